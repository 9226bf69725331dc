import { commandNamed, commandWordsFor } from "../commands/index.ts";
import { parseCommands } from "../commands/parse-commands.ts";
import { rolesOf } from "../commands/roles.ts";
import type { Person } from "../domain/batch.ts";
import type { Change } from "../domain/change.ts";
import { commentId, type Instant } from "../domain/ids.ts";
import type { Refusal } from "../domain/refusal.ts";
import { requesterOf } from "../domain/requester-of.ts";
import type { Account } from "../domain/snapshot.ts";
import { commandContext } from "./command-context.ts";
import type { Look } from "./look.ts";
import { resultOf } from "./run-command.ts";

/** What somebody did on GitHub that means a command. */
export interface Gesture {
  /** The command as it would be written, as in `/start`. */
  readonly line: string;
  readonly by: Person;
  readonly at: Instant;
  /** An account that the line names. */
  readonly named?: Account;
}

/** A gesture stands in no comment. It has no words either, so that nothing can refer to this one. */
const NO_COMMENT = commentId(1);

/**
 * What a gesture changes, or why nothing: what the command would answer to the same person in a comment. All that the
 * command checks is checked here too, since it is the command that runs.
 */
export function byGesture(look: Look, { line, by, at, named }: Gesture): readonly Change[] | Refusal {
  const [parsed] = parseCommands(line, commandWordsFor(look.desk)).commands;
  const command = parsed && commandNamed(parsed.name);
  if (!command) throw new Error(`no command is written ${line}`);
  const roles = rolesOf(by.id, at, requesterOf(look), look.state, look.desk);
  const context = commandContext(look, { by, at, roles, comment: NO_COMMENT });
  const accountNamed = (login: string): Account | undefined =>
    named?.login.toLowerCase() === login.toLowerCase() ? named : context.accountNamed(login);
  return resultOf(command, { ...context, accountNamed, parsed });
}
