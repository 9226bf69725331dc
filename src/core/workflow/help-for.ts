import { audienceOf, type Command } from "../commands/command.ts";
import { foldName } from "../commands/command-head.ts";
import { commandMeant, commandNear } from "../commands/command-near.ts";
import { AWAITED, HELP_GROUPS, helpGroupOf } from "../commands/help-groups.ts";
import { commandNamed, commandWordsFor } from "../commands/index.ts";
import type { ParsedCommand } from "../commands/parse-commands.ts";
import { sentence } from "../domain/sentence.ts";
import type { Answer, Usable } from "../messages/reply.ts";
import type { PlainContext } from "./command-context.ts";
import { isUsable, usableCommands } from "./usable-commands.ts";

/** Whoever can do no more than this reads all of it at once. */
const FEW = 5;

/** Most commands that are named as the next ones. */
const MOST_FIRST = 3;

/** The reply to `/help`: what this person can do now, what waits for them first; or all about the one command that is named. */
export const helpFor = ({ args: [name] }: Pick<ParsedCommand, "args">, context: PlainContext): Answer =>
  name === undefined ? everything(context) : helpOn(name, context);

function everything(context: PlainContext): Answer {
  const usable = usableCommands(context);
  if (usable.length <= FEW) return { kind: "help", first: usable.map(toUsable), more: [] };
  const waited = usable.filter((command) => waitsFor(command, context)).slice(0, MOST_FIRST);
  const first = waited.length > 0 ? waited : usable.filter(({ name }) => name === "status");
  const rest = usable.filter((command) => !first.includes(command));
  const more = HELP_GROUPS.flatMap((group) => {
    const members = rest.filter(({ name }) => helpGroupOf(name) === group);
    return members.length === 0 ? [] : [{ title: sentence(`desk-help-group-${group}`), usable: members.map(toUsable) }];
  });
  return { kind: "help", first: first.map(toUsable), more };
}

/** Whether the request waits for this command: its stage leads on by it, or it is of use only now. */
const waitsFor = ({ name }: Command, { state, way }: PlainContext): boolean =>
  (!state.exit && way(name).kind !== "none") || AWAITED.includes(name);

const toUsable = ({ usage, summary }: Command): Usable => ({ usage, summary });

function helpOn(written: string, context: PlainContext): Answer {
  const { desk } = context;
  const words = commandWordsFor(desk);
  const word = foldName(written.replace(/^[/／]/, ""));
  const command = commandNamed(commandMeant(word, words) ?? "");
  if (!command) {
    const near = commandNear(word, words, (name) => usableCommands(context).some((usable) => usable.name === name));
    const said =
      near === undefined ? sentence("desk-help-unknown", word) : sentence("desk-help-unknown-near", word, near);
    return { kind: "not-understood", sentences: [said] };
  }
  const { usage, summary, examples } = command;
  const who = audienceOf(command, desk).map((audience) => sentence(`desk-audience-${audience}`));
  return { kind: "help-on", usage, summary, examples, who, usable: isUsable(command, context) };
}
