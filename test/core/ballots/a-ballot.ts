import { openingTimes } from "../../../src/core/ballots/deadlines.ts";
import type { Act, Ballot, BallotRules, Choice, SeenReaction } from "../../../src/core/domain/ballot.ts";
import { commentId, type Instant, instant, sha256, userId } from "../../../src/core/domain/ids.ts";
import { rulesWith } from "./rules.ts";

/** Monday, ten in the morning UTC. */
export const OPENED = instant("2026-06-01T10:00:00Z");

/** A moment of June 2026, as in `june(4, "09:30")`. */
export const june = (day: number, clock = "10:00"): Instant =>
  instant(`2026-06-${String(day).padStart(2, "0")}T${clock}:00Z`);

/** A vote by command of member `by` (from 1). */
export const act = (by: number, choice: Choice | null, at: Instant, comment = 1_000): Act => ({
  by: userId(by),
  choice,
  at,
  via: "command",
  comment: commentId(comment),
});

/** A vote by reaction of member `by`. */
export const reaction = (by: number, choice: Choice, at: Instant, goneAt?: Instant): SeenReaction => ({
  by: userId(by),
  choice,
  at,
  ...(goneAt === undefined ? {} : { goneAt }),
});

/** Acts of members 1, 2, ... at one moment: `votes("yes", 3)` is three in favour, from member `first` on. */
export const votes = (choice: Choice, count: number, at: Instant = june(2), first = 1): Act[] =>
  Array.from({ length: count }, (_, index) => act(first + index, choice, at));

/** An open ballot of eight members under the standard rules, with what a test changes. */
export function aBallot({ rules = {}, members = 8, ...changes }: BallotChanges = {}): Ballot {
  const full = rulesWith(rules);
  const terms = {
    number: 1,
    stage: "committee-feedback",
    profile: "standard",
    rules: full,
    seats: members,
    electorate: Array.from({ length: members }, (_, index) => ({
      seat: `seat-${index + 1}`,
      member: { id: userId(index + 1), login: `member-${index + 1}` },
    })),
    openedAt: OPENED,
    ...openingTimes(full, OPENED),
    proposal: sha256("a".repeat(64)),
  };
  return { terms, acts: [], reactions: [], recused: [], closesAt: terms.closesAt, extensions: 0, ...changes };
}

type BallotChanges = Partial<Omit<Ballot, "terms">> & {
  readonly rules?: Partial<BallotRules>;
  readonly members?: number;
};
