import type { Choice } from "../domain/ballot.ts";
import type { Change } from "../domain/change.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { CommandContext } from "./command.ts";

/** Casts a vote, or takes it back where `choice` is null, in the ballot that is open. Five commands end here. */
export function castVote(
  context: CommandContext,
  choice: Choice | null,
  reason: string | undefined,
): readonly Change[] | Refusal {
  const { state, by } = context;
  const ballot = state.ballots.find(({ result }) => !result);
  if (!ballot) return refuse(sentence("desk-refused-no-ballot"));
  if (state.recused.includes(by.id)) return refuse(sentence("desk-refused-recused"));
  if (!ballot.terms.electorate.some((seat) => seat.member.id === by.id)) {
    return refuse(sentence("desk-refused-not-elector", { at: ballot.terms.openedAt }));
  }
  return [
    {
      kind: "vote-cast",
      ballot: ballot.terms.number,
      by,
      choice,
      ...(reason !== undefined && { reason: context.refTo(reason) }),
    },
  ];
}
