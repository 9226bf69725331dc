import type { Instant } from "../../core/domain/ids.ts";
import { changesOf } from "../../core/reports/board-changes.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { casesOf } from "../knowledge/cases-of.ts";
import { ballotKind } from "./change-title.ts";
import type { Arrival, Happening } from "./feed-entries.ts";

/** Most entries of a feed. */
const MOST = 50;

/** What stands in each feed, newest first, at most 50 entries: the same in every language. */
export interface FeedChoices {
  readonly all: readonly Happening[];
  /** Ballots that opened or ended. */
  readonly committee: readonly Happening[];
  readonly cases: readonly BoardRequest[];
  /** Stage or group -> its entries. */
  readonly stages: ReadonlyMap<string, readonly Arrival[]>;
  readonly groups: ReadonlyMap<string, readonly Happening[]>;
}

/** Chooses what stands in the feeds, in one pass over all changes. */
export function feedChoices(model: BoardModel): FeedChoices {
  const all = model.requests.flatMap(happeningsOf).sort(newestFirst);
  return {
    all: all.slice(0, MOST),
    committee: all.filter(({ change }) => ballotKind(change.what) !== undefined).slice(0, MOST),
    cases: casesOf(model).slice(0, MOST),
    stages: arrivals(model),
    groups: new Map(model.groups.map(({ id }) => [id, all.filter((one) => isOfGroup(one, id)).slice(0, MOST)])),
  };
}

/** What happened to one request, newest first, at most 50 entries. */
export const requestHappenings = (request: BoardRequest): readonly Happening[] =>
  happeningsOf(request).sort(newestFirst).slice(0, MOST);

const happeningsOf = (request: BoardRequest): Happening[] => changesOf(request).map((change) => ({ request, change }));

/** A group hears of its requests from the day on which it got them. */
const isOfGroup = ({ request, change }: Happening, group: string): boolean =>
  request.groups.some(({ id, since }) => id === group && since <= change.at);

function arrivals({ stages, requests }: BoardModel): FeedChoices["stages"] {
  const found = new Map<string, Arrival[]>(stages.map(({ id }) => [id, []]));
  for (const request of requests) {
    if (request.lane !== "request") continue;
    for (const { stage, title, at } of request.stations) {
      if (at !== null) found.get(stage)?.push({ request, stage, title, at });
    }
  }
  return new Map([...found].map(([stage, list]) => [stage, list.sort(latestArrival).slice(0, MOST)]));
}

const newestFirst = ({ change: a }: Happening, { change: b }: Happening): number =>
  byTime(a.at, b.at) || b.request - a.request || (a.id < b.id ? 1 : -1);

const latestArrival = (a: Arrival, b: Arrival): number => byTime(a.at, b.at) || b.request.number - a.request.number;

const byTime = (a: Instant, b: Instant): number => (a < b ? 1 : a > b ? -1 : 0);
