import { sentence } from "../domain/sentence.ts";
import type { DeskConfig } from "./desk.ts";
import { type Finding, problem } from "./finding.ts";

/** Whether other helpdesks and themes can be told apart: each has a name of its own, which no group has. */
export function checkConnections({ helpdesks, groups, themes }: DeskConfig): readonly Finding[] {
  return [
    ...helpdesks.flatMap(({ id }, n): readonly Finding[] => {
      const path = ["helpdesks", n, "id"];
      if (helpdesks.findIndex((one) => one.id === id) < n) return [problem(path, sentence("config-id-twice", id))];
      return groups.some((group) => group.id === id) ? [problem(path, sentence("config-helpdesk-like-group", id))] : [];
    }),
    ...themes.flatMap(({ issue }, n) =>
      themes.findIndex((one) => one.issue === issue) < n
        ? [problem(["themes", n, "issue"], sentence("config-theme-twice", issue))]
        : [],
    ),
  ];
}
