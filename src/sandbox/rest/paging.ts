import { findAccount } from "../acts/account-acts.ts";
import { cursorOf, type Order, slice } from "../cursor.ts";
import { ApiRefusal } from "../refusal.ts";
import type { Answer, Call } from "./call.ts";

const USUAL_PAGE = 30;
const LARGEST_PAGE = 100;

/** One page of a list, with the addresses of the others in `Link`. */
export function pageOf<T>(call: Call, rows: readonly T[], present: (row: T) => unknown): Answer {
  const { shown, headers } = cutPage(call, rows);
  return { status: 200, body: shown.map(present), headers };
}

/** The same, for an answer that is more than a list. */
export function cutPage<T>(
  call: Call,
  rows: readonly T[],
): { readonly shown: readonly T[]; readonly headers: Readonly<Record<string, string>> } {
  const size = pageSize(call);
  const page = Math.max(1, Math.trunc(Number(call.query.get("page") ?? "1")) || 1);
  const last = Math.max(1, Math.ceil(rows.length / size));
  const links: (readonly [string, Readonly<Record<string, string>>])[] = [];
  if (page > 1) links.push(["prev", { page: String(Math.min(page - 1, last)) }]);
  if (page < last) links.push(["next", { page: String(page + 1) }], ["last", { page: String(last) }]);
  if (page > 1) links.push(["first", { page: "1" }]);
  return { shown: rows.slice((page - 1) * size, page * size), headers: linkHeader(call, links) };
}

/** A page of a list that may be too long for page numbers; then only cursors lead on, and only `Link` knows them. */
export function longPageOf<T>(call: Call, rows: readonly T[], order: Order<T>, present: (row: T) => unknown): Answer {
  const isLong = rows.length > call.settings.longestPagedList;
  const hasCursor = call.query.has("after") || call.query.has("before");
  if (!isLong && !hasCursor) return pageOf(call, rows, present);
  if (Number(call.query.get("page") ?? "1") > 1)
    throw new ApiRefusal(
      422,
      "Pagination with the page parameter is not supported for large datasets, please use cursor based pagination (after/before)",
    );
  return cursorPageOf(call, rows, order, present);
}

/** A page of a list that knows no page numbers: only `Link` leads on. */
export function cursorPageOf<T>(call: Call, rows: readonly T[], order: Order<T>, present: (row: T) => unknown): Answer {
  const asked = { after: call.query.get("after"), before: call.query.get("before") };
  const size = pageSize(call);
  const part = slice(rows, order, { ...asked, ...(asked.before === null ? { first: size } : { last: size }) });
  if (!part) throw new ApiRefusal(422, "The cursor is not valid");
  const first = part.rows[0];
  const last = part.rows.at(-1);
  const links: (readonly [string, Readonly<Record<string, string>>])[] = [];
  if (part.hasNext && last !== undefined) links.push(["next", { after: cursorOf(last, order) }]);
  if (part.hasPrevious && first !== undefined) links.push(["prev", { before: cursorOf(first, order) }]);
  return { status: 200, body: part.rows.map(present), headers: linkHeader(call, links) };
}

/** How many rows a page has: 30 unless asked for, 100 at most. */
function pageSize(call: Call): number {
  const asked = Math.trunc(Number(call.query.get("per_page") ?? USUAL_PAGE));
  return asked >= 1 ? Math.min(asked, LARGEST_PAGE) : USUAL_PAGE;
}

/** The addresses name the repository or the organisation by its id, as GitHub's do. */
function linkHeader(
  call: Call,
  links: readonly (readonly [string, Readonly<Record<string, string>>])[],
): Readonly<Record<string, string>> {
  if (links.length === 0) return {};
  const path = numericPath(call);
  const header = links.map(([rel, changed]) => {
    const query = new URLSearchParams(call.query);
    for (const name of ["page", "after", "before"]) query.delete(name);
    for (const [name, value] of Object.entries(changed)) query.set(name, value);
    return `<${call.base}${path}?${query}>; rel="${rel}"`;
  });
  return { link: header.join(", ") };
}

function numericPath({ path, params, world }: Call): string {
  const organization = params["org"] === undefined ? undefined : findAccount(world, params["org"]);
  if (organization) return `/organizations/${organization.id}/${path.split("/").slice(3).join("/")}`;
  const wanted = `${params["owner"]}/${params["repo"]}`.toLowerCase();
  const repository = [...world.state.repositories.values()].find(
    ({ owner, name }) => `${owner.login}/${name}`.toLowerCase() === wanted,
  );
  if (!repository) return path;
  return `/repositories/${repository.id}/${path.split("/").slice(4).join("/")}`;
}
