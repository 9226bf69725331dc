import { lowerMedian } from "../ballots/lower-median.ts";
import type { Desk } from "../config/desk.ts";
import { isAfterDelivery } from "../config/is-after-delivery.ts";
import type { BallotOutcome } from "../domain/ballot.ts";
import { behind, isNamedRow } from "./board-breakdowns.ts";
import type { OutcomeState } from "./board-care-types.ts";
import type { Counted, CountedWaits } from "./board-counted.ts";
import type { BoardBreakdown, BoardFigure, BreakdownId, FigureId } from "./board-figure-types.ts";

/** Of fewer cases no typical time is told: it would tell of one request rather than of many. */
export const FEWEST_CASES = 5;

/** The figures of some requests, small questions and wishes to join; `breakdowns` are of the same requests. */
export function periodFigures(
  all: readonly Counted[],
  breakdowns: readonly BoardBreakdown[],
  desk: Pick<Desk, "config">,
): readonly BoardFigure[] {
  const inLane = (lane: string): readonly Counted[] => all.filter(({ request }) => request.lane === lane);
  const full = inLane("request");
  const inMotion = full.filter(({ request }) => !request.finished);
  return [
    number("received", full),
    number("questions", inLane("question")),
    number("joins", inLane("join")),
    number("in-motion", inMotion),
    variety("countries", "country", full, breakdowns),
    variety("continents", "continent", full, breakdowns),
    variety("languages", "language", full, breakdowns),
    median("first-feedback-days", full, ({ firstFeedback }) => firstFeedback),
    median("decision-days", full, ({ decision }) => decision),
    median("delivery-days", full, ({ delivery }) => delivery),
    ...voteFigures(full),
    ...outcomeFigures(full, desk),
  ];
}

const number = (id: FigureId, cases: readonly Counted[]): BoardFigure => ({
  id,
  value: cases.length,
  cases: cases.length,
  ...behind(cases),
});

/** How many different things there are, from the rows that readers can count. Not known where no request says. */
function variety(
  id: FigureId,
  by: BreakdownId,
  full: readonly Counted[],
  breakdowns: readonly BoardBreakdown[],
): BoardFigure {
  const rows = breakdowns.find((breakdown) => breakdown.id === by)?.rows.filter(isNamedRow) ?? [];
  const requests = rows.flatMap((row) => row.requests).sort((a, b) => a - b);
  const unseen = rows.reduce((sum, row) => sum + row.unseen, 0);
  const isUnknown = rows.length === 0 && full.length > 0;
  return { id, value: isUnknown ? null : rows.length, cases: requests.length + unseen, requests, unseen };
}

function median(id: FigureId, full: readonly Counted[], daysOf: (waits: CountedWaits) => number | null): BoardFigure {
  const cases = full.filter(({ waits }) => daysOf(waits) !== null);
  const days = cases.flatMap(({ waits }) => daysOf(waits) ?? []);
  const value = days.length < FEWEST_CASES ? null : (lowerMedian(days) ?? null);
  return { id, value, cases: days.length, ...behind(cases) };
}

function voteFigures(full: readonly Counted[]): readonly BoardFigure[] {
  const votes = (id: FigureId, counts: (vote: Counted["votes"][number]) => boolean): BoardFigure => {
    const cases = full.filter(({ votes }) => votes.some(counts));
    const value = cases.reduce((sum, { votes }) => sum + votes.filter(counts).length, 0);
    return { id, value, cases: value, ...behind(cases) };
  };
  const ended = (id: FigureId, outcome: BallotOutcome): BoardFigure => votes(id, (vote) => vote.outcome === outcome);
  const decided = full.flatMap(({ votes }) => votes.filter(isDecided)).length;
  const reasoned = votes("reasons-given", (vote) => isDecided(vote) && vote.withReasons);
  return [
    votes("decisions", () => true),
    ended("in-favour", "passed"),
    ended("against", "rejected"),
    ended("lapsed", "lapsed"),
    { ...reasoned, value: decided === 0 ? null : reasoned.value, cases: decided },
  ];
}

const isDecided = ({ outcome }: Counted["votes"][number]): boolean => outcome === "passed" || outcome === "rejected";

/** What came of support. Not known on a desk that does not ask. */
function outcomeFigures(full: readonly Counted[], { config }: Pick<Desk, "config">): readonly BoardFigure[] {
  const isAsked = config.stages.some(isAfterDelivery);
  const known = (figure: BoardFigure): BoardFigure => (isAsked ? figure : { ...figure, value: null });
  const outcome = (id: FigureId, state: OutcomeState): BoardFigure =>
    known(
      number(
        id,
        full.filter(({ request }) => request.outcomeState === state),
      ),
    );
  const delivered = full.filter(({ request }) => request.outcomeState !== null);
  return [
    known(number("delivered", delivered)),
    outcome("outcome-reported", "reported"),
    outcome("outcome-awaited", "awaited"),
    outcome("outcome-not-reported", "not-reported"),
  ];
}
