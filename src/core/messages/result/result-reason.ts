import { openConcerns } from "../../ballots/standing.ts";
import type { Ballot, BallotResult } from "../../domain/ballot.ts";
import type { DecisionRecord } from "../../domain/batch.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { askedIn } from "../records/asked-in.ts";
import { causeLink, type RecordFacts } from "../records/record-facts.ts";

/** Why a ballot ended as it did, where the count alone does not say it. */
export function resultReason(
  { reason, closedAt }: BallotResult,
  ballot: Ballot,
  record: DecisionRecord,
  facts: RecordFacts,
): readonly Sentence[] {
  const { rules } = ballot.terms;
  if (reason === undefined) return [];
  switch (reason) {
    case "tie":
      return [sentence("desk-result-why-tie")];
    case "below-threshold":
      return [sentence("desk-result-why-below-threshold")];
    case "min-yes":
      return [sentence("desk-result-why-min-yes", rules.minYes)];
    case "casting-vote":
      return [sentence("desk-result-why-casting-vote")];
    case "no-quorum":
      return [sentence("desk-result-why-no-quorum")];
    case "electorate":
      return [sentence("desk-result-why-electorate", rules.minEligible)];
    case "concern": {
      const names = openConcerns(ballot, closedAt).map(({ name }) => name);
      return [sentence("desk-result-why-concern", names)];
    }
    case "proposal-changed":
      return [sentence("desk-result-why-proposal-changed")];
    case "cancelled":
      return cancelled(record, facts);
    case "restarted":
      return [...cancelled(record, facts), sentence("desk-result-why-restarted")];
    case "left":
      return [sentence("desk-result-why-left")];
  }
}

/** The comment with the reason: of who asked first, where it took two. */
function cancelled(record: DecisionRecord, facts: RecordFacts): readonly Sentence[] {
  const asked = askedIn(record, facts);
  if (asked) return [sentence("desk-result-why-cancelled", asked.by.login, asked.link)];
  const { cause } = record;
  if (cause.kind === "rule") return [];
  return [sentence("desk-result-why-cancelled", cause.by.login, causeLink(facts, record))];
}
