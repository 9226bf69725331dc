import { describe, expect, it } from "vitest";
import { certaintyOf } from "../../../src/core/ballots/certainty.ts";
import type { SeatCounts, VoteCounts } from "../../../src/core/ballots/counts.ts";
import { carriesTie, verdictOf } from "../../../src/core/ballots/verdict.ts";
import { votesToPass } from "../../../src/core/ballots/votes-to-pass.ts";
import type { BallotRules, Certainty } from "../../../src/core/domain/ballot.ts";
import { PRESET_NAMES, presetRules, QUORUMS, rulesWith, THRESHOLDS, tallies } from "./rules.ts";

const SIZES = Array.from({ length: 12 }, (_, index) => index + 1);

/** All rules that the threshold, the quorum, its base, the shortfall and the least numbers can make. */
const ALL_RULES: readonly BallotRules[] = THRESHOLDS.flatMap((threshold) =>
  QUORUMS.flatMap((quorum) =>
    (["eligible", "seats"] as const).flatMap((base) =>
      (["extend", "fill-with-no"] as const).flatMap((shortfall) =>
        [
          [1, 1],
          [3, 4],
        ].map(([minYes = 0, minEligible = 0]) =>
          rulesWith({ threshold, quorum, base, shortfall, minYes, minEligible }),
        ),
      ),
    ),
  ),
);

const passes = (rules: BallotRules, tally: VoteCounts): boolean => verdictOf(rules, tally) === "passed";
const openSeats = ({ eligible, yes, no, abstain }: VoteCounts): number => eligible - yes - no - abstain;
const certaintyIn = (endings: ReadonlySet<boolean>): Certainty =>
  endings.size === 2 ? "open" : endings.has(true) ? "pass" : "fail";

/** Every way in which the seats that have not voted may still vote yes, no or abstain, or stay silent: does it pass? */
function triedOut(rules: BallotRules, tally: VoteCounts): Certainty {
  const { yes, no, abstain } = tally;
  const endings = new Set<boolean>();
  for (const more of tallies(openSeats(tally)))
    endings.add(passes(rules, { ...tally, yes: yes + more.yes, no: no + more.no, abstain: abstain + more.abstain }));
  return certaintyIn(endings);
}

/** What can come of each tally of a committee. */
interface Outlook {
  passes(tally: VoteCounts): boolean;
  certainty(tally: VoteCounts): Certainty;
  /** The least number of further votes in favour that passes. */
  least(tally: VoteCounts): number | null;
}

/**
 * Every tally of a committee tried out once. What can come of one is what it is itself, and what can come of it after
 * one more vote.
 */
function outlookOf(rules: BallotRules, seats: SeatCounts): Outlook {
  const side = seats.eligible + 1;
  const at = (yes: number, no: number, abstain: number): number => (yes * side + no) * side + abstain;
  const [passed, maybe, maybeNot] = [new Uint8Array(side ** 3), new Uint8Array(side ** 3), new Uint8Array(side ** 3)];
  for (let yes = seats.eligible; yes >= 0; yes -= 1)
    for (let no = seats.eligible - yes; no >= 0; no -= 1)
      for (let abstain = seats.eligible - yes - no; abstain >= 0; abstain -= 1) {
        const here = at(yes, no, abstain);
        const now = passes(rules, { ...seats, yes, no, abstain });
        const more = yes + no + abstain < seats.eligible;
        const next = more ? [at(yes + 1, no, abstain), at(yes, no + 1, abstain), at(yes, no, abstain + 1)] : [];
        passed[here] = Number(now);
        maybe[here] = Number(now || next.some((after) => maybe[after]));
        maybeNot[here] = Number(!now || next.some((after) => maybeNot[after]));
      }
  return {
    passes: ({ yes, no, abstain }) => passed[at(yes, no, abstain)] === 1,
    certainty({ yes, no, abstain }) {
      const here = at(yes, no, abstain);
      if (maybe[here] && maybeNot[here]) return "open";
      return maybe[here] ? "pass" : "fail";
    },
    least(tally) {
      for (let more = 0; more <= openSeats(tally); more += 1)
        if (passed[at(tally.yes + more, tally.no, tally.abstain)]) return more;
      return null;
    },
  };
}

