import { openingTimes } from "../../../src/core/ballots/deadlines.ts";
import type {
  Act,
  Ballot,
  BallotRules,
  Choice,
  Concern,
  ElectorSeat,
  MeetingVote,
  Recusal,
  Revision,
  SeenReaction,
} from "../../../src/core/domain/ballot.ts";
import type { Person } from "../../../src/core/domain/batch.ts";
import { commentId, type Instant, instant, later, sha256, userId } from "../../../src/core/domain/ids.ts";
import { HOUR, rulesWith } from "./rules.ts";

/** Monday, ten in the morning UTC. */
export const OPENED = instant("2026-06-01T10:00:00Z");

/** A moment of June 2026, as in `june(4, "09:30")`. */
export const june = (day: number, clock = "10:00"): Instant =>
  instant(`2026-06-${String(day).padStart(2, "0")}T${clock}:00Z`);

/** Member `n` (from 1), and the alternate of seat `n`. */
export const member = (n: number): Person => ({ id: userId(n), login: `member-${n}` });
export const alternate = (n: number): Person => ({ id: userId(100 + n), login: `alternate-${n}` });

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

/** Member `of` stepped aside. */
export const recusal = (of: number, at: Instant = OPENED, until?: Instant): Recusal => ({
  member: userId(of),
  at,
  by: "self",
  ...(until && { until }),
});

/** Member `of` left the committee. */
export const departure = (of: number, at: Instant) => ({ member: userId(of), at });

/** A vote that was noted from a meeting, which counts 72 hours later. */
export const noted = (by: number, choice: Choice, notedAt: Instant, comment?: number): MeetingVote => ({
  by: userId(by),
  choice,
  notedAt,
  countsFrom: later(notedAt, 72 * HOUR),
  ...(comment !== undefined && { comment: commentId(comment) }),
});

/** A concern of member 7 that blocks, with what a test changes. */
export const concern = (at: Instant, changes: Partial<Concern> = {}): Concern => ({
  name: "licence",
  by: member(7),
  at,
  reason: { comment: commentId(900), hash: sha256("c".repeat(64)) },
  blocks: true,
  overruledBy: [],
  ...changes,
});

/** A change of the proposal. */
export const revision = (at: Instant, settled?: Revision["settled"]): Revision => ({
  proposal: sha256("d".repeat(64)),
  at,
  ...(settled && { settled }),
});

/** Seats 1 to `members`; those of `alternates` have one, seat `chair` chairs. */
export const seatsOf = (members: number, { alternates = [] as readonly number[], chair = 0 } = {}): ElectorSeat[] =>
  Array.from({ length: members }, (_, index) => ({
    seat: `seat-${index + 1}`,
    member: member(index + 1),
    chair: index + 1 === chair,
    ...(alternates.includes(index + 1) && { alternate: alternate(index + 1) }),
  }));

/** An open ballot of eight members under the standard rules, with what a test changes. */
export function aBallot({ rules = {}, members = 8, seats, alternates, chair, ...changes }: BallotChanges = {}): Ballot {
  const full = rulesWith(rules);
  const terms = {
    number: 1,
    stage: "committee-feedback",
    profile: "standard",
    rules: full,
    seats: seats ?? members,
    electorate: seatsOf(members, { ...(alternates && { alternates }), ...(chair !== undefined && { chair }) }),
    openedAt: OPENED,
    ...openingTimes(full, OPENED),
    proposal: sha256("a".repeat(64)),
    source: { config: "1".repeat(40), roster: "2".repeat(40) },
  };
  return { ...blank, terms, closesAt: terms.closesAt, ...changes };
}

const blank = {
  formerComments: [],
  acts: [],
  reactions: [],
  meetingVotes: [],
  recusals: [],
  departed: [],
  concerns: [],
  revisions: [],
  unclear: [],
  extensions: 0,
  extendedByCommittee: false,
  reminders: [],
  disturbances: [],
} satisfies Partial<Ballot>;

type BallotChanges = Partial<Omit<Ballot, "terms">> & {
  readonly rules?: Partial<BallotRules>;
  readonly members?: number;
  /** All voting seats, vacant ones included. */
  readonly seats?: number;
  readonly alternates?: readonly number[];
  readonly chair?: number;
};
