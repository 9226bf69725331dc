import type { Act, Ballot, RollEntry, SeatVote, SeenReaction } from "../domain/ballot.ts";
import type { Instant, UserId } from "../domain/ids.ts";

/** How each seat of the electorate stands at a moment. Nothing that came later counts, so a late look sees the same. */
export function rollCall(ballot: Ballot, at: Instant): RollEntry[] {
  const acts = byPerson(ballot.acts.filter((act) => act.at <= at));
  const reactions = byPerson(ballot.reactions.filter((reaction) => isLive(reaction, at)));
  return ballot.terms.electorate.map(({ seat, member }) => ({
    seat,
    member,
    vote: ballot.recused.includes(member.id)
      ? { kind: "recused" }
      : voteOf(acts.get(member.id) ?? [], reactions.get(member.id) ?? []),
  }));
}

/**
 * The vote of one seat: its latest act. At equal times a command goes before a reaction. Reactions that contradict each
 * other say nothing, unless a command came after all of them.
 */
function voteOf(acts: readonly Act[], reactions: readonly SeenReaction[]): SeatVote {
  const act = acts.reduce<Act | undefined>(laterAct, undefined);
  const reaction = reactions.reduce<SeenReaction | undefined>(
    (a, b) => (a !== undefined && a.at > b.at ? a : b),
    undefined,
  );
  if (reaction === undefined || (act !== undefined && act.at >= reaction.at)) return voteByAct(act);
  if (reactions.some(({ choice }) => choice !== reaction.choice)) return { kind: "conflicting" };
  return { kind: reaction.choice, at: reaction.at, via: "reaction" };
}

function voteByAct(act: Act | undefined): SeatVote {
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
