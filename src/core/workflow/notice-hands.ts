import { comeBack } from "../commands/come-back.ts";
import { audienceOf } from "../commands/command.ts";
import { reopen } from "../commands/reopen.ts";
import { isIn, rolesOf } from "../commands/roles.ts";
import { isOver } from "../config/is-over.ts";
import type { ReturnThrough } from "../domain/care-change.ts";
import { requesterOf } from "../domain/requester-of.ts";
import { ruleKey } from "../records/record-key.ts";
import type { ClosingInput, ReopeningInput } from "./closing-inputs.ts";
import type { HandMoveInput } from "./inputs.ts";
import { type Look, recordOf, take } from "./look.ts";
import { isRejectedAgain } from "./notice-reply.ts";
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
 * Somebody opened the issue of a request that is over. From those who may bring it back that means just this; from anybody
 * else, or where its work is done, or where it would put to the vote again what was just rejected, it is closed again, with
 * a word.
 */
export function noticeReopening(look: Look, { event, at }: ReopeningInput): Look {
  const { state, desk } = look;
  if (!state.exit && !isOver(stageOf({ state, desk }))) return look;
  const about = `${look.snapshot.issue.number}:${at}`;
  const through = wayBack(look, { event, at });
  const changes = through ? comeBack({ state, desk }, through) : [];
  if (changes.length === 0 || isRejectedAgain(changes, look, at)) {
    return take(
      look,
      recordOf(ruleKey("reopened-by-other", about), at, { kind: "rule", rule: "reopened-by-other" }, [
        { kind: "reopening-undone", by: personOf(event.by) },
      ]),
    );
  }
  const rule = through === "requester-reopened" ? through : "reopened-by-other";
  return take(look, recordOf(ruleKey(rule, about), at, { kind: "rule", rule }, changes));
}

/** How the click of this person brings a request back; undefined where it does not. */
function wayBack(look: Look, { event, at }: Pick<ReopeningInput, "event" | "at">): ReturnThrough | undefined {
  const { state, desk } = look;
  if (!event.by) return undefined;
  const requester = requesterOf(look);
  if (!isIn(audienceOf(reopen, desk), rolesOf(event.by.id, at, requester, state, desk))) return undefined;
  return event.by.id === requester ? "requester-reopened" : "reopen";
}

/**
 * A person set a stage label. The label is a picture of the stage, not the stage: it is put back and explained once,
 * or, where the desk says so, taken as a move. A move never passes a ballot, and a small question is never moved.
 */
export function noticeHandMove(look: Look, { event, at }: HandMoveInput): Look {
  const { state, desk } = look;
  const target = desk.config.stages.find(({ id, label }) => (label ?? id).toLowerCase() === event.label.toLowerCase());
  if (!target || target.id === state.stage || state.exit) return look;
  const by = personOf(event.by);
  const ways = state.lane === "request" ? (stageOf({ state, desk })?.next ?? []) : [];
  const reachable = ways.some(({ to, on }) => to === target.id && !on.startsWith("ballot-"));
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
