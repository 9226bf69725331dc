import type { Desk } from "../config/desk.ts";
import { isOver } from "../config/is-over.ts";
import { stageTitleOf } from "../config/title-of.ts";
import { latest } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { publicTitle } from "../records/public-text.ts";
import { requestDays } from "../workflow/request-days.ts";
import { boardAnswers } from "./board-answers.ts";
import { boardBallot } from "./board-ballot.ts";
import { boardCare } from "./board-care.ts";
import { boardFacts } from "./board-facts.ts";
import { boardHistory } from "./board-history.ts";
import { boardJourney } from "./board-journey.ts";
import { boardNow } from "./board-now.ts";
import { boardChecks, boardPlan } from "./board-plan.ts";
import { boardQueued } from "./board-queue.ts";
import { boardMaterial } from "./board-resources.ts";
import type { BoardRequest } from "./board-types.ts";
import { boardWork } from "./board-work.ts";
import { type RequestView, viewOf } from "./request-view.ts";
import { shownRequest } from "./shown-request.ts";

/** One registered request as everybody may see it, from a thread. */
export const boardRequest = (snapshot: RequestSnapshot, state: RequestState, desk: Desk): BoardRequest =>
  boardRequestOf(viewOf(shownRequest(snapshot, state, desk), snapshot, { state, desk, at: snapshot.readAt }));

/** One registered request as everybody may see it: an allow-list, made field by field. Throws on a stage that the desk does not have. */
export function boardRequestOf(view: RequestView): BoardRequest {
  const { names, snapshot, state, desk } = view;
  const { registered } = state;
  // One that left is in no stage any more; the board tells where it left from.
  const stageId = state.stage ?? state.visits.at(-1)?.stage;
  const stage = desk.config.stages.find(({ id }) => id === stageId);
  if (!registered || !stage)
    throw new Error(`request ${snapshot.issue.number} is in no stage of the desk: ${String(stageId)}`);

  const { issue } = snapshot;
  const ballots = state.ballots.map((ballot) => boardBallot(ballot, view));
  const isNamed = view.consent === "named";
  const history = boardHistory(view);
  const since = state.exit?.at ?? state.since ?? registered.at;
  const author = issue.author;
  const answers = boardAnswers(view.fields, view.consent, desk);

  return {
    number: issue.number,
    url: issue.url,
    title: publicTitle(isNamed ? issue.title : "", desk.config.desk.contact),
    consent: view.consent,
    lane: state.lane,
    stage: stage.id,
    stageTitle: stage.title,
    finished: state.exit !== undefined || isOver(stage),
    since,
    receivedAt: registered.receivedAt,
    changedAt: history.map(({ at }) => at).reduce(latest, since),
    days: requestDays(state, desk, snapshot.readAt),
    onBehalf: registered.onBehalf,
    channel: registered.channel,
    requester: registered.onBehalf || !author ? null : names.person(author),
    ...answers,
    ...boardFacts(view, answers.country),
    source: null,
    ...boardCare(view),
    now: boardNow(state, stage, ballots, desk),
    stations: boardJourney(state, desk),
    ...boardWork(view),
    ...boardQueued(view),
    ballots,
    advice: (isNamed ? state.advice : []).map(({ by, at, stage, text, ballot }) => ({
      by: names.person(by),
      at,
      stageTitle: stageTitleOf(stage, desk),
      ballot: ballot ?? null,
      text: view.written(text),
      url: desk.config.board.voters === "handle" ? view.urlOf(text.comment) : null,
    })),
    plan: boardPlan(view),
    checks: boardChecks(view),
    ...boardMaterial(view),
    history,
  };
}
