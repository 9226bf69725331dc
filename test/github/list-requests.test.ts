import { expect, it } from "vitest";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import type { ListingScope, RequestListing } from "../../src/github/port.ts";
import { type Said, type Sent, scriptedClient } from "./scripted-github.ts";

const row = (number: number, updated_at: string, more: object = {}) => ({
  number,
  updated_at,
  state: "open",
  labels: [{ name: "approved" }, "help wanted"],
  ...more,
});

async function list(say: (sent: Sent) => Said, scope: ListingScope = "recent") {
  const { client, sent } = scriptedClient(say);
  const listings: RequestListing[] = [];
  for await (const listing of createOctokitGitHub(client).listRequests({ owner: "acme", repo: "desk" }, scope))
    listings.push(listing);
  return { listings, queries: sent.map(({ path }) => Object.fromEntries(new URL(path, "https://x").searchParams)) };
}
const isOpen = ({ path }: Sent): boolean => path.includes("state=open");

it("asks for all open issues, and for closed ones of the last 200 days by GitHub's clock", async () => {
  const { queries } = await list(() => ({ body: [] }));
  expect(queries).toEqual([
    { state: "open", sort: "created", direction: "asc", per_page: "100" },
    { state: "closed", sort: "updated", since: "2025-08-13T12:00:00Z", direction: "asc", per_page: "100" },
  ]);
});

it("asks for all issues in one list where the scope is all", async () => {
  const { queries } = await list(() => ({ body: [] }), "all");
  expect(queries).toEqual([{ state: "all", sort: "created", direction: "asc", per_page: "100" }]);
});

it("lists them once each, oldest change first, without pull requests", async () => {
  const open = [
    row(3, "2026-02-03T00:00:00Z"),
    row(1, "2026-02-01T00:00:00Z"),
    row(5, "2026-01-01T00:00:00Z", { pull_request: {} }),
  ];
  const closed = [
    row(2, "2026-02-02T00:00:00Z", { state: "closed" }),
    row(3, "2026-02-04T00:00:00Z", { state: "closed" }),
  ];
  const { listings } = await list((sent) => ({ body: isOpen(sent) ? open : closed }));
  expect(listings.map(({ ref, state }) => [ref.number, state])).toEqual([
    [1, "open"],
    [2, "closed"],
    [3, "closed"],
  ]);
  expect(listings[0]).toEqual({
    ref: { owner: "acme", repo: "desk", number: 1 },
    updatedAt: "2026-02-01T00:00:00Z",
    state: "open",
    labels: ["approved", "help wanted"],
  });
});

it("follows the link to the next page until there is none", async () => {
  const next =
    '<https://api.github.test/repositories/42/issues?state=open&page=2>; rel="next", <https://api.github.test/x>; rel="last"';
  const { listings, queries } = await list((sent) => {
    if (!isOpen(sent)) return { body: [] };
    return sent.path.includes("page=2")
      ? { body: [row(2, "2026-02-02T00:00:00Z")] }
      : { body: [row(1, "2026-02-01T00:00:00Z")], headers: { link: next } };
  });
  expect(listings.map(({ ref }) => ref.number)).toEqual([1, 2]);
  expect(queries).toHaveLength(3);
});

it("a row of another shape is an error and not a request less", async () => {
  await expect(list(() => ({ body: [{ number: "7" }] }))).rejects.toMatchObject({
    name: "GitHubError",
    operation: "list requests",
  });
});
