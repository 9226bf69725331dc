import type { Desk } from "../config/desk.ts";
import { latest } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { boardAnswers } from "./board-answers.ts";
import { boardBallot } from "./board-ballot.ts";
import { boardHistory } from "./board-history.ts";
import { boardJourney } from "./board-journey.ts";
import { boardNow, exitTitle } from "./board-now.ts";
import type { BoardCheck, BoardRequest } from "./board-types.ts";
import { publicTitle } from "./public-text.ts";
import { type RequestView, requestView } from "./request-view.ts";

/** One registered request as everybody may see it: an allow-list, made field by field. Throws on a stage that the desk does not have. */
export function boardRequest(snapshot: RequestSnapshot, state: RequestState, desk: Desk): BoardRequest {
  const { registered } = state;
  // One that left is in no stage any more; the board tells where it left from.
  const stageId = state.stage ?? state.visits.at(-1)?.stage;
  const stage = desk.config.stages.find(({ id }) => id === stageId);
  if (!registered || !stage)
    throw new Error(`request ${snapshot.issue.number} is in no stage of the desk: ${String(stageId)}`);

  const view = requestView(snapshot, state, desk);
  const { names } = view;
  const { issue } = snapshot;
  const ballots = state.ballots.map((ballot) => boardBallot(ballot, view));
  const answers = boardAnswers(issue.body, registered.form, desk);
  const history = boardHistory(snapshot, state, names, desk);
  const since = state.exit?.at ?? state.since ?? registered.at;
  const author = issue.author;

  return {
    number: issue.number,
    url: issue.url,
    title: publicTitle(issue.title, desk.config.desk.contact),
    stage: stage.id,
    stageTitle: stage.title,
    exit: boardExit(view),
    finished: state.exit !== undefined || stage.closes || stage.final,
    since,
    receivedAt: registered.receivedAt,
    changedAt: history.map(({ at }) => at).reduce(latest, since),
    onBehalf: registered.onBehalf,
    channel: registered.channel,
    requester: registered.onBehalf || !author ? null : names.person(author),
    ...answers,
    now: boardNow(state, stage, ballots, desk),
    stations: boardJourney(state, desk),
    holds: state.holds.map(({ hold, since, until }) => ({
      title: desk.config.holds.find(({ id }) => id === hold)?.title ?? hold,
      since,
      until: until ?? null,
    })),
    groups: state.assignments.map(({ group, since, people }) => ({
      title: desk.config.groups.find(({ id }) => id === group)?.title ?? group,
      since,
      people: people.flatMap((person) => names.person(person) ?? []),
    })),
    ballots,
    advice: state.advice.map(({ by, at, stage, text, ballot }) => ({
      by: names.person(by),
      at,
      stageTitle: desk.config.stages.find(({ id }) => id === stage)?.title ?? stage,
      ballot: ballot ?? null,
      text: view.written(text),
      url: desk.config.board.voters === "handle" ? view.urlOf(text.comment) : null,
    })),
    plan: state.plan
      ? { at: state.plan.at, supportTypes: state.plan.supportTypes, text: view.written(state.plan.text) }
      : null,
    checks: boardChecks(view),
    outcome: state.outcome
      ? { at: state.outcome.at, text: state.outcome.text ? view.written(state.outcome.text) : undefined }
      : null,
    history,
  };
}

function boardExit({ state, desk, written }: RequestView): BoardRequest["exit"] {
  if (!state.exit) return null;
  const { exit, at, reply } = state.exit;
  return { exit, title: exitTitle(exit, desk), at, ...(reply && { reply: written(reply) }) };
}

function boardChecks({ state, desk, written }: RequestView): readonly BoardCheck[] {
  return desk.config.checklist.map(({ id, title, question }) => {
    const check = state.checks.findLast(({ item }) => item === id);
    if (!check) return { title, question, answer: null, at: null };
    return { title, question, answer: check.answer, at: check.at, ...(check.note && { note: written(check.note) }) };
  });
}
