import type { Ballot, Concern, ElectorSeat, Revision } from "../domain/ballot.ts";
import type { Instant, Sha256, UserId } from "../domain/ids.ts";

/** The seat that a person votes for, as its member or as its alternate. */
export const seatOf = ({ terms }: Ballot, person: UserId): ElectorSeat | undefined =>
  terms.electorate.find(({ member, alternate }) => member.id === person || alternate?.id === person);

/** Whether a member had stepped aside at a moment. */
export const isRecused = ({ recusals }: Pick<Ballot, "recusals">, member: UserId, at: Instant): boolean =>
  recusals.some(
    (recusal) => recusal.member === member && recusal.at <= at && (recusal.until === undefined || at < recusal.until),
  );

/** When a member left the committee; undefined where that was later than `at`, or not at all. */
export const departedAt = ({ departed }: Ballot, member: UserId, at: Instant): Instant | undefined =>
  departed.find((left) => left.member === member && left.at <= at)?.at;

/** Whether somebody is the member of a seat, did not step aside and did not leave. Alternates are not asked here. */
export const isEligible = (ballot: Ballot, member: UserId, at: Instant): boolean =>
  ballot.terms.electorate.some((seat) => seat.member.id === member) &&
  !isRecused(ballot, member, at) &&
  departedAt(ballot, member, at) === undefined;

/** The concerns that hold the decision up at a moment. */
export const openConcerns = ({ concerns }: Ballot, at: Instant): readonly Concern[] =>
  concerns.filter((concern) => concern.blocks && concern.at <= at && !(concern.ended && concern.ended.at <= at));

/** The change of the proposal that nobody has settled at a moment, where the ballot's rules let it pause. */
export function pendingRevision({ terms, revisions }: Ballot, at: Instant): Revision | undefined {
  if (terms.rules.onEdit === "note") return undefined;
  return revisions.findLast((revision) => revision.at <= at && !(revision.settled && revision.settled.at <= at));
}

/** What keeps a ballot open at a moment, whatever its count says. */
export function blockOf(ballot: Ballot, at: Instant): "concern" | "proposal-changed" | undefined {
  if (openConcerns(ballot, at).length > 0) return "concern";
  return pendingRevision(ballot, at) === undefined ? undefined : "proposal-changed";
}

/** The proposal that the votes are about: as it was put, or as a changed one was accepted. */
export const acceptedProposal = ({ terms, revisions }: Ballot): Sha256 =>
  revisions.findLast(({ settled }) => settled?.how === "accepted")?.proposal ?? terms.proposal;
