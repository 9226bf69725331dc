import { audienceOf, type Command, type CommandContext } from "../commands/command.ts";
import { commandNear } from "../commands/command-near.ts";
import { commandNamed, commandWordsFor } from "../commands/index.ts";
import { MOST_COMMANDS, withoutDryRun } from "../commands/parse-commands.ts";
import { isIn, rolesOf } from "../commands/roles.ts";
import type { DecisionRecord, Person } from "../domain/batch.ts";
import type { Change } from "../domain/change.ts";
import { isRefusal, type Refusal, refuse, saidBy } from "../domain/refusal.ts";
import { requesterOf } from "../domain/requester-of.ts";
import { sentence } from "../domain/sentence.ts";
import type { Answer } from "../messages/reply.ts";
import { commandContext, type PlainContext } from "./command-context.ts";
import { writtenRecords } from "./derive-state.ts";
import { helpFor } from "./help-for.ts";
import type { CommandInput, UnrunWord } from "./inputs.ts";
import { type Look, recordOf, take } from "./look.ts";
import { statusOf } from "./status-of.ts";
import { trialRun } from "./trial-run.ts";
import { usableCommands } from "./usable-commands.ts";

/**
 * Answers one command. An outsider's command is noted without a word, but for what the desk hears from anybody. Whatever the
 * answer, its key is kept, so that it never runs twice, nor later when rights have changed.
 */
export function runCommand(look: Look, input: CommandInput): Look {
  const { parsed, author, at, key, ordinal, comment } = input;
  const by: Person = { id: author.id, login: author.login };
  const roles = rolesOf(by.id, at, requesterOf(look), look.state, look.desk);
  const name = "unknown" in parsed ? parsed.unknown : parsed.name;
  const note = (changes: readonly Change[]): Look =>
    take(look, recordOf(key, at, { kind: "command", command: name, by, comment: comment.id, ordinal }, changes));
  const reply = (answer: Answer | undefined, after: Look): Look =>
    answer ? { ...after, answers: [...after.answers, { comment: comment.id, answer }] } : after;

  const plain = commandContext(look, { by, at, roles, comment: comment.id });
  if (!roles.has("insider")) {
    const heard = heardFromOutside(parsed, plain);
    return heard ? reply({ kind: "heard" }, note(heard)) : note([{ kind: "refused", why: "outsider" }]);
  }
  if ("unknown" in parsed) return reply(notRunAtAll(parsed, plain), note([{ kind: "refused", why: parsed.why }]));
  const command = commandNamed(parsed.name);
  if (!command) throw new Error(`the parser let /${parsed.name} through, and no command has that name`);

  const question = command.answer?.(parsed);
  const changesNothing = parsed.dryRun || question !== undefined;
  if (!changesNothing && hasStopped(look, input)) return reply({ kind: "not-run", name }, note([NOT_RUN]));
  const result = resultOf(command, { ...plain, parsed: withoutDryRun(parsed) });
  if (parsed.dryRun && question === undefined) {
    return reply(trialRun(look, input, name, result), note([{ kind: "answered" }]));
  }
  if (isRefusal(result)) {
    return reply({ kind: "refused", sentences: saidBy(result) }, note([{ kind: "refused", why: result.refused.say }]));
  }
  const done = note(result);
  switch (question) {
    case "help":
      return reply(helpFor(parsed, plain), done);
    case "status":
      return reply({ kind: "said", sentences: statusOf(look) }, done);
    case undefined:
      return reply({ kind: isOffer(result) ? "heard" : "done" }, done);
  }
}

/** What an outsider's command does, where it is one that the desk hears from anybody. Why it does nothing is not told. */
function heardFromOutside(parsed: CommandInput["parsed"], context: PlainContext): readonly Change[] | undefined {
  const command = "unknown" in parsed || parsed.dryRun ? undefined : commandNamed(parsed.name);
  if (!command?.forOutsiders || "unknown" in parsed) return undefined;
  const result = resultOf(command, { ...context, parsed });
  return isRefusal(result) ? undefined : result;
}

/** An offer waits for somebody's yes, so nothing is done yet. */
const isOffer = (changes: readonly Change[]): boolean =>
  changes.some(({ kind }) => kind === "help-offered" || kind === "offer-withdrawn");

const NOT_RUN = { kind: "refused", why: "not-run" } as const;

/** Whether a command above this one, in the comment as it stands, was refused: then nothing below it is done. */
function hasStopped(look: Look, { parsed, comment, at: writtenAt }: CommandInput): boolean {
  if (!("ordinal" in parsed) || parsed.ordinal === 1) return false;
  const stops = ({ cause, at, changes }: DecisionRecord): boolean =>
    cause.kind === "command" &&
    cause.comment === comment.id &&
    at === writtenAt &&
    changes.some((change) => change.kind === "refused" && change.why !== "unknown" && change.why !== "too-many");
  return look.records.some(stops) || writtenRecords(look.snapshot).some(({ record }) => stops(record));
}

/** What a command changes, or why not: whether this person may use it, whether it works after the end, and what it says itself. */
export function resultOf(command: Command, context: CommandContext): readonly Change[] | Refusal {
  const { roles, state, desk } = context;
  const audience = audienceOf(command, desk);
  if (!isIn(audience, roles)) {
    const anyOf = audience.map((who) => sentence(`desk-audience-${who}`));
    return refuse(sentence("desk-refused-right", command.name, { anyOf }));
  }
  if (state.exit && !command.worksAfterEnd) return refuse(sentence("desk-refused-ended"));
  return command.run(context);
}

/**
 * The answer to what runs nothing. A misspelt word gets the command that was likely meant, if this person may use it now;
 * where it is all of the comment, the way to help; else it may be a path, a joke or a word for another bot: silence.
 */
function notRunAtAll({ unknown, why, isAlone }: UnrunWord, context: PlainContext): Answer | undefined {
  if (why === "too-many") return { kind: "refused", sentences: [sentence("desk-only-ten", MOST_COMMANDS)] };
  const suggestion = suggestionFor(unknown, context);
  if (suggestion !== undefined) {
    return {
      kind: "not-understood",
      sentences: [sentence("desk-unknown-command-suggestion", unknown, suggestion)],
    };
  }
  return isAlone ? { kind: "not-understood", sentences: [sentence("desk-unknown-command", unknown)] } : undefined;
}

function suggestionFor(unknown: string, context: PlainContext): string | undefined {
  const words = commandWordsFor(context.desk);
  const usable = new Set(usableCommands(context).map(({ name }) => name));
  const instead = words.instead && Object.hasOwn(words.instead, unknown) ? words.instead[unknown] : undefined;
  if (instead !== undefined) return usable.has(instead.split(" ", 1)[0] ?? "") ? instead : undefined;
  return commandNear(unknown, words, (name) => usable.has(name));
}
