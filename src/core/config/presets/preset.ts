import type * as z from "zod";
import type { ConfigFile } from "../schema.ts";

type Written = z.input<typeof ConfigFile>;
type Filled = "profiles" | "stages" | "exits" | "holds" | "groups" | "checklist" | "support-types";

/** The sections that a preset fills, written as a desk would write them. */
export type Preset = { readonly [K in Filled]: NonNullable<Written[K]> };
