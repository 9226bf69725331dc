import { ruleKey } from "../records/record-key.ts";
import type { ClosingInput, HandMoveInput } from "./inputs.ts";
import { type Look, recordOf, requesterOf, take } from "./look.ts";
import { personOf } from "./person-of.ts";
import { stageOf } from "./ways.ts";

/** The author closed the issue: the request is withdrawn. Somebody else did: it is opened again, with a word. */
export function noticeClosing(look: Look, { event, at }: ClosingInput): Look {
  const { state, desk } = look;
  if (state.exit || state.stage === undefined) return look;
  const about = `${look.snapshot.issue.number}:${at}`;
  const byRequester = event.by !== null && event.by.id === requesterOf(look);
  if (byRequester && desk.config.exits.some(({ id }) => id === "withdrawn")) {
    return take(
      look,
      recordOf(ruleKey("author-closed", about), at, { kind: "rule", rule: "author-closed" }, [
        { kind: "request-left", exit: "withdrawn", through: "author-closed" },
      ]),
    );
  }
  const closedBy = personOf(event.by);
  return take(
    look,
    recordOf(ruleKey("closed-by-other", about), at, { kind: "rule", rule: "closed-by-other" }, [
      { kind: "request-reopened", stage: state.stage, closedBy },
    ]),
  );
}

/**
 * A person set a stage label. The label is a picture of the stage, not the stage: it is put back and explained once,
 * or, where the desk says so, taken as a move. A move never passes a ballot.
 */
export function noticeHandMove(look: Look, { event, at }: HandMoveInput): Look {
  const { state, desk } = look;
  const target = desk.config.stages.find(({ id, label }) => (label ?? id).toLowerCase() === event.label.toLowerCase());
  if (!target || target.id === state.stage || state.exit) return look;
  const by = personOf(event.by);
  const reachable =
    stageOf({ state, desk })?.next.some(({ to, on }) => to === target.id && !on.startsWith("ballot-")) ?? false;
  const recorded = desk.config["hand-moves"] === "record" && reachable;
  const noticed = {
    kind: "hand-move-noticed" as const,
    label: event.label,
    by,
    done: recorded ? ("recorded" as const) : ("reverted" as const),
  };
  const moved = { kind: "stage-entered" as const, stage: target.id, from: state.stage ?? null, through: "moved" };
  const key = ruleKey("hand-move", `${event.label.toLowerCase()}:${at}`);
  return take(look, recordOf(key, at, { kind: "rule", rule: "hand-move" }, recorded ? [noticed, moved] : [noticed]));
}
