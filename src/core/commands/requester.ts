import { ballotNow } from "../ballots/ballot-now.ts";
import { seatOf } from "../ballots/standing.ts";
import type { Person } from "../domain/batch.ts";
import type { Change } from "../domain/change.ts";
import { refuse } from "../domain/refusal.ts";
import type { RequestState } from "../domain/request-state.ts";
import { sentence } from "../domain/sentence.ts";
import type { Command, CommandContext } from "./command.ts";
import type { ParsedCommand } from "./parse-commands.ts";
import { backIn } from "./recusals.ts";

/**
 * Links the requester of a request that was filed for somebody to their account. From then on they answer, change and
 * withdraw it themselves, and have no vote in it.
 */
export const requester: Command = {
  name: "requester",
  usage: "/requester @login",
  summary: sentence("desk-command-requester"),
  examples: ["/requester @rosa"],
  allow: ["coordinator"],
  undoable: true,
  isOfUse: ({ state }) => state.registered?.onBehalf === true && state.requester === undefined,
  names(parsed) {
    const login = loginIn(parsed);
    return { issues: [], logins: login === undefined ? [] : [login] };
  },
  run(context) {
    const { state, desk, parsed, accountNamed } = context;
    if (!state.registered?.onBehalf) return refuse(sentence("desk-refused-requester-own"));
    const login = loginIn(parsed);
    if (login === undefined) return refuse(sentence("desk-refused-requester-missing"));
    const account = accountNamed(login);
    if (!account) return refuse(sentence("desk-refused-account-unknown", login));
    if (account.kind !== "user") return refuse(sentence("desk-refused-account-kind", account.login));
    if (desk.roster.coordinators.some(({ id }) => id === account.id)) {
      return refuse(sentence("desk-refused-requester-coordinator", account.login));
    }
    if (state.requester?.id === account.id) return refuse(sentence("desk-refused-requester-already", account.login));
    const person: Person = { id: account.id, login: account.login };
    return [...formerBack(context), { kind: "requester-linked", requester: person }, ...recusalFrom(person, state)];
  },
};

const loginIn = ({ args }: ParsedCommand): string | undefined => /^@?([a-z0-9][a-z0-9_-]*)$/i.exec(args[0] ?? "")?.[1];

/** Who was taken for the requester has a vote like everybody else. */
function formerBack(context: CommandContext): readonly Change[] {
  const { recusals, requester: former } = context.state;
  const wasSetAside = recusals.some(({ member, by }) => member === former?.id && by === "requester");
  return former && wasSetAside ? [backIn(former, "requester", context)] : [];
}

/** The requester has no vote in the open ballot, where its rules say so. Ballots that open later look for themselves. */
function recusalFrom(person: Person, state: RequestState): readonly Change[] {
  const ballot = ballotNow(state);
  if (!ballot || !seatOf(ballot, person.id) || !ballot.terms.rules.autoRecuse.includes("requester")) return [];
  if (state.recusals.some(({ member }) => member === person.id)) return [];
  return [{ kind: "member-recused", member: person, by: "requester" }];
}
