import { helpdeskOf } from "../config/title-of.ts";
import { groupOf } from "../config/working-groups.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { ReferralTarget } from "../domain/work-change.ts";
import type { CommandContext } from "./command.ts";

/** A login with its mark; a sign of punctuation may follow. */
const LOGIN = /^@([a-z0-9][a-z0-9_-]{0,38})[:,;.]?$/i;

/** The login that a word names; undefined where it names none. */
export const loginNamed = (word: string | undefined): string | undefined => LOGIN.exec(word ?? "")?.[1];

/**
 * To whom a word passes a request on: a person by `@login`, one of the desk's groups or another helpdesk by its id. Undefined
 * where it names nobody: then it is part of the text.
 */
export function referredTo(
  word: string | undefined,
  { desk, accountNamed }: Pick<CommandContext, "desk" | "accountNamed">,
): ReferralTarget | Refusal | undefined {
  const login = loginNamed(word);
  if (login !== undefined) {
    const account = accountNamed(login);
    if (!account) return refuse(sentence("desk-refused-account-unknown", login));
    if (account.kind !== "user") return refuse(sentence("desk-refused-refer-kind", account.login));
    return { kind: "person", login: account.login };
  }
  const id = (word ?? "").toLowerCase().replace(/[:,;.]$/, "");
  if (groupOf(id, desk)) return { kind: "group", group: id };
  return helpdeskOf(id, desk) ? { kind: "helpdesk", id } : undefined;
}
