import { readFileSync } from "node:fs";
import type { ApiVersion } from "../api-version.ts";
import type { Description, KeptDescription, Operation } from "./description.ts";

/** Where the cut lies. It is data for tests and for `contract:cut`, so it stays in `src` and is not copied by the build. */
export const DESCRIPTION_FILE = new URL("../../../src/sandbox/contract/github-rest.generated.json", import.meta.url);

/** GitHub's REST description, cut to what we use, as it is kept. */
export function readKept(): KeptDescription {
  return JSON.parse(readFileSync(DESCRIPTION_FILE, "utf8"));
}

/** The same, as one version of the API has it. */
export function readDescription(version: ApiVersion = "2022-11-28"): Description {
  const kept = readKept();
  const later = kept.later[version];
  if (!later) return kept;
  const changed = new Map(later.operations.map((operation) => [nameOf(operation), operation]));
  return {
    operations: kept.operations.map((operation) => changed.get(nameOf(operation)) ?? operation),
    webhooks: { ...kept.webhooks, ...later.webhooks },
    schemas: { ...kept.schemas, ...later.schemas },
  };
}

const nameOf = ({ method, path }: Operation): string => `${method} ${path}`;
