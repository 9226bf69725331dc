import type { Desk } from "../config/desk.ts";
import type { Counted } from "./board-counted.ts";
import type { BoardBreakdown, BoardFigure, BreakdownId, BreakdownRow } from "./board-figure-types.ts";
import type { BoardRequest } from "./board-types.ts";
import { COUNTRIES, type Country } from "./places/countries.ts";

/** Names that are no code and no id; they come last, in this order. */
const SPECIAL: readonly string[] = ["other", "several", "global", "unknown"];

/** Whether a row's name says where, in which language or of which kind: `several`, `global` and `unknown` do not. */
export const isNamedRow = ({ name }: Pick<BreakdownRow, "name">): boolean => !SPECIAL.includes(name);

/** Whether the board shows a request, and not only counts it. */
export const isShown = ({ lane, consent }: BoardRequest): boolean => lane !== "join" && consent !== "only-counted";

/** The requests behind a count: the numbers of those that are shown, and how many more there are. */
export function behind(cases: readonly Counted[]): Pick<BoardFigure, "requests" | "unseen"> {
  const requests = cases.flatMap(({ request }) => (isShown(request) ? [request.number] : []));
  return { requests: requests.sort((a, b) => a - b), unseen: cases.length - requests.length };
}

/** Years and months that have a row although nothing may be in it. */
export interface BreakdownTimes {
  readonly years: readonly string[];
  readonly months: readonly string[];
}

/**
 * Requests counted by one thing after the other. What a requester does not let the board show of a request counts as `unknown` here,
 * so no row, and no difference between two rows or two tables, tells of somebody what their page does not. No two things are crossed.
 */
export function boardBreakdowns(
  full: readonly Counted[],
  { config }: Pick<Desk, "config">,
  { years, months }: BreakdownTimes,
): readonly BoardBreakdown[] {
  const staying = full.filter(({ request }) => !request.exit);
  const left = full.filter(({ request }) => request.exit);
  const ids = (list: readonly { readonly id: string }[]): readonly string[] => list.map(({ id }) => id);
  return [
    brokenDown("stage", staying, ({ stage }) => [stage], inOrder(ids(config.stages))),
    brokenDown("exit", left, ({ exit }) => [exit?.exit ?? "unknown"], inOrder(ids(config.exits))),
    brokenDown("year", full, (request) => [String(request.year)], inTime(years)),
    brokenDown("month", full, (request) => [monthOf(request)], inTime(months)),
    brokenDown("country", full, ({ place }) => [place.kind === "country" ? place.code : place.kind], byCount),
    brokenDown("continent", full, ({ place }) => [sharedBy(place, ({ continent }) => continent)], byCount),
    brokenDown("region", full, ({ place }) => [sharedBy(place, ({ region }) => region)], byCount),
    brokenDown("language", full, ({ language }) => [language ?? "unknown"], byCount),
    brokenDown("kind", full, ({ kinds }) => (kinds.length > 0 ? kinds : ["unknown"]), byCount, false),
    brokenDown("partner-kind", full, ({ partner }) => [partner ?? "unknown"], byCount),
    brokenDown("channel", full, (request) => [channelOf(request)], byCount),
  ];
}

/** In which order rows stand, and which are there although nothing is in them. */
interface RowOrder {
  readonly always: readonly string[];
  readonly compare: (a: BreakdownRow, b: BreakdownRow) => number;
}

function brokenDown(
  id: BreakdownId,
  cases: readonly Counted[],
  namesOf: (request: BoardRequest) => readonly string[],
  { always, compare }: RowOrder,
  exclusive = true,
): BoardBreakdown {
  const found = new Map<string, Counted[]>(always.map((name) => [name, []]));
  for (const one of cases) {
    for (const name of namesOf(one.request)) {
      const row = found.get(name);
      if (row) row.push(one);
      else found.set(name, [one]);
    }
  }
  const rows = [...found].map(([name, of]): BreakdownRow => ({ name, count: of.length, ...behind(of) }));
  return { id, exclusive, total: cases.length, rows: rows.sort(compare) };
}

const byName = (a: BreakdownRow, b: BreakdownRow): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

const byCount: RowOrder = {
  always: [],
  compare: (a, b) => SPECIAL.indexOf(a.name) - SPECIAL.indexOf(b.name) || b.count - a.count || byName(a, b),
};

const inTime = (always: readonly string[]): RowOrder => ({
  always,
  compare: (a, b) => SPECIAL.indexOf(a.name) - SPECIAL.indexOf(b.name) || byName(a, b),
});

/** The desk's own order; what it has no more comes after that. */
function inOrder(ids: readonly string[]): RowOrder {
  const places = new Map(ids.map((id, place) => [id, place]));
  const placeOf = ({ name }: BreakdownRow): number => places.get(name) ?? ids.length;
  return { always: ids, compare: (a, b) => placeOf(a) - placeOf(b) || byName(a, b) };
}

/** Of some requests from before the desk only the year is known. */
const monthOf = ({ receivedAt, source }: BoardRequest): string =>
  source?.dated === "year" ? "unknown" : receivedAt.slice(0, 7);

/** How a request came is told on its page alone, and of those from before the desk nobody knows. */
const channelOf = (request: BoardRequest): string =>
  request.source || !isShown(request) ? "unknown" : request.channel;

/** What the countries of a place have in common: `several` where they differ, or where none is named. */
function sharedBy(place: BoardRequest["place"], groupOf: (country: Country) => string | null): string {
  const nameOf = (code: string): string => {
    const country = COUNTRIES.get(code);
    return (country && groupOf(country)) ?? "unknown";
  };
  switch (place.kind) {
    case "country":
      return nameOf(place.code);
    case "several": {
      const [only, ...others] = new Set(place.codes.map(nameOf));
      return only !== undefined && others.length === 0 && place.codes.length > 1 ? only : "several";
    }
    case "global":
    case "unknown":
      return place.kind;
  }
}
