import { sentence } from "../domain/sentence.ts";
import type { DeskConfig } from "./desk.ts";
import { type FilePath, type Finding, problem } from "./finding.ts";
import type { GroupConfig } from "./workflow-schema.ts";

/** Whether each task force has a charter and a last day, no standing group has them, and one group at most is the default. */
export function checkGroups({ groups }: Pick<DeskConfig, "groups">): readonly Finding[] {
  const first = groups.findIndex((group) => group.default);
  return groups.flatMap((group, n) => [
    ...checkKind(group, ["groups", n]),
    ...(group.default && n > first
      ? [problem(["groups", n, "default"], sentence("config-two-default-groups", group.id, groups[first]?.id ?? ""))]
      : []),
  ]);
}

function checkKind(group: GroupConfig, path: FilePath): readonly Finding[] {
  if (group.kind === "task-force") {
    return (["charter", "until"] as const)
      .filter((key) => group[key] === undefined)
      .map((key) => problem(path, sentence("config-task-force-without", group.id, key)));
  }
  return (["charter", "until", "summary"] as const)
    .filter((key) => group[key] !== undefined)
    .map((key) => problem([...path, key], sentence("config-standing-group-with", group.id, key)));
}
