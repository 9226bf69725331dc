import { ballotOfStay } from "../ballots/ballot-now.ts";
import type { Change } from "../domain/change.ts";
import type { Instant } from "../domain/ids.ts";
import { ruleKey } from "../records/record-key.ts";
import { cancelLeftBallot } from "./cancel-left-ballot.ts";
import { guardFacts, type Look, recordOf, take } from "./look.ts";
import { openBallot } from "./open-ballot-rule.ts";
import { findWay, stageOf } from "./ways.ts";

/** Lets all follow that follows by itself at `at`: ballots open, decisions move the stage. Ends, since stages are few. */
export function followRules(look: Look, at: Instant): Look {
  let after = look;
  for (let step = 0; step <= look.desk.config.stages.length * 2; step += 1) {
    const next = openBallot(takeOwnWay(cancelLeftBallot(after, at), at));
    if (next === after) return after;
    after = next;
  }
  return after;
}

/** Takes the way that a decided ballot opened, or that opens by itself once all its guards hold. */
function takeOwnWay(look: Look, at: Instant): Look {
  const stage = stageOf(guardFacts(look));
  if (!stage || look.state.exit) return look;
  const outcome = ballotOfStay(look.state)?.result?.outcome;
  const decided = outcome === "passed" || outcome === "rejected" ? `ballot-${outcome}` : undefined;
  for (const on of [decided, "complete"]) {
    if (on === undefined) continue;
    const found = findWay(on, guardFacts(look));
    if (found.kind !== "open") continue;
    return take(
      look,
      recordOf(wayKey(found.changes, look), at, { kind: "rule", rule: "stage-entered" }, found.changes),
    );
  }
  return look;
}

function wayKey(changes: readonly Change[], { state }: Look): string {
  const target = changes
    .map((change) =>
      change.kind === "stage-entered" ? change.stage : change.kind === "request-left" ? change.exit : "",
    )
    .join();
  return ruleKey("stage-entered", `${state.stage}#${state.visits.length}->${target}`);
}
