import { ballotNow } from "../ballots/ballot-now.ts";
import { voteBinds } from "../config/electorate.ts";
import type { Person } from "../domain/batch.ts";
import { userId } from "../domain/ids.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { CommandContext } from "./command.ts";

/** The members who vote: those of the open ballot, with their names of that day, and those of the roster. */
export function votingMembers({ state, desk }: Pick<CommandContext, "state" | "desk">): readonly Person[] {
  const electorate = ballotNow(state)?.terms.electorate.map(({ member }) => member) ?? [];
  const seated = desk.roster.committee.flatMap((seat) =>
    seat.member && voteBinds(seat, desk.config.binding["host-staff"])
      ? [{ id: userId(seat.member.id), login: seat.member.login }]
      : [],
  );
  return [...electorate, ...seated];
}

/** The voting member whom a word such as `@ana` names, by the name of today or of the day on which the ballot opened. */
export function memberNamed(word: string, context: Pick<CommandContext, "state" | "desk">): Person | Refusal {
  const members = votingMembers(context);
  const login = word.replace(/^@/, "").toLowerCase();
  const found = members.find((member) => member.login.toLowerCase() === login);
  if (found) return found;
  const names = [...new Map(members.map(({ id, login: name }) => [id, name])).values()];
  return refuse(sentence("desk-refused-member-unknown", word, names));
}
