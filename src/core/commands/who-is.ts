import type { Person } from "../domain/batch.ts";
import type { CommandContext } from "./command.ts";

/**
 * Whether somebody is meant by a login, in any letter case: by the one that their account has today, where it is known which
 * one has it; else by the one that roster and records have of them.
 */
export function whoIs(login: string, { accountNamed }: Pick<CommandContext, "accountNamed">): (one: Person) => boolean {
  const today = accountNamed(login)?.id;
  return ({ id, login: known }) => (today === undefined ? known.toLowerCase() === login.toLowerCase() : id === today);
}
