import type { Desk } from "../config/desk.ts";
import { placeInQueue } from "../config/queue-stage.ts";
import type { StageConfig } from "../config/schema.ts";
import { exitTitleOf } from "../config/title-of.ts";
import type { RequestState } from "../domain/request-state.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { outcomeAskedNext, outcomeStateOf } from "../workflow/outcome-state.ts";
import type { OutcomeState } from "./board-care-types.ts";
import type { BoardBallot, BoardNow, WaitsFor } from "./board-types.ts";

/** What happens with a request now, who is next, and when. The clock of a request that is over has stopped. */
export function boardNow(
  state: RequestState,
  stage: StageConfig,
  ballots: readonly BoardBallot[],
  desk: Desk,
): BoardNow {
  if (state.exit) return ended(sentence("board-now-left", { term: exitTitleOf(state.exit.exit, desk) }));
  const outcome = outcomeStateOf(state, desk);
  if (stage.final)
    return ended(sentence(outcome === "not-reported" ? "board-now-finished-unreported" : "board-now-finished"));

  const open = ballots.find(({ outcome: result }) => result === "open");
  if (open) {
    const closes = open.deferred?.until ?? open.endsEarlyAt ?? open.closesAt;
    const next = sentence("board-next-vote");
    return {
      waitsFor: "committee",
      held: false,
      what: ballotStand(open),
      next,
      otherwise: ofBallot(open),
      due: closes,
    };
  }
  const due = state.nextStep?.on ?? null;

  if (state.holds.length > 0) return onHold(state.holds, stage, desk);
  if (state.lane !== "request") {
    const next = sentence("board-next-answer");
    return { waitsFor: "coordinator", held: false, what: sentence("board-now-question"), next, otherwise: STAYS, due };
  }
  if (outcome) return afterDelivery(outcome, state, stage, desk);
  const waitsFor = stage["waits-for"];
  const what = inQueue(state, desk) ?? sentence("board-now-stage", { term: stage.about });
  return { waitsFor, held: false, what, next: nextStep(waitsFor), otherwise: STAYS, due };
}

/** Where a request stands in the queue; undefined where it is not in it, or its place is not known yet. */
function inQueue(state: RequestState, desk: Desk): Sentence | undefined {
  const queued = placeInQueue(state, desk);
  if (!queued) return undefined;
  const key = queued.line === null ? "board-now-queue" : (`board-now-queue-${queued.line}` as const);
  return sentence(key, queued.place, queued.of);
}

/** Where something was asked of the requester it is their turn, whatever else holds the request up. */
function onHold(holds: RequestState["holds"], stage: StageConfig, desk: Desk): BoardNow {
  const config = (id: string) => desk.config.holds.find((one) => one.id === id);
  const asked = holds.find(({ hold }) => config(hold)?.ends === "reply");
  const hold = asked ?? holds[0];
  const until = hold?.until ?? null;
  const otherwise = until ? sentence("board-otherwise-hold-ends", { at: until }) : STAYS;
  if (asked) {
    const what = sentence("board-now-waiting", { at: asked.since });
    return { waitsFor: "requester", held: true, what, next: sentence("board-next-reply"), otherwise, due: until };
  }
  const title = { term: config(hold?.hold ?? "")?.title ?? hold?.hold ?? "" };
  const what = until ? sentence("board-now-hold-until", title, { at: until }) : sentence("board-now-hold", title);
  return { waitsFor: stage["waits-for"], held: true, what, next: sentence("board-next-hold"), otherwise, due: until };
}

function afterDelivery(outcome: OutcomeState, state: RequestState, stage: StageConfig, desk: Desk): BoardNow {
  const due = outcomeAskedNext(state, desk) ?? null;
  const waitsFor = stage["waits-for"];
  if (outcome === "not-reported") {
    const [what, next] = [sentence("board-now-not-reported"), sentence("board-next-outcome-late")];
    return { waitsFor, held: false, what, next, otherwise: STAYS, due };
  }
  const what = due
    ? sentence("board-now-outcome-due", { at: due })
    : sentence("board-now-stage", { term: stage.about });
  return { waitsFor, held: false, what, next: sentence("board-next-outcome"), otherwise: STAYS, due };
}

const STAYS = sentence("board-otherwise-stays");

const BECOMES = {
  passed: "board-otherwise-passed",
  rejected: "board-otherwise-rejected",
  extended: "board-otherwise-extended",
  lapsed: "board-otherwise-lapsed",
  cancelled: "board-otherwise-cancelled",
} as const;

const EARLY = { passed: "board-otherwise-passed-early", rejected: "board-otherwise-rejected-early" } as const;

function ofBallot({ otherwise, closesAt }: BoardBallot): Sentence | null {
  if (!otherwise) return null;
  const { becomes, at } = otherwise;
  const isEarly = at < closesAt && (becomes === "passed" || becomes === "rejected");
  return sentence(isEarly ? EARLY[becomes] : BECOMES[becomes], { at });
}

/** How an open ballot stands, in one line. */
export function ballotStand({ missing, tally, closesAt, endsEarlyAt, deferred }: BoardBallot): Sentence {
  if (deferred) return sentence(`board-ballot-deferred-${deferred.why}`, { at: deferred.until });
  const end = { at: endsEarlyAt ?? closesAt };
  if (missing > 0) return sentence("board-ballot-missing", missing, end);
  if (tally.notCast === 0) return sentence("board-ballot-all-voted", end);
  return sentence(tally.quorum === 0 ? "board-ballot-no-quorum" : "board-ballot-quorum-reached", end);
}

const ended = (what: Sentence): BoardNow => ({
  waitsFor: "nobody",
  held: false,
  what,
  next: sentence("board-next-nobody"),
  otherwise: null,
  due: null,
});

function nextStep(waitsFor: WaitsFor): Sentence {
  switch (waitsFor) {
    case "requester":
      return sentence("board-next-requester");
    case "coordinator":
      return sentence("board-next-coordinator");
    case "committee":
      return sentence("board-next-committee");
    case "group":
      return sentence("board-next-group");
    case "helpdesk":
      return sentence("board-next-helpdesk");
    case "nobody":
      return sentence("board-next-nobody");
  }
}
