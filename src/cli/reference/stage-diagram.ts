import type { ExitConfig, StageConfig, WayConfig } from "../../core/config/schema.ts";

/** A workflow as a Mermaid state diagram: stages in order, ways with what opens them, exits that a way leads to. */
export function stageDiagram(stages: readonly StageConfig[], exits: readonly ExitConfig[]): string {
  const taken = new Set(stages.flatMap(({ next }) => next.flatMap(({ exit }) => exit ?? [])));
  const lines = [
    ...stages.map(({ id, title }) => `${node(id)}: ${title}`),
    ...exits.filter(({ id }) => taken.has(id)).map(({ id, title }) => `${node(id)}: ${title}`),
    ...(stages[0] ? [`[*] --> ${node(stages[0].id)}`] : []),
    ...stages.flatMap(({ id, next }) =>
      next.map((way) => `${node(id)} --> ${node(way.to ?? way.exit ?? "")}: ${labelOf(way)}`),
    ),
    ...stages.filter(({ final }) => final).map(({ id }) => `${node(id)} --> [*]`),
    ...[...taken].map((id) => `${node(id)} --> [*]`),
  ];
  return ["stateDiagram-v2", ...lines.map((line) => `  ${line}`)].join("\n");
}

/** Mermaid takes no hyphen in the name of a state. */
const node = (id: string): string => id.replaceAll("-", "_");

function labelOf({ on, "at-most": limit }: WayConfig): string {
  const opener = on.startsWith("ballot-") || on === "complete" ? on.replaceAll("-", " ") : `/${on}`;
  return limit === undefined ? opener : `${opener}, at most ${limit}`;
}
