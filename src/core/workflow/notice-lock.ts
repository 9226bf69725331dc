import { ballotNow } from "../ballots/ballot-now.ts";
import type { LockInput } from "./inputs.ts";
import { type Look, recordOf, take } from "./look.ts";
import { personOf } from "./person-of.ts";

/** Somebody locked the conversation while the committee votes: reactions are shut then, and nothing ends early. */
export function noticeLock(look: Look, { event, at, key }: LockInput): Look {
  const { state } = look;
  const locks = event.kind === "locked";
  if (locks === state.locked || (locks && !ballotNow(state))) return look;
  const by = personOf(event.by);
  return take(
    look,
    recordOf(key, at, { kind: "rule", rule: "issue-locked" }, [
      { kind: locks ? "issue-locked" : "issue-unlocked", by },
    ]),
  );
}
