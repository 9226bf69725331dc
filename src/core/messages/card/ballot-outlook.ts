import { certaintyOf } from "../../ballots/certainty.ts";
import { ballotDue, type Deferral, deferralOf } from "../../ballots/due.ts";
import { endInForce, noticeInForce } from "../../ballots/notice.ts";
import { countsOf, tallyOf } from "../../ballots/tally.ts";
import { votesToPass } from "../../ballots/votes-to-pass.ts";
import type { Ballot, BallotResult } from "../../domain/ballot.ts";
import { type Instant, latest } from "../../domain/ids.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import type { CardFacts } from "./card-facts.ts";

/** What would decide an open ballot, and how it ends if nobody does anything more: by the rules that will end it. */
export const ballotOutlook = (ballot: Ballot, facts: CardFacts): readonly Sentence[] => [
  ...whatDecides(ballot, facts.checkedAt),
  ...ending(ballot, facts),
];

function whatDecides(ballot: Ballot, at: Instant): readonly Sentence[] {
  if (deferralOf(ballot, at) !== undefined) return [];
  const { rules } = ballot.terms;
  const counts = countsOf(ballot, tallyOf(ballot, at));
  const announced = noticeInForce(ballot, at) ? [sentence("desk-card-notice")] : [];
  const certainty = certaintyOf(rules, counts);
  if (certainty === "pass") return [sentence("desk-card-certain"), ...announced];
  const missing = votesToPass(rules, counts);
  if (certainty === "fail" || missing === null) return [sentence("desk-card-cannot-pass"), ...announced];
  return missing === 0 ? [] : [sentence("desk-card-more-in-favour", missing)];
}

function ending(ballot: Ballot, { checkedAt, desk }: CardFacts): readonly Sentence[] {
  // A vote from a meeting that begins to count before an announced end lifts the notice.
  const end = endInForce(ballot, endInForce(ballot, checkedAt));
  const then = latest(end, checkedAt);
  const due = ballotDue(ballot, then, { pauses: desk.calendar.pauses });
  switch (due.kind) {
    case "close":
      return [ended(due.result, end)];
    case "extend":
      return [sentence("desk-card-outlook-extended", { at: end }, { at: due.closesAt })];
    case "defer":
      return [staysOpen(due.why, ballot)];
    case "wait": {
      const why = deferralOf(ballot, then);
      return why ? [staysOpen(why, ballot)] : [];
    }
    case "give-notice":
      return [];
  }
}

function ended({ outcome, reason }: BallotResult, end: Instant): Sentence {
  const at = { at: end };
  switch (outcome) {
    case "passed":
      return sentence("desk-card-outlook-passed", at);
    case "rejected":
      return sentence(reason === "tie" ? "desk-card-outlook-tie" : "desk-card-outlook-rejected", at);
    case "lapsed":
      return sentence("desk-card-outlook-lapsed", at);
    case "cancelled":
      return sentence("desk-card-outlook-electorate", at);
  }
}

const staysOpen = (why: Deferral, { terms }: Ballot): Sentence =>
  sentence(`desk-card-outlook-${why}`, { at: terms.hardCloseAt });
