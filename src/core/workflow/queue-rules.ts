import { isQueued, pendingRank, placeInQueue } from "../config/queue-stage.ts";
import type { Instant } from "../domain/ids.ts";
import type { RequestEvent } from "../domain/snapshot.ts";
import { ruleKey } from "../records/record-key.ts";
import { type Look, recordOf, take } from "./look.ts";

/** Lets the place hold that a voting member asked for, where its time came without an objection. */
export function holdRank(look: Look, moment: Instant): Look {
  const rank = pendingRank(look.state, look.desk);
  if (!rank || rank.holdsFrom > moment) return look;
  const { place, holdsFrom } = rank;
  const key = ruleKey("rank-due", `${look.state.ranks.length}:${holdsFrom}`);
  return take(look, recordOf(key, holdsFrom, { kind: "rule", rule: "rank-due" }, [{ kind: "rank-held", place }]));
}

/** Notes where a sweep found the request in the queue, unless the records say so already. */
export function notePlace(look: Look, event: RequestEvent): Look {
  const { state, desk, snapshot } = look;
  if (event.kind !== "queue-placed" || !isQueued(state, desk)) return look;
  const { place, of, line } = event;
  const known = placeInQueue(state, desk);
  if (known?.place === place && known.of === of && known.line === line) return look;
  // The same place is a new record only where it was another one in between.
  const about = `${place}/${of}:${line ?? "no-line"}:${known?.at ?? state.since}`;
  return take(
    look,
    recordOf(ruleKey("queue-placed", about), snapshot.readAt, { kind: "rule", rule: "queue-placed" }, [
      { kind: "queue-placed", place, of, line },
    ]),
  );
}
