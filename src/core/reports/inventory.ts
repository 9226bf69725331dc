import type { Desk } from "../config/desk.ts";
import type { ResourceEntry } from "../config/resource-schema.ts";
import type { Instant } from "../domain/ids.ts";
import { type PublicText, publicText, publicTitle } from "../records/public-text.ts";
import type { BoardResource, ResourcePlace } from "./board-resources.ts";
import type { BoardRequest } from "./board-types.ts";
import type { BoardNeed } from "./board-work.ts";

/** The request from which something comes, as far as it may be shown. */
export interface Origin extends Pick<BoardRequest, "number" | "country" | "partnerKind" | "material"> {
  readonly groups: readonly string[];
}

/** A resource of the desk's file or of a request. */
export interface InventoryResource extends ResourcePlace {
  /** BCP 47 tag. */
  readonly language: string;
  readonly sort: string;
  readonly licence: string | null;
  /** For which requests the file suggests it. */
  readonly for: readonly string[];
  readonly note: PublicText | null;
  /** The request that caused it; null for one that only the file has. */
  readonly origin: Origin | null;
  /** The missing material of that request that it is. */
  readonly need: number | null;
  /** When it was added in the request. */
  readonly at: Instant | null;
}

/** Material that should exist, or that was made because it was missing. */
export interface MissingMaterial extends Pick<BoardNeed, "number" | "text" | "taker"> {
  readonly origin: Origin;
  readonly since: Instant;
  /** When it was finished, and the resource that it is; null while it is missing. */
  readonly met: { readonly at: Instant; readonly resource: ResourcePlace | null } | null;
}

/** What a desk has collected, and what it lacks. */
export interface Inventory {
  /** The sorts that have resources, in the desk's order. */
  readonly sorts: readonly string[];
  /** By title. */
  readonly resources: readonly InventoryResource[];
  /** What is missing: first what nobody cares for, the oldest first. */
  readonly missing: readonly MissingMaterial[];
  /** What was missing and is there now, the newest first. */
  readonly finished: readonly MissingMaterial[];
  /** Resources whose words may not be shown, or are gone. */
  readonly unseen: number;
}

/**
 * The inventory over the desk's file and all requests that may be shown. A resource that stands in both is listed once,
 * in the words of the file, with the request that caused it.
 */
export function inventoryOf(requests: readonly BoardRequest[], desk: Desk): Inventory {
  const all = requests.flatMap((request) => request.resources.map((resource) => ({ resource, request })));
  const found = all.flatMap((one) => fromRequest(one.resource, one.request));
  const listed = new Set(desk.resources.map(({ url }) => addressOf(url)));
  const resources = [
    ...desk.resources.map((entry) => fromFile(entry, found, desk)),
    ...found.filter(({ url }) => !listed.has(addressOf(url))),
  ].sort((a, b) => byText(a.title.text, b.title.text) || byText(a.url, b.url));
  const missing = requests.flatMap((request) => request.needs.flatMap((need) => missingIn(need, request)));
  const used = new Set(resources.map(({ sort }) => sort));
  return {
    sorts: [...new Set([...desk.config["resource-sorts"].filter((sort) => used.has(sort)), ...used])],
    resources,
    missing: missing
      .filter(({ met }) => met === null)
      .sort((a, b) => Number(a.taker !== null) - Number(b.taker !== null) || byText(a.since, b.since)),
    finished: missing.filter(({ met }) => met !== null).sort((a, b) => byText(b.met?.at ?? "", a.met?.at ?? "")),
    unseen: all.length - found.length,
  };
}

function fromFile(entry: ResourceEntry, found: readonly InventoryResource[], desk: Desk): InventoryResource {
  const { title, url, language, sort, licence, note } = entry;
  const { contact } = desk.config.desk;
  const twin = found.find((one) => addressOf(one.url) === addressOf(url));
  return {
    title: publicTitle(title, contact),
    url,
    language,
    sort,
    licence: licence ?? twin?.licence ?? null,
    for: entry.for,
    note: note === undefined ? null : publicText(note, contact),
    origin: twin?.origin ?? null,
    need: twin?.need ?? null,
    at: twin?.at ?? null,
  };
}

function fromRequest(resource: BoardResource, request: BoardRequest): readonly InventoryResource[] {
  const { place, language, sort, licence, need, at } = resource;
  if (place === null || place === "withheld") return [];
  return [{ ...place, language, sort, licence, for: [], note: null, origin: originOf(request), need, at }];
}

function missingIn(
  { kind, number, at, text, taker, metAt }: BoardNeed,
  request: BoardRequest,
): readonly MissingMaterial[] {
  if (kind !== "material") return [];
  const place = request.resources.find(({ need }) => need === number)?.place ?? null;
  const met = metAt === null ? null : { at: metAt, resource: place === "withheld" ? null : place };
  return [{ number, text, taker, origin: originOf(request), since: at, met }];
}

const originOf = ({ number, country, partnerKind, material, groups }: BoardRequest): Origin => ({
  number,
  country,
  partnerKind,
  material,
  groups: groups.map(({ title }) => title),
});

/** An address in one form, so that the same one is found however it was written. */
const addressOf = (url: string): string => (URL.canParse(url) ? new URL(url).href : url);

const byText = (a: string, b: string): number => a.localeCompare(b, "en");
