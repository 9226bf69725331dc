import type { Desk } from "../config/desk.ts";
import { endsByReply } from "../config/ends-by-reply.ts";
import { isAfterDelivery } from "../config/is-after-delivery.ts";
import { isOver } from "../config/is-over.ts";
import type { BallotOutcome } from "../domain/ballot.ts";
import { earliest, type Instant, millisecondsOf, type StageId } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import { heldTime } from "../workflow/held-time.ts";
import type { BoardRequest } from "./board-types.ts";

/** What the figures take from one request. */
export interface Counted {
  readonly request: BoardRequest;
  /** The stages that it was ever in. */
  readonly reached: ReadonlySet<StageId>;
  /** Its stays in stages that are over, in milliseconds. A stay is over when it moved on or left; time in which it was out is in none. */
  readonly stays: readonly { readonly stage: StageId; readonly time: number }[];
  readonly waits: CountedWaits;
  /** Its votes that have ended. */
  readonly votes: readonly { readonly outcome: BallotOutcome; readonly withReasons: boolean }[];
}

/**
 * How long the requester waited, in whole days, from the moment the request reached the desk; null where that has not come, or is not
 * known. The clock stands still while the desk waits for the requester, stops at what was waited for, and is never negative.
 */
export interface CountedWaits {
  /** Until the committee's first decision, or until a coordinator answered. */
  readonly firstFeedback: number | null;
  /** Until the decision after which there is no other. */
  readonly decision: number | null;
  /** Until the support was delivered. */
  readonly delivery: number | null;
}

const DAY = 86_400_000;

/** Commands by which a coordinator ends a request with an answer. Who gets no answer any more got none. */
const ANSWERS: readonly string[] = ["answer", "refer", "duplicate", "out-of-scope"];

/** What a request that the desk has records of counts for. */
export function counted(request: BoardRequest, state: RequestState, desk: Desk): Counted {
  const { ballots, advice, visits } = state;
  const daysUntil = (at: Instant | undefined): number | null => {
    if (at === undefined) return null;
    const waited = heldTime(state, request.receivedAt, at, (hold) => endsByReply(hold, desk));
    const time = millisecondsOf(at) - millisecondsOf(request.receivedAt) - waited;
    return Math.max(0, Math.floor(time / DAY));
  };
  return {
    request,
    reached: new Set(visits.map(({ stage }) => stage)),
    stays: staysIn(state),
    waits: {
      firstFeedback: daysUntil(firstFeedbackAt(request, state)),
      decision: daysUntil(lastDecisionAt(state, desk)),
      delivery: daysUntil(deliveredAt(state, desk)),
    },
    votes: ballots.flatMap(({ terms, result }) =>
      result ? [{ outcome: result.outcome, withReasons: advice.some(({ ballot }) => ballot === terms.number) }] : [],
    ),
  };
}

function staysIn({ visits, formerEnds, exit }: RequestState): Counted["stays"] {
  const ends = [...formerEnds, ...(exit ? [exit] : [])];
  return visits.flatMap(({ stage, at }, index) => {
    const next = visits[index + 1];
    const left = ends.find((end) => end.at >= at && (!next || end.at <= next.at));
    const until = left?.at ?? next?.at;
    return until ? [{ stage, time: millisecondsOf(until) - millisecondsOf(at) }] : [];
  });
}

/** What a request from before the desk counts for: of its votes and its days nothing is known. */
export const countedFromBefore = (request: BoardRequest): Counted => ({
  request,
  reached: new Set(request.exit ? [] : [request.stage]),
  stays: [],
  waits: { firstFeedback: null, decision: null, delivery: null },
  votes: [],
});

function firstFeedbackAt({ firstDecidedAt }: BoardRequest, { exit, formerEnds }: RequestState): Instant | undefined {
  const answered = [...formerEnds, ...(exit ? [exit] : [])].find(({ through }) => ANSWERS.includes(through))?.at;
  if (!firstDecidedAt || !answered) return answered ?? firstDecidedAt ?? undefined;
  return earliest(firstDecidedAt, answered);
}

/** The vote that ended the request, or the last one that passed in the last stage with a vote. */
function lastDecisionAt({ ballots, exit, stage, visits }: RequestState, { config }: Desk): Instant | undefined {
  const decided = ballots.findLast(({ result }) => result?.outcome === "passed" || result?.outcome === "rejected");
  if (!decided?.result) return undefined;
  const { outcome, closedAt } = decided.result;
  if (outcome === "rejected") return exit?.through === "ballot-rejected" ? closedAt : undefined;
  const lastVote = config.stages.findLastIndex(({ ballot }) => ballot !== undefined);
  const here = exit?.from ?? stage ?? visits.at(-1)?.stage;
  const isBehind = config.stages.findIndex(({ id }) => id === here) > lastVote;
  return isBehind && decided.terms.stage === config.stages[lastVote]?.id ? closedAt : undefined;
}

/** When it entered the first of the stages in which it has been over since; nothing on a desk that asks for no outcome. */
function deliveredAt({ exit, stage, visits }: RequestState, { config }: Desk): Instant | undefined {
  const isOverIn = (id: StageId | undefined): boolean => isOver(config.stages.find((one) => one.id === id));
  if (exit || !isOverIn(stage) || !config.stages.some(isAfterDelivery)) return undefined;
  return visits[visits.findLastIndex((visit) => !isOverIn(visit.stage)) + 1]?.at;
}
