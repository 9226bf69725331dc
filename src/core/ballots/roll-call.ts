import type { Act, Ballot, ElectorSeat, RollEntry, SeatVote, SeenReaction } from "../domain/ballot.ts";
import type { Person } from "../domain/batch.ts";
import type { Instant, UserId } from "../domain/ids.ts";
import { departedAt, isRecused } from "./standing.ts";

/** How each seat of the electorate stands at a moment. Nothing that came later counts, so a late look sees the same. */
export function rollCall(ballot: Ballot, at: Instant): RollEntry[] {
  const voteOf = votesIn(ballot);
  return ballot.terms.electorate.map((seat) => ({
    seat: seat.seat,
    member: seat.member,
    vote: seatVote(ballot, seat, at, voteOf),
  }));
}

type CastVote = Extract<SeatVote, { readonly at: Instant }>;
type OwnVote = CastVote | { readonly kind: "none" | "conflicting" };
/** How somebody stands by what they did themselves up to a moment. */
type VoteOf = (person: UserId, at: Instant) => OwnVote;

/**
 * The member's own vote, else the alternate's, else one that was noted in a meeting. Of a member who left the committee
 * counts what stood when they left: nothing that they do later, nor what they take back.
 */
function seatVote(ballot: Ballot, { member, alternate }: ElectorSeat, at: Instant, voteOf: VoteOf): SeatVote {
  const stood = alternate && !isRecused(ballot, alternate.id, at) ? standIn(alternate, voteOf(alternate.id, at)) : null;
  if (isRecused(ballot, member.id, at)) {
    return stood && ballot.terms.rules.alternateOnRecusal ? stood : { kind: "recused" };
  }
  const left = departedAt(ballot, member.id, at);
  const own = voteOf(member.id, left ?? at);
  if (isCast(own)) return own;
  if (stood && isCast(stood)) return stood;
  return meetingVote(ballot, member.id, left ?? at) ?? (left === undefined ? own : { kind: "departed" });
}

const isCast = (vote: OwnVote): vote is CastVote => vote.kind !== "none" && vote.kind !== "conflicting";

const standIn = (alternate: Person, vote: OwnVote): OwnVote => (isCast(vote) ? { ...vote, standIn: alternate } : vote);

function votesIn(ballot: Ballot): VoteOf {
  const acts = byPerson(ballot.acts);
  const reactions = byPerson(ballot.reactions);
  return (person, at) =>
    ownVote(
      (acts.get(person) ?? []).filter((act) => act.at <= at),
      (reactions.get(person) ?? []).filter((reaction) => isLive(reaction, at)),
    );
}

/**
 * The vote of one person: the latest act. At equal times a command goes before a reaction. Reactions that contradict
 * each other say nothing, unless a command came after all of them.
 */
function ownVote(acts: readonly Act[], reactions: readonly SeenReaction[]): OwnVote {
  const act = acts.reduce<Act | undefined>(laterAct, undefined);
  const reaction = reactions.reduce<SeenReaction | undefined>(
    (a, b) => (a !== undefined && a.at > b.at ? a : b),
    undefined,
  );
  if (reaction === undefined || (act !== undefined && act.at >= reaction.at)) return voteByAct(act);
  if (reactions.some(({ choice }) => choice !== reaction.choice)) return { kind: "conflicting" };
  return { kind: reaction.choice, at: reaction.at, via: "reaction" };
}

function voteByAct(act: Act | undefined): OwnVote {
  if (act === undefined || act.choice === null) return { kind: "none" };
  const vote = { kind: act.choice, at: act.at, via: act.via };
  return act.comment === undefined ? vote : { ...vote, comment: act.comment };
}

/** Of two acts the later one; in the same second the one in the newer comment, and within a comment the one further down. */
function laterAct(kept: Act | undefined, next: Act): Act {
  if (kept === undefined || kept.at < next.at) return next;
  if (kept.at > next.at) return kept;
  return (kept.comment ?? 0) > (next.comment ?? 0) ? kept : next;
}

/**
 * A vote that was noted from a meeting, once its time has come. Whoever did anything in the ballot, before or after,
 * has spoken for themselves; a vote that was taken back is not put back by somebody else.
 */
function meetingVote(ballot: Ballot, member: UserId, at: Instant): CastVote | undefined {
  if (ballot.acts.some((act) => act.by === member && act.at <= at)) return undefined;
  if (ballot.reactions.some((reaction) => reaction.by === member && reaction.at <= at)) return undefined;
  const noted = ballot.meetingVotes.findLast(({ by, countsFrom }) => by === member && countsFrom <= at);
  if (noted === undefined) return undefined;
  const vote = { kind: noted.choice, at: noted.countsFrom, via: "meeting" as const };
  return noted.comment === undefined ? vote : { ...vote, comment: noted.comment };
}

/** GitHub does not say when a reaction was taken away. It counts until a look misses it. */
const isLive = ({ at: since, goneAt }: SeenReaction, at: Instant): boolean =>
  since <= at && (goneAt === undefined || goneAt > at);

function byPerson<T extends { readonly by: UserId }>(entries: readonly T[]): ReadonlyMap<UserId, readonly T[]> {
  const groups = new Map<UserId, T[]>();
  for (const entry of entries) {
    const group = groups.get(entry.by);
    if (group === undefined) groups.set(entry.by, [entry]);
    else group.push(entry);
  }
  return groups;
}
