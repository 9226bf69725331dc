import type { Instant } from "../domain/ids.ts";
import type { Resource } from "../domain/work-state.ts";
import type { PublicText } from "../records/public-text.ts";
import type { RequestView } from "./request-view.ts";

/** Where a resource is and what it is called. */
export interface ResourcePlace {
  readonly title: PublicText;
  /** An https address; of the comment where the resource's own holds an address of a person. */
  readonly url: string;
}

/** A resource of one request. */
export interface BoardResource {
  /** Counts the resources of the request, from 1. */
  readonly number: number;
  readonly at: Instant;
  readonly by: string | null;
  /** Null where the words were removed or changed, and `withheld` where they may not be shown. */
  readonly place: ResourcePlace | "withheld" | null;
  readonly language: string;
  readonly sort: string;
  readonly licence: string | null;
  /** The missing material that it is. */
  readonly need: number | null;
}

/** What was collected for one request, as everybody may see it. */
export interface BoardMaterial {
  /** In the order of their numbers. */
  readonly resources: readonly BoardResource[];
}

/** The resources of a request. */
export const boardMaterial = (view: RequestView): BoardMaterial => ({
  resources: view.state.resources.map((resource) => boardResource(resource, view)),
});

function boardResource(resource: Resource, view: RequestView): BoardResource {
  const { number, at, by, language, sort, licence, need } = resource;
  return {
    number,
    at,
    by: view.names.person(by),
    place: placeOf(resource, view),
    language,
    sort,
    licence: licence ?? null,
    need: need ?? null,
  };
}

/** Words of a group may name the requester, so they are shown only where the requester may be named. */
function placeOf({ text }: Resource, { consent, placeBehind, urlOf }: RequestView): BoardResource["place"] {
  if (consent !== "named") return "withheld";
  const said = placeBehind(text);
  const url = said && (said.url ?? urlOf(text.comment));
  return said && url ? { title: said.title, url } : null;
}
