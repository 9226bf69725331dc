import type { Desk } from "../../config/desk.ts";
import { exitTitleOf, stageTitleOf } from "../../config/title-of.ts";
import type { Ballot, BallotResult } from "../../domain/ballot.ts";
import type { DecisionRecord } from "../../domain/batch.ts";
import type { Instant } from "../../domain/ids.ts";
import type { Minutes, MinutesAdvice, MinutesDecision, MinutesRequest } from "../../domain/minutes.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { boardBallot } from "../board-ballot.ts";
import { type RequestView, requestView } from "../request-view.ts";
import { titleOf, wordsOf } from "./agenda-facts.ts";
import { type AgendaInput, inputUntil } from "./agenda-input.ts";
import { ballotWhy } from "./ballot-why.ts";

interface Period {
  readonly from: Instant;
  readonly until: Instant;
}

/** The minutes of a time, its first and last moment included, from the records of these requests. */
export function minutesOf(snapshots: readonly AgendaInput["snapshot"][], desk: Desk, { from, until }: Period): Minutes {
  const told = snapshots.flatMap((snapshot) => {
    const input = inputUntil(snapshot, until);
    return input.state.registered ? [toldOf(input, requestView(snapshot, input.state, desk), from)] : [];
  });
  const inOrder = <T extends { readonly at: Instant }>(lists: readonly (readonly T[])[]): readonly T[] =>
    lists.flat().sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return {
    from,
    until,
    decisions: inOrder(told.map(({ decisions }) => decisions)),
    exits: inOrder(told.map(({ ends, isQuestion }) => (isQuestion ? [] : ends))),
    questions: inOrder(told.map(({ ends, isQuestion }) => (isQuestion ? ends : []))),
    moves: inOrder(told.map(({ moves }) => moves)),
  };
}

function toldOf(input: AgendaInput, view: RequestView, from: Instant) {
  const { snapshot, state } = input;
  const { number, url } = snapshot.issue;
  const request: MinutesRequest = { number, url, title: titleOf(view, view.desk) };
  const records = input.records.filter(({ at }) => from <= at);
  return {
    isQuestion: state.lane === "question",
    decisions: state.ballots.flatMap((ballot) =>
      ballot.result && from <= ballot.result.closedAt
        ? [{ request, ...decisionOf(ballot, ballot.result, input, view) }]
        : [],
    ),
    ends: records.flatMap((record) => endsIn(record, view).map((what) => ({ request, at: record.at, what }))),
    moves: records.flatMap((record) => movesIn(record, view).map((what) => ({ request, at: record.at, what: [what] }))),
  };
}

function decisionOf(
  ballot: Ballot,
  result: BallotResult,
  { records }: AgendaInput,
  view: RequestView,
): Omit<MinutesDecision, "request"> {
  const { number } = ballot.terms;
  const closing = records.find(({ changes }) =>
    changes.some((change) => change.kind === "ballot-closed" && change.ballot === number),
  );
  const settled = closing?.changes.find(({ kind }) => kind === "priority-settled");
  return {
    at: result.closedAt,
    ballot: boardBallot(ballot, view),
    why: ballotWhy(ballot, result),
    priority: settled?.kind === "priority-settled" ? settled.priority : null,
    advice: adviceOn(ballot, result, view),
  };
}

/** Reasons of votes, and feedback that was given while the ballot was open. Nobody's words are repeated of a request without names. */
function adviceOn({ terms }: Ballot, { closedAt }: BallotResult, view: RequestView): readonly MinutesAdvice[] {
  const { state, names, consent, desk, urlOf } = view;
  if (consent !== "named") return [];
  const given = state.advice.filter(({ kind, ballot, stage, at }) =>
    kind === "reason" ? ballot === terms.number : stage === terms.stage && terms.openedAt <= at && at <= closedAt,
  );
  return given.map(({ by, text }) => ({
    by: names.person(by),
    words: wordsOf({ view: () => view }, text),
    url: desk.config.board.voters === "handle" ? urlOf(text.comment) : null,
  }));
}

function endsIn({ cause, changes }: DecisionRecord, view: RequestView): readonly (readonly Sentence[])[] {
  return changes.flatMap((change) => {
    if (change.kind !== "request-left") return [];
    const name = cause.kind === "command" ? view.names.person(cause.by) : null;
    const title = exitTitleOf(change.exit, view.desk);
    return [
      [
        name ? sentence("agenda-ended-by", title, name) : sentence("agenda-ended", title),
        ...(change.reply ? [wordsOf({ view: () => view }, change.reply)] : []),
      ],
    ];
  });
}

function movesIn({ changes }: DecisionRecord, { desk }: RequestView): readonly Sentence[] {
  const title = (stage: string): string => stageTitleOf(stage, desk);
  return changes.flatMap((change) => {
    if (change.kind !== "stage-entered") return [];
    if (change.from !== null) return [sentence("agenda-minutes-moved", title(change.from), title(change.stage))];
    const isNew = change.through === "registered";
    return [isNew ? sentence("agenda-minutes-new") : sentence("agenda-minutes-returned", title(change.stage))];
  });
}