/** The least number of further votes in favour that passes, found by trying each number, the most first. */
function leastTriedOut(rules: BallotRules, tally: VoteCounts): number | null {
  let least: number | null = null;
  for (let more = openSeats(tally); more >= 0; more -= 1)
    if (passes(rules, { ...tally, yes: tally.yes + more })) least = more;
  return least;
}

/** A committee of a size: the base of the quorum has seats that are recused or vacant where the rules count them. */
const committee = (eligible: number, { base }: BallotRules): SeatCounts =>
  base === "eligible"
    ? { eligible, filled: eligible, seats: eligible }
    : { eligible, filled: eligible + 1, seats: eligible + 2 };

const outlooks = new Map<BallotRules, Map<number, Outlook>>();

/** The outlook, tried out once for all tests. */
function outlookFor(rules: BallotRules, seats: SeatCounts): Outlook {
  const known = outlooks.get(rules) ?? new Map<number, Outlook>();
  const outlook = known.get(seats.eligible) ?? outlookOf(rules, seats);
  outlooks.set(rules, known.set(seats.eligible, outlook));
  return outlook;
}

/** Looks at every tally; answers with the first that is wrong, and how many there were. */
function eachTally(
  rules: readonly BallotRules[],
  isRight: (rules: BallotRules, tally: VoteCounts, outlook: Outlook) => boolean,
): { readonly states: number; readonly wrong: unknown } {
  let [states, wrong]: [number, unknown] = [0, null];
  for (const tried of rules)
    for (const size of SIZES) {
      const seats = committee(size, tried);
      const outlook = outlookFor(tried, seats);
      for (const votes of tallies(size)) {
        const tally = { ...seats, ...votes };
        states += 1;
        if (!isRight(tried, tally, outlook)) wrong ??= { rules: tried, tally };
      }
    }
  return { states, wrong };
}

describe("the early decision, for every committee of one to twelve seats and every tally", () => {
  it.each(PRESET_NAMES)("under %s is what each way in which the others may vote shows", (name) => {
    const rules = presetRules(name);
    const right = eachTally(
      [rules],
      (_rules, tally) =>
        certaintyOf(rules, tally) === triedOut(rules, tally) &&
        votesToPass(rules, tally) === leastTriedOut(rules, tally),
    );
    expect(right).toEqual({ states: 1_819, wrong: null });
  });

  it("under rules of every kind is the same", () => {
    const right = eachTally(
      ALL_RULES,
      (rules, tally, outlook) =>
        certaintyOf(rules, tally) === outlook.certainty(tally) && votesToPass(rules, tally) === outlook.least(tally),
    );
    expect(right).toEqual({ states: 512 * 1_819, wrong: null });
  });
});

describe("whatever the rules, for every committee of one to twelve seats", () => {
  it("a vote in favour instead of silence, of a no or of an abstention never undoes a pass", () => {
    const { wrong } = eachTally(ALL_RULES, (_, tally, outlook) => {
      if (!outlook.passes(tally)) return true;
      const { yes, no, abstain } = tally;
      const more = { ...tally, yes: yes + 1 };
      return (
        (openSeats(tally) === 0 || outlook.passes(more)) &&
        (no === 0 || outlook.passes({ ...more, no: no - 1 })) &&
        (abstain === 0 || outlook.passes({ ...more, abstain: abstain - 1 }))
      );
    });
    expect(wrong).toBeNull();
  });

  it("where missing votes count as no, one more vote against never helps", () => {
    const filled = ALL_RULES.filter(({ shortfall }) => shortfall === "fill-with-no");
    const { wrong } = eachTally(
      filled,
      (_, tally, outlook) =>
        openSeats(tally) === 0 || outlook.passes(tally) || !outlook.passes({ ...tally, no: tally.no + 1 }),
    );
    expect(wrong).toBeNull();
  });

  it("a ballot that is certain to fail cannot come to a tie that a silent chair decides", () => {
    const { wrong } = eachTally(
      ALL_RULES,
      (rules, tally) => openSeats(tally) === 0 || !carriesTie(rules, tally) || certaintyOf(rules, tally) !== "fail",
    );
    expect(wrong).toBeNull();
  });
});
