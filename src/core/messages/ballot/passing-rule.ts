import { countsOf, tallyOf } from "../../ballots/tally.ts";
import { isDecidable } from "../../ballots/verdict.ts";
import type { Ballot, BallotRules, Threshold } from "../../domain/ballot.ts";
import type { Instant } from "../../domain/ids.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";

/** What a ballot needs to pass, with the numbers of its electorate at a moment. */
export function passingRule(ballot: Ballot, at: Instant): readonly Sentence[] {
  const { rules } = ballot.terms;
  const tally = tallyOf(ballot, at);
  const { eligible, quorum } = tally;
  if (!isDecidable(rules, countsOf(ballot, tally)))
    return [sentence("desk-ballot-undecidable", eligible, Math.max(rules.minEligible, quorum))];
  return passingTerms(rules, eligible, quorum);
}

/** What a vote by such rules needs to pass among so many seats; a quorum of 0 is none. */
export const passingTerms = (
  rules: Pick<BallotRules, "threshold" | "minYes">,
  eligible: number,
  quorum: number,
): readonly Sentence[] => [share(rules, eligible), ...needs(rules, eligible, quorum)];

/** What abstaining and silence mean in a ballot, and what follows where too few take part. */
export function withoutVote({ terms: { rules } }: Ballot): readonly Sentence[] {
  return [
    sentence(`desk-ballot-silence-${SILENCE[rules.threshold.of]}`),
    ...(rules.quorum.kind === "none" ? [] : [shortfall(rules)]),
  ];
}

const SILENCE = {
  cast: "cast",
  present: "present",
  eligible: "eligible",
  "eligible-minus-abstain": "not-abstaining",
} as const satisfies Record<Threshold["of"], string>;

function share({ threshold, minYes }: Pick<BallotRules, "threshold" | "minYes">, eligible: number): Sentence {
  const { num, den, strict, of } = threshold;
  const needed = Math.max(minYes, leastOf(threshold, eligible));
  switch (of) {
    case "cast":
      if (strict && num * 2 === den) return sentence("desk-ballot-passes-majority");
      if (!strict && num === den) return sentence("desk-ballot-passes-unopposed");
      return sentence(strict ? "desk-ballot-passes-more-cast" : "desk-ballot-passes-least-cast", num, den);
    case "present":
      return sentence(strict ? "desk-ballot-passes-more-present" : "desk-ballot-passes-least-present", num, den);
    case "eligible":
      return sentence("desk-ballot-passes-eligible", needed, eligible);
    case "eligible-minus-abstain":
      return sentence(
        strict ? "desk-ballot-passes-more-not-abstaining" : "desk-ballot-passes-least-not-abstaining",
        num,
        den,
        needed,
        eligible,
      );
  }
}

/** The least number of seats that is the threshold's share of all of them. */
function leastOf({ num, den, strict }: Threshold, seats: number): number {
  const rest = (num * seats) % den;
  const whole = (num * seats - rest) / den;
  return strict || rest > 0 ? whole + 1 : whole;
}

/** The other conditions, but for those that a share of all seats brings with it. */
function needs(
  { threshold, minYes }: Pick<BallotRules, "threshold" | "minYes">,
  eligible: number,
  quorum: number,
): readonly Sentence[] {
  if (threshold.of === "eligible") {
    const met = quorum <= Math.max(minYes, leastOf(threshold, eligible));
    return met ? [] : [sentence("desk-ballot-needs-quorum", quorum, eligible)];
  }
  if (quorum === 0) return [sentence("desk-ballot-needs-votes", minYes)];
  return [
    minYes > 1
      ? sentence("desk-ballot-needs", quorum, eligible, minYes)
      : sentence("desk-ballot-needs-quorum", quorum, eligible),
  ];
}

const shortfall = ({ shortfall: means }: BallotRules): Sentence =>
  sentence(means === "extend" ? "desk-ballot-shortfall-lapses" : "desk-ballot-shortfall-against");
