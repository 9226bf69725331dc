import { audienceOf } from "../commands/command.ts";
import { commandNamed } from "../commands/index.ts";
import { isIn, rolesOf } from "../commands/roles.ts";
import { requesterOf } from "../domain/requester-of.ts";
import type { NamedIn } from "../domain/snapshot.ts";
import { type CommandInput, inputsOf } from "./inputs.ts";
import type { Look } from "./look.ts";
import { register } from "./register.ts";

/**
 * The issues and accounts that must be known before this look decides: those that commands name which nobody has answered
 * yet, and which who gave them may give. What others name is never looked up.
 */
export function namesIn(look: Look): NamedIn {
  const named = inputsOf(look).flatMap((input) => (input.kind === "command" ? namedBy(input, look) : []));
  return {
    issues: [...new Set(named.flatMap(({ issues }) => issues))],
    logins: [...new Set(named.flatMap(({ logins }) => logins.map((login) => login.toLowerCase())))],
  };
}

/** Whether this look makes a request of the issue, and so welcomes it and tells of earlier ones. */
export function welcomes(look: Look): boolean {
  const { records } = register(look);
  return records.some(({ changes }) => changes.some(({ kind }) => kind === "request-registered"));
}

function namedBy({ parsed, author, at }: CommandInput, look: Look): readonly NamedIn[] {
  const command = "unknown" in parsed ? undefined : commandNamed(parsed.name);
  if ("unknown" in parsed || !command?.names) return [];
  const roles = rolesOf(author.id, at, requesterOf(look), look.state, look.desk);
  return roles.has("insider") && isIn(audienceOf(command, look.desk), roles) ? [command.names(parsed)] : [];
}
