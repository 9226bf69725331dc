import { isYamlRefusal, readYaml } from "../core/config/read-yaml.ts";

/** Keys and what stands behind them, as YAML has them. */
export type Mapping = Readonly<Record<string, unknown>>;

/** A workflow of GitHub Actions, as far as all of them have the same shape. */
export interface Workflow {
  /** What starts it. Where only names of events are written, nothing stands behind them. */
  readonly on: Mapping;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, Mapping>>;
}

/** Reads a workflow. Undefined where the text is none. */
export function readWorkflow(text: string): Workflow | undefined {
  const reading = readYaml(text);
  const file = isYamlRefusal(reading) ? undefined : reading.value;
  if (!isMapping(file)) return undefined;
  const on = startersIn(file["on"]);
  const jobs = file["jobs"];
  return on && isMappingOfMappings(jobs) ? { on, permissions: file["permissions"], jobs } : undefined;
}

function startersIn(on: unknown): Mapping | undefined {
  if (isMapping(on)) return on;
  const names = Array.isArray(on) ? on : [on];
  if (names.length === 0 || !names.every((name) => typeof name === "string")) return undefined;
  return Object.fromEntries(names.map((name) => [name, null]));
}

/** Whether a value of YAML is a mapping. */
export const isMapping = (value: unknown): value is Mapping =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isMappingOfMappings = (value: unknown): value is Readonly<Record<string, Mapping>> =>
  isMapping(value) && Object.values(value).every(isMapping);
