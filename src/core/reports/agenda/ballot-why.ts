import { openConcerns } from "../../ballots/standing.ts";
import type { Ballot, BallotResult } from "../../domain/ballot.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";

/** Why a ballot ended as it did, where the count alone does not say it. */
export function ballotWhy(ballot: Ballot, { reason, closedAt }: BallotResult): Sentence | null {
  const { rules } = ballot.terms;
  if (reason === undefined) return null;
  switch (reason) {
    case "min-yes":
      return sentence("desk-result-why-min-yes", rules.minYes);
    case "electorate":
      return sentence("desk-result-why-electorate", rules.minEligible);
    case "concern":
      return sentence(
        "desk-result-why-concern",
        openConcerns(ballot, closedAt).map(({ name }) => name),
      );
    case "cancelled":
      return sentence("agenda-minutes-why-cancelled");
    case "tie":
    case "below-threshold":
    case "casting-vote":
    case "no-quorum":
    case "proposal-changed":
    case "restarted":
    case "left":
      return sentence(`desk-result-why-${reason}`);
  }
}
