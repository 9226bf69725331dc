import { ballotNow } from "../ballots/ballot-now.ts";
import { departedAt, isRecused, seatOf } from "../ballots/standing.ts";
import type { Ballot, Choice, Recusal } from "../domain/ballot.ts";
import type { Change } from "../domain/change.ts";
import type { UserId } from "../domain/ids.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { CommandContext } from "./command.ts";

/** Who would do something in a ballot, and when. */
type Voter = Pick<CommandContext, "by" | "at">;

/** The open ballot in which somebody has a vote now, themselves or as an alternate; undefined where there is none. */
export function ballotToVoteIn(context: Voter & Pick<CommandContext, "state">): Ballot | undefined {
  const ballot = ballotNow(context.state);
  return ballot && context.at >= ballot.terms.openedAt && !whyNoVote(ballot, context) ? ballot : undefined;
}

/** The open ballot in which somebody is one of the members who may be counted now; undefined where there is none. */
export function ballotAsMember(context: Voter & Pick<CommandContext, "state">): Ballot | undefined {
  const ballot = ballotToVoteIn(context);
  return ballot && !whyNotEligible(ballot, context) ? ballot : undefined;
}

/** Casts a vote, or takes it back where `choice` is null, in the ballot that is open. Five commands end here. */
export function castVote(
  context: CommandContext,
  choice: Choice | null,
  reason: string | undefined,
): readonly Change[] | Refusal {
  const { state, by } = context;
  const ballot = ballotNow(state);
  if (!ballot) return refuse(sentence("desk-refused-no-ballot"));
  const { openedAt } = ballot.terms;
  // A ballot that opens late, as after lost records, does not take up words from before it.
  if (context.at < openedAt) return refuse(sentence("desk-refused-vote-early", { at: openedAt }));
  const refusal = whyNoVote(ballot, context);
  if (refusal) return refusal;
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

/** Why somebody has no vote in a ballot; undefined for members of its electorate and their alternates. */
function whyNoVote(ballot: Ballot, { by, at }: Voter): Refusal | undefined {
  const seat = seatOf(ballot, by.id);
  if (!seat) return refuse(sentence("desk-refused-not-elector", { at: ballot.terms.openedAt }));
  const { member } = seat;
  const recused = isRecused(ballot, member.id, at);
  if (member.id === by.id) {
    if (recused) return refuse(sentence(`desk-refused-recused${BY_RULE[recusedBy(ballot, by.id)]}`));
    return departedAt(ballot, by.id, at) ? refuse(sentence("desk-refused-departed")) : undefined;
  }
  const outOfUse = recused && !ballot.terms.rules.alternateOnRecusal;
  return outOfUse ? refuse(sentence("desk-refused-alternate-recused", member.login)) : undefined;
}

/** Whoever is set aside by rule, or by the committee, did not step aside. */
const BY_RULE = { self: "", requester: "-requester", submitter: "-submitter", committee: "-committee" } as const;

const recusedBy = ({ recusals }: Ballot, id: UserId): Recusal["by"] =>
  recusals.findLast(({ member }) => member === id)?.by ?? "self";

/** Why somebody is not one of a ballot's members who may be counted now; undefined where they are. Alternates are not. */
export function whyNotEligible(ballot: Ballot, context: Voter): Refusal | undefined {
  const seat = seatOf(ballot, context.by.id);
  if (seat && seat.member.id !== context.by.id) return refuse(sentence("desk-refused-alternate", seat.member.login));
  return whyNoVote(ballot, context);
}
