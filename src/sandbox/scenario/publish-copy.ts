import { requestFolder } from "../../core/config/board-address.ts";
import type { Desk } from "../../core/config/desk.ts";
import { loadDesk } from "../../core/config/load-desk.ts";
import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { parsePublished, publishedAfter, publishedText } from "../../core/records/published.ts";
import { boardRequest } from "../../core/reports/board-request.ts";
import type { BoardRequest } from "../../core/reports/board-types.ts";
import { inventoryOf } from "../../core/reports/inventory.ts";
import { deriveState } from "../../core/workflow/derive-state.ts";
import type { Setting } from "./setting.ts";

/** Where the board lists all requests for machines. */
const LIST = "api/v1/requests.json";
/** Where it lists all resources. */
const RESOURCES = "api/v1/resources.json";

/**
 * Publishes the records of a request as they are now, on top of what was published of it before, its row in the list of all
 * requests, and its resources, as a build of the board does.
 */
export function publishCopy({ sandbox, repository, published }: Setting, snapshot: RequestSnapshot): void {
  const file = `records/${snapshot.issue.number}.json`;
  const before = published.get(file);
  published.set(
    file,
    publishedText(publishedAfter(snapshot, before === undefined ? undefined : parsePublished(before))),
  );
  publishRow(published, snapshot);
  publishResources(published, snapshot);
  sandbox.publishPages(repository, Object.fromEntries(published));
}

/** What the board says of a registered request, as far as a welcome needs it. */
function publishRow(published: Map<string, string>, snapshot: RequestSnapshot): void {
  const shown = shownRequest(snapshot);
  if (!shown) return;
  const { number, title, finished, country, partnerKind, material } = shown.request;
  const row = {
    number,
    title: title.text,
    finished,
    country,
    partnerKind,
    material,
    page: `${requestFolder("en", number)}index.html`,
  };
  const listed: readonly { readonly number: number }[] = JSON.parse(published.get(LIST) ?? '{"requests":[]}').requests;
  const requests = [row, ...listed.filter((one) => one.number !== number)].sort((a, b) => b.number - a.number);
  published.set(LIST, JSON.stringify({ version: 1, builtAt: snapshot.readAt, requests }));
}

/** The resources of a request, beside those of the others. */
function publishResources(published: Map<string, string>, snapshot: RequestSnapshot): void {
  const shown = shownRequest(snapshot);
  if (!shown) return;
  const { resources } = inventoryOf([shown.request], shown.desk);
  const own = resources.map(({ title, ...row }) => ({ ...row, title: title.text }));
  const listed: readonly { readonly origin: { readonly number: number } | null }[] = JSON.parse(
    published.get(RESOURCES) ?? '{"resources":[]}',
  ).resources;
  const others = listed.filter(({ origin }) => origin !== null && origin.number !== snapshot.issue.number);
  published.set(RESOURCES, JSON.stringify({ version: 1, builtAt: snapshot.readAt, resources: [...own, ...others] }));
}

/** A request that the board shows; undefined where it is none, or is only counted. */
function shownRequest(snapshot: RequestSnapshot): { readonly request: BoardRequest; readonly desk: Desk } | undefined {
  const loaded = loadDesk(snapshot.files);
  const state = deriveState(snapshot);
  if (!loaded.ok || !state.registered) return undefined;
  const request = boardRequest(snapshot, state, loaded.desk);
  const isShown = request.lane !== "join" && request.consent !== "only-counted";
  return isShown ? { request, desk: loaded.desk } : undefined;
}
