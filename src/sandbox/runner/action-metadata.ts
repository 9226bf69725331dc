import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";

/** What an `action.yml` says to the runner. */
export interface ActionMetadata {
  /** By name; the default as written, or undefined. */
  readonly inputs: ReadonlyMap<string, string | undefined>;
  readonly outputs: ReadonlySet<string>;
  /** The entry, below the action's folder. */
  readonly main: string;
}

/** Reads the `action.yml` of a JavaScript action. Throws where the runner would refuse it. */
export function readActionMetadata(actionDir: string): ActionMetadata {
  const file = join(actionDir, "action.yml");
  const { inputs, outputs, runs } = asObject(load(readFileSync(file, "utf8")), file);
  const { using, main } = asObject(runs, `${file}: runs`);
  if (using !== "node24" || typeof main !== "string") throw new Error(`${file}: runs needs "using: node24" and "main"`);
  const defaults = Object.entries(asObject(inputs ?? {}, `${file}: inputs`)).map(
    ([name, input]) => [name, asText(asObject(input, `${file}: inputs.${name}`)["default"])] as const,
  );
  return {
    inputs: new Map(defaults),
    outputs: new Set(Object.keys(asObject(outputs ?? {}, `${file}: outputs`))),
    main,
  };
}

function asObject(value: unknown, place: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error(`${place} is not a mapping`);
  return Object.fromEntries(Object.entries(value));
}

const asText = (value: unknown): string | undefined =>
  value === undefined || value === null ? undefined : String(value);
