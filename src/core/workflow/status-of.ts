import { ballotNow } from "../ballots/ballot-now.ts";
import { endInForce } from "../ballots/notice.ts";
import { tallyOf } from "../ballots/tally.ts";
import { nextMeeting } from "../config/meeting-times.ts";
import type { StageConfig } from "../config/schema.ts";
import type { Instant } from "../domain/ids.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { actsNext, whoIsNext as whoActs } from "../messages/who-is-next.ts";
import { guardFacts, type Look } from "./look.ts";
import { endSaid, outcomeSaid } from "./status-after-end.ts";
import { holdsSaid, stepsSaid } from "./status-of-care.ts";
import { queueSaid } from "./status-of-queue.ts";
import { openConditions, stageOf } from "./ways.ts";

/** Where a request stands, who acts next and when, what is missing, and what was announced: the reply to `/status`. */
export const statusOf = (look: Look): readonly Sentence[] => [
  ...standingOf(look, look.snapshot.readAt, "reply"),
  ...stepsSaid(look, look.snapshot.readAt),
];

/**
 * Where a request stands at a moment, who acts next and what is missing, in a few sentences. The card may link to a
 * record that the same look writes; a reply may not.
 */
export function standingOf(look: Look, at: Instant, place: "card" | "reply"): readonly Sentence[] {
  const { state } = look;
  const facts = guardFacts(look);
  const stage = stageOf(facts);
  if (state.exit) return endSaid(look, state.exit, place);
  if (!stage || !state.since) return [];
  const ballot = ballotNow(state);
  const queue = queueSaid(look);
  // The place is said already; and while a place is asked for, nobody can ask for another one.
  const isSaid = (say: string): boolean =>
    say === "desk-guard-below-line" || (say === "desk-guard-rank-how" && queue.length > 1);
  return [
    sentence("desk-status-stage", stage.title, { day: state.since }),
    ...queue,
    ...(ballot ? ballotStatus(look, ballot) : whoIsNext(look, stage)),
    ...(state.lane === "request" ? stage.next : [])
      .filter(({ on }) => !on.startsWith("ballot-"))
      .flatMap((way) => openConditions(way, facts))
      .filter(({ say }) => !isSaid(say)),
    ...meetingSaid(look, at),
    ...holdsSaid(look, at),
    ...outcomeSaid(look, stage),
  ];
}

/** When the committee meets, while it is the committee's turn. */
export function meetingAhead({ state, desk }: Look, at: Instant): Instant | undefined {
  const stage = state.exit ? undefined : stageOf({ state, desk });
  return stage?.["waits-for"] === "committee" ? nextMeeting(desk.calendar, at) : undefined;
}

function meetingSaid(look: Look, after: Instant): readonly Sentence[] {
  const at = meetingAhead(look, after);
  return at === undefined ? [] : [sentence("desk-status-meeting", { at })];
}

/** Small questions and wishes to join wait for a coordinator; a request on hold waits for what ends the hold. */
function whoIsNext(look: Look, stage: StageConfig): readonly Sentence[] {
  const { state } = look;
  if (state.lane !== "request") return [sentence(`desk-status-${state.lane}`)];
  if (state.holds.length > 0) return [];
  return [isPlanReady(look, stage) ? sentence("desk-waits-for-ready") : whoActs(stage, state)];
}

/** Whether a group has done all that `/ready` asks for. A workflow that asks for nothing is not known to be ready. */
function isPlanReady(look: Look, stage: StageConfig): boolean {
  const ready = stage.next.find(({ on }) => on === "ready");
  if (actsNext(stage, look.state) !== "group" || !ready || ready.when.length === 0) return false;
  return openConditions(ready, guardFacts(look)).length === 0;
}

function ballotStatus({ snapshot }: Look, ballot: Look["state"]["ballots"][number]): readonly Sentence[] {
  const { yes, no, abstain, notCast, quorum } = tallyOf(ballot, snapshot.readAt);
  const missing = Math.max(0, quorum - (yes + no + abstain));
  const met = quorum > 0 ? [sentence("desk-status-quorum-met")] : [];
  return [
    sentence("desk-status-ballot", yes, no, abstain, notCast),
    ...(missing > 0 ? [sentence("desk-status-quorum-missing", missing)] : met),
    sentence("desk-status-ballot-ends", { at: endInForce(ballot, snapshot.readAt) }),
  ];
}
