import { isMapping, readWorkflow } from "../read-workflow.ts";

/** What of a job decides when it runs and what it may do. Its steps and its machine are the desk's own choice. */
const OF_JOB = ["if", "permissions", "concurrency", "environment", "needs", "uses"] as const;

/**
 * The places in which a workflow differs from the one that `init` would write, as in `jobs.look.permissions`: what starts
 * it, what it may do, and what it waits for. Undefined where the text is no workflow.
 */
export function workflowDifferences(text: string, wanted: string): readonly string[] | undefined {
  const [has, needs] = [partsOf(text), partsOf(wanted)];
  if (!has || !needs) return undefined;
  const same = (path: string): boolean => JSON.stringify(has.get(path)) === JSON.stringify(needs.get(path));
  return [...new Set([...needs.keys(), ...has.keys()])].filter((path) => !same(path)).sort();
}

function partsOf(text: string): ReadonlyMap<string, unknown> | undefined {
  const workflow = readWorkflow(text);
  if (!workflow) return undefined;
  const parts = new Map<string, unknown>();
  // At which minute a timer goes off is the desk's own choice.
  for (const [event, how] of Object.entries(workflow.on))
    parts.set(`on.${event}`, event === "schedule" ? "" : ordered(how));
  parts.set("permissions", ordered(workflow.permissions));
  for (const [name, job] of Object.entries(workflow.jobs))
    for (const key of OF_JOB) if (job[key] !== undefined) parts.set(`jobs.${name}.${key}`, ordered(job[key]));
  return parts;
}

/** The same with keys in order, lists too: neither means anything here. */
function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered).sort();
  if (typeof value === "string") return value.replace(/\s+/g, " ").trim();
  if (!isMapping(value)) return value ?? null;
  return Object.fromEntries(
    Object.entries(value)
      .map(([key, one]): [string, unknown] => [key, ordered(one)])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
