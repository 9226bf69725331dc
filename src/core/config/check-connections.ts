import { sentence } from "../domain/sentence.ts";
import type { DeskConfig } from "./desk.ts";
import { type Finding, problem } from "./finding.ts";
import { repeated } from "./repeated.ts";

/** Whether other helpdesks and themes can be told apart: each has a name of its own, which no group has. */
export function checkConnections({ helpdesks, groups, themes }: DeskConfig): readonly Finding[] {
  const ids = helpdesks.map(({ id }, n) => ({ name: id, path: ["helpdesks", n, "id"] }));
  return [
    ...repeated(ids).map(({ name, path }) => problem(path, sentence("config-id-twice", name))),
    ...ids
      .filter(({ name }) => groups.some(({ id }) => id === name))
      .map(({ name, path }) => problem(path, sentence("config-helpdesk-like-group", name))),
    ...themes.flatMap(({ issue }, n) =>
      themes.findIndex((one) => one.issue === issue) < n
        ? [problem(["themes", n, "issue"], sentence("config-theme-twice", issue))]
        : [],
    ),
  ];
}
