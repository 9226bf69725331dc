import { audienceOf, type Command, type CommandContext } from "../commands/command.ts";
import { commandNamed } from "../commands/index.ts";
import type { ParsedCommand } from "../commands/parse-commands.ts";
import { isIn, type Role, rolesOf } from "../commands/roles.ts";
import type { Person } from "../domain/batch.ts";
import type { Change } from "../domain/change.ts";
import type { Instant, UserId } from "../domain/ids.ts";
import { isRefusal, type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { Answer } from "../messages/reply.ts";
import { sha256Of } from "../records/hash.ts";
import { evolve } from "./evolve.ts";
import { helpFor } from "./help-for.ts";
import type { CommandInput } from "./inputs.ts";
import { guardFacts, type Look, recordOf, requesterOf, take } from "./look.ts";
import { proposalOf } from "./proposal.ts";
import { restorationOf, spoiltComments } from "./restoration.ts";
import { statusOf } from "./status-of.ts";
import { findWay } from "./ways.ts";

/**
 * Answers one command. An outsider's command is noted without a word. Whatever the answer, its key is kept, so that it
 * never runs twice, nor later when rights have changed.
 */
export function runCommand(look: Look, input: CommandInput): Look {
  const { parsed, author, at, key, ordinal, comment } = input;
  const by: Person = { id: author.id, login: author.login };
  const roles = rolesOf(by.id, at, requesterOf(look), look.state, look.desk);
  const name = "unknown" in parsed ? parsed.unknown : parsed.name;
  const note = (changes: readonly Change[]): Look =>
    take(look, recordOf(key, at, { kind: "command", command: name, by, comment: comment.id, ordinal }, changes));
  const reply = (answer: Answer, after: Look): Look => ({
    ...after,
    answers: [...after.answers, { comment: comment.id, answer }],
  });

  if (!roles.has("insider")) return note([{ kind: "refused", why: "outsider" }]);
  if ("unknown" in parsed) return reply(notUnderstood(parsed), note([{ kind: "refused", why: "unknown" }]));
  const command = commandNamed(parsed.name);
  if (!command) throw new Error(`the parser let /${parsed.name} through, and no command has that name`);

  const result = resultOf(command, { look, parsed, by, at, roles, comment: comment.id });
  if (parsed.dryRun) return reply(dryRun(parsed.name, result), note([{ kind: "answered" }]));
  if (isRefusal(result)) {
    return reply(
      { kind: "refused", sentences: [result.refused] },
      note([{ kind: "refused", why: result.refused.say }]),
    );
  }
  const done = note(result);
  switch (command.answer?.(parsed)) {
    case "help":
      return reply({ kind: "help", usable: helpFor(look, roles) }, done);
    case "status":
      return reply({ kind: "said", sentences: statusOf(look) }, done);
    case undefined:
      return reply({ kind: "done" }, done);
  }
}

interface Question {
  readonly look: Look;
  readonly parsed: ParsedCommand;
  readonly by: Person;
  readonly at: CommandInput["at"];
  readonly roles: ReadonlySet<Role>;
  readonly comment: CommandInput["comment"]["id"];
}

function resultOf(command: Command, { look, parsed, by, at, roles, comment }: Question): readonly Change[] | Refusal {
  const audience = audienceOf(command, look.desk);
  if (!isIn(audience, roles))
    return refuse(
      sentence("desk-refused-right", command.name, { anyOf: audience.map((who) => sentence(`desk-audience-${who}`)) }),
    );
  if (look.state.exit && !command.worksAfterEnd) return refuse(sentence("desk-refused-ended"));
  const context: CommandContext = {
    by,
    at,
    roles,
    state: look.state,
    desk: look.desk,
    parsed,
    way: (on, pending = []) => {
      const facts = guardFacts(look);
      const cause = { kind: "command", command: command.name, by, comment, ordinal: parsed.ordinal } as const;
      return findWay(on, { ...facts, state: evolve(facts.state, recordOf("", at, cause, pending)) });
    },
    refTo: (text) => ({ comment, hash: sha256Of(text) }),
    requester: requesterOf(look),
    proposal: () => proposalOf(look),
    lastWordOf: (person) => lastWordOf(person, look, at),
    restoration: () => restorationOf(look),
    spoilt: () => spoiltComments(look),
  };
  return command.run(context);
}

/** When somebody last wrote in this request, up to a moment. */
const lastWordOf = (person: UserId, { snapshot }: Look, at: Instant): Instant | undefined =>
  snapshot.comments.findLast(({ author, createdAt }) => author?.id === person && createdAt <= at)?.createdAt;

const notUnderstood = ({
  unknown,
  suggestion,
}: {
  readonly unknown: string;
  readonly suggestion: string | null;
}): Answer => ({
  kind: "refused",
  sentences: [
    suggestion === null
      ? sentence("desk-unknown-command", unknown)
      : sentence("desk-unknown-command-suggestion", unknown, suggestion),
  ],
});

const dryRun = (name: string, result: readonly Change[] | Refusal): Answer => ({
  kind: "said",
  sentences: isRefusal(result)
    ? [sentence("desk-dry-run-refused", name), result.refused]
    : [sentence("desk-dry-run-done", name)],
});
