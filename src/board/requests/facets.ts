import type { BoardModel } from "../../core/reports/board-model.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import type { FacetKind } from "../site/facet-kind.ts";

/** The requests that have one thing in common, in the order of the list of all requests. */
export interface Facet {
  readonly kind: FacetKind;
  /** Safe in an address: an id, a code, a tag, a year, `unknown`, `several` or `global`. */
  readonly value: string;
  readonly requests: readonly BoardRequest[];
}

/** The kinds of facets, in the order of the page. */
const KINDS: readonly FacetKind[] = ["stage", "exit", "year", "kind", "partner", "country", "language"];

/** What has no value of its own stands behind what has one. */
const LAST: readonly string[] = ["several", "global", "other", "unknown"];

/** Whether a value stands for none of its own. It comes last in every list. */
export const hasNoName = (value: string): boolean => LAST.includes(value);

/**
 * All facets that have a request, kind by kind: stages and exits as the desk orders them, years from the newest, all others by how
 * many requests they have. Small questions are in none, as in the figures; a request that asks for two kinds of help is in both.
 * Made once for each model, in one pass.
 */
export function facetsOf(model: BoardModel): readonly Facet[] {
  const known = made.get(model);
  if (known) return known;
  const facets = facetsFrom(model);
  made.set(model, facets);
  return facets;
}

/** The facets of one kind. */
export const facetsOfKind = (model: BoardModel, kind: FacetKind): readonly Facet[] =>
  facetsOf(model).filter((facet) => facet.kind === kind);

const made = new WeakMap<BoardModel, readonly Facet[]>();

function facetsFrom(model: BoardModel): readonly Facet[] {
  const found = new Map<FacetKind, Map<string, BoardRequest[]>>(KINDS.map((kind) => [kind, new Map()]));
  for (const request of inOrder(model.requests)) {
    if (request.lane !== "request") continue;
    for (const kind of KINDS) {
      for (const value of valuesOf(request, kind)) {
        const list = found.get(kind)?.get(value);
        if (list) list.push(request);
        else found.get(kind)?.set(value, [request]);
      }
    }
  }
  return KINDS.flatMap((kind) => {
    const facets = [...(found.get(kind) ?? [])].map(([value, requests]): Facet => ({ kind, value, requests }));
    return facets.sort(orderOf(kind, model));
  });
}

/** The order of all lists of requests: the last change first, then the higher number. */
export const inOrder = (requests: readonly BoardRequest[]): readonly BoardRequest[] =>
  requests.toSorted((a, b) => (a.changedAt < b.changedAt ? 1 : a.changedAt > b.changedAt ? -1 : b.number - a.number));

/** The values that a request has of a kind. */
function valuesOf(request: BoardRequest, kind: FacetKind): readonly string[] {
  switch (kind) {
    case "stage":
      return request.exit ? [] : [request.stage];
    case "exit":
      return request.exit ? [request.exit.exit] : [];
    case "kind":
      return request.kinds.length > 0 ? request.kinds : ["unknown"];
    case "partner":
      return [request.partner ?? "unknown"];
    case "country":
      return [request.place.kind === "country" ? request.place.code : request.place.kind];
    case "language":
      return [request.language ?? "unknown"];
    case "year":
      return [String(request.year)];
  }
}

function orderOf(kind: FacetKind, model: BoardModel): (a: Facet, b: Facet) => number {
  switch (kind) {
    case "stage":
      return byPlace(model.stages.map(({ id }) => id));
    case "exit":
      return byPlace(model.exits.map(({ id }) => id));
    case "year":
      return (a, b) => Number(b.value) - Number(a.value);
    case "kind":
    case "partner":
    case "country":
    case "language":
      return (a, b) =>
        LAST.indexOf(a.value) - LAST.indexOf(b.value) ||
        b.requests.length - a.requests.length ||
        (a.value < b.value ? -1 : 1);
  }
}

const byPlace =
  (order: readonly string[]) =>
  (a: Facet, b: Facet): number =>
    order.indexOf(a.value) - order.indexOf(b.value);
