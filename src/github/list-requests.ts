import * as z from "zod";
import { type Instant, later } from "../core/domain/ids.ts";
import { readAtOf } from "./ask-graphql.ts";
import { atGitHub, readAnswer } from "./github-errors.ts";
import { type OctokitClient, REST_HEADERS } from "./octokit-client.ts";
import { HostText } from "./parse/primitives.ts";
import type { ListingScope, RepositoryRef, RequestListing } from "./port.ts";

const OPERATION = "list requests";
const DAY = 86_400_000;
/** How long after its last change a closed request counts as recent, in milliseconds. */
const CLOSED_FOR = 200 * DAY;

const Row = z.object({
  number: z.int(),
  updated_at: z.string(),
  state: z.enum(["open", "closed"]),
  labels: z.array(z.union([HostText, z.object({ name: HostText.optional() })])),
  pull_request: z.unknown().optional(),
});

type Query =
  | { readonly state: "open" | "all"; readonly sort: "created" }
  | { readonly state: "closed"; readonly sort: "updated"; readonly since: Instant };

/**
 * The issues of a repository, as far as the scope goes, oldest change first. The whole list is read before the first row is
 * handed out: a row that changes while its page is read would push another one over the edge of the page.
 */
export async function listRequests(
  client: OctokitClient,
  repository: RepositoryRef,
  scope: ListingScope,
): Promise<readonly RequestListing[]> {
  if (scope === "all") return merged((await readPages(client, repository, ALL)).rows);
  const open = await readPages(client, repository, OPEN);
  const closed = await readPages(client, repository, closedOfLate(open.readAt));
  return merged([...open.rows, ...closed.rows]);
}

/** The recent requests where there are at most so many; undefined, as soon as that is known, where there are more. */
export async function listFew(
  client: OctokitClient,
  repository: RepositoryRef,
  most: number,
): Promise<readonly RequestListing[] | undefined> {
  const open = await readPages(client, repository, OPEN, most);
  if (open.rows.length > most) return undefined;
  const closed = await readPages(client, repository, closedOfLate(open.readAt), most - open.rows.length);
  const rows = merged([...open.rows, ...closed.rows]);
  return rows.length > most ? undefined : rows;
}

const OPEN: Query = { state: "open", sort: "created" };
const ALL: Query = { state: "all", sort: "created" };
const closedOfLate = (now: Instant): Query => ({ state: "closed", sort: "updated", since: closedSince(now) });

/** Since when a closed request must have changed to count as recent. */
export const closedSince = (now: Instant): Instant => later(now, -CLOSED_FOR);

/** Each request once, oldest change first. */
const merged = (rows: readonly RequestListing[]): readonly RequestListing[] =>
  [...new Map(rows.map((row) => [row.ref.number, row])).values()].sort((a, b) =>
    a.updatedAt < b.updatedAt ? -1 : a.updatedAt > b.updatedAt ? 1 : a.ref.number - b.ref.number,
  );

/** The pages of a list, up to the one on which it has more than `most` rows. */
async function readPages(
  client: OctokitClient,
  { owner, repo }: RepositoryRef,
  query: Query,
  most = Number.POSITIVE_INFINITY,
): Promise<{ readonly rows: readonly RequestListing[]; readonly readAt: Instant }> {
  const parameters = { owner, repo, ...query, direction: "asc", per_page: 100, headers: REST_HEADERS } as const;
  const first = await atGitHub(OPERATION, client.request("GET /repos/{owner}/{repo}/issues", parameters));
  const rows = [...toListings(owner, repo, first.data)];
  for (let next = nextPage(first.headers.link); next !== undefined && rows.length <= most; ) {
    const page = await atGitHub(OPERATION, client.request({ method: "GET", url: next, headers: REST_HEADERS }));
    rows.push(...toListings(owner, repo, page.data));
    next = nextPage(page.headers.link);
  }
  return { rows, readAt: readAtOf(OPERATION, first.headers) };
}

function toListings(owner: string, repo: string, page: unknown): readonly RequestListing[] {
  return readAnswer(OPERATION, z.array(Row), page)
    .filter((row) => !row.pull_request)
    .map(({ number, updated_at, state, labels }) => ({
      ref: { owner, repo, number },
      updatedAt: updated_at,
      state,
      labels: labels.flatMap((label) => (typeof label === "string" ? label : (label.name ?? []))),
    }));
}

/** The address of the next page, from a `Link` header. */
const nextPage = (link: string | undefined): string | undefined => /<([^<>]+)>; rel="next"/.exec(link ?? "")?.[1];
