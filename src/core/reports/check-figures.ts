import type { BoardBreakdown, BoardPeriod, BreakdownId, FigureId } from "./board-figure-types.ts";
import type { BoardModel } from "./board-model.ts";

type Checked = Pick<
  BoardModel,
  | "stages"
  | "exits"
  | "lanes"
  | "total"
  | "inMotion"
  | "finished"
  | "waiting"
  | "outcomes"
  | "countries"
  | "requests"
  | "onlyCounted"
  | "periods"
>;

/** Two counts of the same requests. */
interface Pair {
  readonly what: string;
  readonly one: number;
  readonly other: number;
}

/** Figures that are the sum of what they are in each year. Of all others, as of medians, no sum makes sense. */
const ADDED: readonly FigureId[] = [
  "received",
  "questions",
  "joins",
  "in-motion",
  "decisions",
  "in-favour",
  "against",
  "lapsed",
  "reasons-given",
  "delivered",
  "outcome-reported",
  "outcome-awaited",
  "outcome-not-reported",
];

/** Throws where counts of the same requests differ, and says which. */
export function checkFigures(model: Checked): void {
  const pairs = [
    ...pairsOfModel(model),
    ...model.periods.flatMap(pairsOfPeriod),
    ...pairsOfYears(model.periods),
    ...pairsWithPeriod(model),
  ];
  const wrong = pairs.filter(({ one, other }) => one !== other);
  if (wrong.length === 0) return;
  const told = wrong.slice(0, 10).map(({ what, one, other }) => `${what}: ${one} and ${other}`);
  throw new Error(`the board's figures do not agree: ${told.join("; ")}`);
}

function pairsOfModel(model: Checked): readonly Pair[] {
  const { stages, exits, lanes, total, inMotion, finished, waiting, countries, onlyCounted, requests } = model;
  const full = total - sum(lanes);
  const shown = total - sum(lanes.filter(({ lane }) => lane === "join")) - onlyCounted;
  return [
    { what: "stages, exits and lanes, and the total", one: sum(stages) + sum(exits) + sum(lanes), other: total },
    { what: "countries, and requests", one: sum(countries), other: full },
    { what: "requests that are shown, and the total without those", one: requests.length, other: shown },
    { what: "different numbers, and requests", one: new Set(requests.map(({ number }) => number)).size, other: shown },
    { what: "in motion and finished, and requests", one: inMotion + finished, other: full },
    { what: "stages, and in motion", one: sum(stages.filter((stage) => !stage.finished)), other: inMotion },
    {
      what: "who they wait for, and in motion",
      one: Object.values(waiting).reduce((all, count) => all + count, 0),
      other: inMotion,
    },
  ];
}

/** Each table against its total, the total against the requests of the period, and each count against what is behind it. */
function pairsOfPeriod(period: BoardPeriod): readonly Pair[] {
  const of = period.year ?? "all years";
  const received = figureOf(period, "received");
  const totals = period.breakdowns.filter(({ id }) => id !== "stage" && id !== "exit");
  const ended = ["in-favour", "against", "lapsed"] as const;
  const outcomes = ["outcome-reported", "outcome-awaited", "outcome-not-reported"] as const;
  return [
    {
      what: `stages and exits of ${of}, and requests`,
      one: totalOf(period, "stage") + totalOf(period, "exit"),
      other: received,
    },
    ...totals.map(({ id, total }) => ({ what: `total by ${id} of ${of}, and requests`, one: total, other: received })),
    ...period.breakdowns
      .filter(({ exclusive }) => exclusive)
      .map(({ id, rows, total }) => ({
        what: `rows by ${id} of ${of}, and their total`,
        one: sum(rows),
        other: total,
      })),
    ...period.breakdowns.flatMap(({ id, rows }) =>
      rows.map(({ name, count, requests, unseen }) => ({
        what: `${id} ${name} of ${of}, and the requests behind it`,
        one: count,
        other: requests.length + unseen,
      })),
    ),
    {
      what: `delivered in ${of}, and what came of it`,
      one: figureOf(period, "delivered"),
      other: outcomes.reduce((all, id) => all + figureOf(period, id), 0),
    },
    {
      what: `votes that ended in ${of}, and how many of them in some way`,
      one: Math.max(0, ended.reduce((all, id) => all + figureOf(period, id), 0) - figureOf(period, "decisions")),
      other: 0,
    },
  ];
}

/** All years against the sum of the years. */
function pairsOfYears([whole, ...years]: readonly BoardPeriod[]): readonly Pair[] {
  if (!whole) return [];
  const figures = ADDED.map((id) => ({
    what: `${id} of all years, and of each`,
    one: figureOf(whole, id),
    other: years.reduce((all, year) => all + figureOf(year, id), 0),
  }));
  const rows = whole.breakdowns.flatMap(({ id, rows }) => {
    const inYears = new Map<string, number>();
    for (const year of years) {
      for (const { name, count } of breakdownOf(year, id)?.rows ?? [])
        inYears.set(name, (inYears.get(name) ?? 0) + count);
    }
    const names = new Set([...rows.map(({ name }) => name), ...inYears.keys()]);
    const inAll = new Map(rows.map(({ name, count }) => [name, count]));
    return [...names].map((name) => ({
      what: `${id} ${name} of all years, and of each`,
      one: inAll.get(name) ?? 0,
      other: inYears.get(name) ?? 0,
    }));
  });
  return [...figures, ...rows];
}

/** The board's own counts against the figures of all years. */
function pairsWithPeriod(model: Checked): readonly Pair[] {
  const [whole] = model.periods;
  if (!whole) return [];
  const stages = new Map(breakdownOf(whole, "stage")?.rows.map(({ name, count }) => [name, count]));
  const exits = new Map(breakdownOf(whole, "exit")?.rows.map(({ name, count }) => [name, count]));
  const lane = (wanted: string): number => sum(model.lanes.filter((one) => one.lane === wanted));
  return [
    { what: "requests, and the figure", one: model.total - sum(model.lanes), other: figureOf(whole, "received") },
    { what: "in motion, and the figure", one: model.inMotion, other: figureOf(whole, "in-motion") },
    { what: "small questions, and the figure", one: lane("question"), other: figureOf(whole, "questions") },
    { what: "wishes to join, and the figure", one: lane("join"), other: figureOf(whole, "joins") },
    ...model.stages.map(({ id, count }) => ({
      what: `stage ${id}, and its row`,
      one: count,
      other: stages.get(id) ?? 0,
    })),
    ...model.exits.map(({ id, count }) => ({ what: `exit ${id}, and its row`, one: count, other: exits.get(id) ?? 0 })),
  ];
}

const sum = (list: readonly { readonly count: number }[]): number => list.reduce((all, { count }) => all + count, 0);

/** A figure that is not known counts nothing. */
const figureOf = ({ figures }: BoardPeriod, id: FigureId): number => figures.find((one) => one.id === id)?.value ?? 0;

const breakdownOf = ({ breakdowns }: BoardPeriod, id: BreakdownId): BoardBreakdown | undefined =>
  breakdowns.find((one) => one.id === id);

const totalOf = (period: BoardPeriod, id: BreakdownId): number => breakdownOf(period, id)?.total ?? 0;
