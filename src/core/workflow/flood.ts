import { coordinatorsOf } from "../config/coordinators-of.ts";
import { ruleKey } from "../records/record-key.ts";
import { type Look, recordOf, take } from "./look.ts";

/** GitHub takes 2,500 comments on an issue. From here on the desk keeps the rest for what is needed. */
const FLOOD = 2_000;

/** Says once that GitHub takes few more comments. From then on only records, ballots, results and the card are written. */
export function noticeFlood(look: Look): Look {
  const { snapshot, state, desk } = look;
  const comments = snapshot.comments.length;
  if (comments < FLOOD || state.floodNoticed || !state.registered) return look;
  const key = ruleKey("comments-flood", String(snapshot.issue.number));
  return take(
    look,
    recordOf(key, snapshot.readAt, { kind: "rule", rule: "comments-flood" }, [
      { kind: "flood-noticed", comments, calls: coordinatorsOf(desk) },
    ]),
  );
}
