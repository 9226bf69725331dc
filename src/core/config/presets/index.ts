import type { ConfigFile } from "../schema.ts";
import { contentPartnershipsHub } from "./content-partnerships-hub.ts";
import type { Preset } from "./preset.ts";
import { simple } from "./simple.ts";

/** The presets by the name that `preset:` in config.yml takes. */
export const PRESETS: Readonly<Record<ConfigFile["preset"], Preset>> = {
  "content-partnerships-hub": contentPartnershipsHub,
  simple,
};
