import type { Instant } from "../../core/domain/ids.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";
import type { BoardRequest, HistoricSource } from "../../core/reports/board-types.ts";
import type { BoardPlace } from "../../core/reports/places/board-place.ts";
import { requestTitle } from "../request/request-title.ts";
import { requestSlug } from "../site/paths.ts";
import { type Cell, csv } from "./csv.ts";
import { pageOf } from "./request-listings.ts";

const HEADER = [
  "request",
  "title",
  "lane",
  "received",
  "changed",
  "year",
  "stage",
  "exit",
  "finished",
  "place",
  "language",
  "kinds",
  "partner",
  "first_decided",
  "last_decided",
  "days",
  "days_on_hold",
  "outcome",
  "url",
  "page",
];

/** All requests that are shown as a table, newest first. Of what people wrote it has the title alone. */
export const requestsTable = (model: BoardModel, language: string): string =>
  csv(
    HEADER,
    model.requests.map((request) => row(model, request, language)),
  );

function row(model: BoardModel, request: BoardRequest, language: string): readonly Cell[] {
  const { number, lane, receivedAt, changedAt, year, stage, exit, finished, place, kinds, partner } = request;
  const { days, source } = request;
  return [
    requestSlug(number),
    requestTitle(request, language),
    lane,
    atMost(receivedAt, source?.dated),
    atMost(changedAt, source?.ended),
    year,
    stage,
    exit?.exit ?? "",
    finished,
    placeCode(place),
    request.language ?? "unknown",
    kinds.join(" "),
    partner ?? "unknown",
    request.firstDecidedAt,
    request.lastDecidedAt,
    source ? null : days.inAll,
    source ? null : days.onHold,
    request.outcomeState,
    request.url,
    pageOf(model, request, language),
  ];
}

/** A date of a request from before the desk, as exactly as it is known. */
const atMost = (at: Instant, exactness: HistoricSource["dated"] = "day"): string =>
  ({ day: at, month: at.slice(0, 7), year: at.slice(0, 4) })[exactness];

function placeCode(place: BoardPlace): string {
  switch (place.kind) {
    case "country":
      return place.code;
    case "several":
      return place.codes.length > 0 ? place.codes.join(" ") : place.kind;
    case "global":
    case "unknown":
      return place.kind;
  }
}
