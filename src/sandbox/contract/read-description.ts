import { readFileSync } from "node:fs";
import type { Description } from "./description.ts";

/** Where the cut lies. It is data for tests and for `contract:cut`, so it stays in `src` and is not copied by the build. */
export const DESCRIPTION_FILE = new URL("../../../src/sandbox/contract/github-rest.generated.json", import.meta.url);

/** GitHub's REST description, cut to what we use. */
export function readDescription(): Description {
  return JSON.parse(readFileSync(DESCRIPTION_FILE, "utf8"));
}
