import { ballotNow } from "../ballots/ballot-now.ts";
import { cancelledResult } from "../ballots/due.ts";
import type { Instant } from "../domain/ids.ts";
import { ruleKey } from "../records/record-key.ts";
import { type Look, recordOf, take } from "./look.ts";

/** A request that is withdrawn or moved away takes its open ballot along: it ends as cancelled, with all its votes. */
export function cancelLeftBallot(look: Look, at: Instant): Look {
  const ballot = ballotNow(look.state);
  if (!ballot || ballot.terms.stage === look.state.stage) return look;
  const { number } = ballot.terms;
  const result = cancelledResult(ballot, at, "left");
  return take(
    look,
    recordOf(ruleKey("ballot-due", `${number}:cancel`), at, { kind: "rule", rule: "ballot-due" }, [
      { kind: "ballot-closed", ballot: number, outcome: "cancelled", result },
    ]),
  );
}
