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
  | { readonly state: "open"; readonly sort: "created" }
  | { readonly state: "closed"; readonly sort: "updated"; readonly since?: Instant };

/**
 * The issues of a repository, as far as the scope goes, oldest change first. The whole list is read before the first row is
 * handed out: a row that changes while its page is read would push another one over the edge of the page.
 */
export async function listRequests(
  client: OctokitClient,
  repository: RepositoryRef,
  scope: ListingScope,
): Promise<readonly RequestListing[]> {
  const open = await readPages(client, repository, { state: "open", sort: "created" });
  const closed = await readPages(client, repository, {
    state: "closed",
    sort: "updated",
    ...(scope === "recent" && { since: later(open.readAt, -CLOSED_FOR) }),
  });
  const byNumber = new Map([...open.rows, ...closed.rows].map((row) => [row.ref.number, row]));
  return [...byNumber.values()].sort((a, b) =>
    a.updatedAt < b.updatedAt ? -1 : a.updatedAt > b.updatedAt ? 1 : a.ref.number - b.ref.number,
  );
}

async function readPages(
  client: OctokitClient,
  { owner, repo }: RepositoryRef,
  query: Query,
): Promise<{ readonly rows: readonly RequestListing[]; readonly readAt: Instant }> {
  const parameters = { owner, repo, ...query, direction: "asc", per_page: 100, headers: REST_HEADERS } as const;
  const first = await atGitHub(OPERATION, client.request("GET /repos/{owner}/{repo}/issues", parameters));
  const rows = [...toListings(owner, repo, first.data)];
  for (let next = nextPage(first.headers.link); next !== undefined; ) {
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
