import { requestFolder } from "../../core/config/board-address.ts";
import { loadDesk } from "../../core/config/load-desk.ts";
import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { parsePublished, publishedAfter, publishedText } from "../../core/records/published.ts";
import { boardRequest } from "../../core/reports/board-request.ts";
import { deriveState } from "../../core/workflow/derive-state.ts";
import type { Setting } from "./setting.ts";

/** Where the board lists all requests for machines. */
const LIST = "api/v1/requests.json";

/**
 * Publishes the records of a request as they are now, on top of what was published of it before, and its row in the list of
 * all requests, as a build of the board does.
 */
export function publishCopy({ sandbox, repository, published }: Setting, snapshot: RequestSnapshot): void {
  const file = `records/${snapshot.issue.number}.json`;
  const before = published.get(file);
  published.set(
    file,
    publishedText(publishedAfter(snapshot, before === undefined ? undefined : parsePublished(before))),
  );
  publishRow(published, snapshot);
  sandbox.publishPages(repository, Object.fromEntries(published));
}

/** What the board says of a registered request, as far as a welcome needs it. */
function publishRow(published: Map<string, string>, snapshot: RequestSnapshot): void {
  const loaded = loadDesk(snapshot.files);
  const state = deriveState(snapshot);
  if (!loaded.ok || !state.registered) return;
  const request = boardRequest(snapshot, state, loaded.desk);
  if (request.lane === "join" || request.consent === "only-counted") return;
  const { number, title, finished, country, partnerKind, material } = request;
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
