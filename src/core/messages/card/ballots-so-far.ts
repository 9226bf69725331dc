import type { Ballot, BallotResult } from "../../domain/ballot.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { type Say, section } from "../markdown-parts.ts";
import { motionText, openMotions } from "../records/motion-text.ts";
import { resultAddress } from "./card-addresses.ts";
import type { CardFacts } from "./card-facts.ts";

/** What is settled by ballot or waits for a second member: the last result, the priority, what was asked for. */
export function ballotsSoFar(facts: CardFacts, say: Say): readonly string[] {
  const { state, checkedAt } = facts;
  const { priority } = state;
  const motions = openMotions(state, checkedAt).map((motion) => motionText(motion, facts).map(say).join(" "));
  return [
    ...section(say(sentence("desk-card-motions")), motions),
    ...lastResult(facts).map(say),
    ...(priority ? [say(sentence("desk-card-priority-settled", priority.priority))] : []),
  ];
}

function lastResult(facts: CardFacts): readonly Sentence[] {
  const last = facts.state.ballots.findLast(({ result }) => result);
  return last?.result ? [resultLine(last, last.result, facts)] : [];
}

function resultLine(
  { terms: { number } }: Ballot,
  { outcome, tally, closedAt }: BallotResult,
  facts: CardFacts,
): Sentence {
  const on = { day: closedAt };
  const address = resultAddress(number, facts);
  switch (outcome) {
    case "passed":
    case "rejected":
      return sentence(`desk-card-last-${outcome}`, number, on, tally.yes, tally.no, tally.abstain, address);
    case "lapsed":
    case "cancelled":
      return sentence(`desk-card-last-${outcome}`, number, on, address);
  }
}
