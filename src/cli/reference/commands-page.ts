import type { Command } from "../../core/commands/command.ts";
import { commands } from "../../core/commands/index.ts";
import type { Audience } from "../../core/config/schema.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import { code, fenced, type Page, page, table } from "./page.ts";

/** Who is meant by each name that `allow` takes. */
const AUDIENCES: Readonly<Record<Audience, string>> = {
  anyone: "anybody",
  requester: "the requester",
  coordinator: "a coordinator",
  voting: "a voting member",
  alternate: "the alternate of a voting member",
  committee: "a member of the committee",
  chair: "the chair",
  group: "a member of a group that has the request",
  member: "a member of any working group",
};

/** The page of all slash commands. */
export const commandsPage = (): Page =>
  page("commands.md", "Commands", "the list of commands", [
    "Write a command at the start of a line, in a comment on the request. A comment may hold several commands, one per line. Commands in quoted text and in code do nothing.",
    table(["Command", "What it does", "Who may use it"], commands.map(rowOf)),
    "Who may use a command can be changed under `commands` in the [configuration](configuration.md).",
    ...commands.map(chapterOf),
  ]);

const rowOf = (command: Command): readonly string[] => [
  `[${code(`/${command.name}`)}](#${command.name})`,
  speakPlain(command.summary, "en"),
  audienceOf(command),
];

const audienceOf = ({ allow }: Command): string => allow.map((one) => AUDIENCES[one]).join(", ");

function chapterOf(command: Command): string {
  const lines = [
    `## /${command.name}`,
    speakPlain(command.summary, "en"),
    fenced("text", command.usage),
    `For: ${audienceOf(command)}.${command.worksAfterEnd ? " It also works after the request has ended." : ""}`,
    "Examples:",
    fenced("text", command.examples.join("\n\n")),
  ];
  return lines.join("\n\n");
}
