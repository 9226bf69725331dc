import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { GitHubError } from "../../src/github/port.ts";
import { requestAnswer, type Said, scriptedClient } from "./scripted-github.ts";

const ref = { owner: "acme", repo: "desk", number: 7 };
const message = (text: string) => ({ message: text, documentation_url: "https://docs.github.com/rest" });
/** The scripted GitHub says that it is 12:00:00 on 1 March 2026. */
const RESET = String(Date.UTC(2026, 2, 1, 12, 40) / 1_000);

async function failureOf(said: Said | Error): Promise<GitHubError> {
  const { client } = scriptedClient(() => {
    if (said instanceof Error) throw said;
    return said;
  });
  const failure = await createOctokitGitHub(client)
    .setLabels(ref, ["approved"], [])
    .catch((error: unknown) => error);
  if (!(failure instanceof GitHubError)) throw new Error(`no failure of GitHub: ${String(failure)}`);
  return failure;
}

describe("what to do about a failure", () => {
  it.each([400, 401, 403, 404, 409, 410, 422, 451])("%i is refused: to ask again changes nothing", async (status) => {
    expect(await failureOf({ status, body: message("No") })).toMatchObject({ status, trouble: "refused" });
  });

  it.each([500, 502, 503, 504])("after %i it may be done", async (status) => {
    expect(await failureOf({ status, body: message("Oh") })).toMatchObject({ status, trouble: "unsure" });
  });

  it("after a broken connection it may be done, and there is no status", async () => {
    const broken = Object.assign(new TypeError("fetch failed"), { cause: new Error("read ECONNRESET") });
    expect(await failureOf(broken)).toMatchObject({
      status: undefined,
      trouble: "unsure",
      message: "add labels: read ECONNRESET",
    });
  });

  const minute = "2026-03-01T12:01:00Z";
  const reset = { "x-ratelimit-remaining": "0", "x-ratelimit-reset": RESET };
  const more = { "x-ratelimit-remaining": "4000", "x-ratelimit-reset": RESET };
  it.each<[string, Said, string]>([
    ["429", { status: 429, body: message("Slow") }, minute],
    ["429 with seconds", { status: 429, headers: { "retry-after": "7" } }, "2026-03-01T12:00:07Z"],
    ["403 with seconds", { status: 403, headers: { ...more, "retry-after": "90" } }, "2026-03-01T12:01:30Z"],
    [
      "403 with a date",
      { status: 403, headers: { "retry-after": "Sun, 01 Mar 2026 12:05:00 GMT" } },
      "2026-03-01T12:05:00Z",
    ],
    ["403 with nothing left", { status: 403, headers: reset }, "2026-03-01T12:40:00Z"],
    [
      "403 in words alone, where the next hour says nothing of it",
      { status: 403, headers: more, body: message("You have exceeded a secondary rate limit.") },
      minute,
    ],
    ["403 in old words", { status: 403, body: message("You have triggered an abuse detection mechanism.") }, minute],
    ["a time that is long past", { status: 429, headers: { "retry-after": "0" } }, "2026-03-01T12:00:01Z"],
    ["a number below zero", { status: 429, headers: { "retry-after": "-5" } }, minute],
    ["a number with a point", { status: 429, headers: { "retry-after": "1.5" } }, minute],
    ["a date that is over", { status: 429, headers: { "retry-after": "Sun, 01 Mar 2026 11:00:00 GMT" } }, minute],
    ["a number beyond all", { status: 429, headers: { "retry-after": "9".repeat(400) } }, "2026-03-01T13:00:00Z"],
    ["a time that is days off", { status: 429, headers: { "retry-after": "999999" } }, "2026-03-01T13:00:00Z"],
  ])("waits after a limit: %s", async (_, said, waitUntil) => {
    expect(await failureOf(said)).toMatchObject({ trouble: "wait", waitUntil, status: said.status });
  });

  it.each<[string, unknown, Readonly<Record<string, string>>, string]>([
    [
      "by its type",
      { data: null, errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }] },
      reset,
      "2026-03-01T12:40:00Z",
    ],
    [
      "by its type, beside half an answer",
      { ...requestAnswer(), errors: [{ type: "RATE_LIMITED", message: "API rate limit exceeded" }] },
      {},
      minute,
    ],
    ["in words", { message: "You have exceeded a secondary rate limit." }, {}, minute],
    ["in an error's words", { errors: [{ message: "You have exceeded a secondary rate limit." }] }, {}, minute],
  ])("GraphQL tells a limit with status 200: %s", async (_, body, headers, waitUntil) => {
    const { client } = scriptedClient(() => ({ body, headers }));
    const reading = createOctokitGitHub(client).readSnapshot(ref);
    await expect(reading).rejects.toMatchObject({ trouble: "wait", status: 429, waitUntil });
  });

  it("an issue that speaks of limits is no limit", async () => {
    const { client } = scriptedClient(() => ({
      body: requestAnswer({ title: "RATE_LIMITED", body: '"RATE_LIMITED": You have exceeded a secondary rate limit.' }),
    }));
    const snapshot = await createOctokitGitHub(client).readSnapshot(ref);
    expect(snapshot.incomplete).toEqual([]);
  });

  it.each([
    ["NOT_FOUND", "refused", 404],
    ["FORBIDDEN", "refused", 403],
    ["INSUFFICIENT_SCOPES", "refused", 403],
    ["UNPROCESSABLE", "refused", 422],
    ["SERVICE_UNAVAILABLE", "unsure", undefined],
    [undefined, "unsure", undefined],
  ])("GraphQL's %s is %s", async (type, trouble, status) => {
    const { client } = scriptedClient(() => ({
      body: { ...requestAnswer(), errors: [{ ...(type && { type }), message: "no" }] },
    }));
    await expect(createOctokitGitHub(client).readSnapshot(ref)).rejects.toMatchObject({ trouble, status });
  });

  it("a comment that is too long is refused here, where the reason can be told", async () => {
    const { client, sent } = scriptedClient(() => ({}));
    const writing = createOctokitGitHub(client).putReply(ref, 1 as never, "x".repeat(70_000), undefined);
    await expect(writing).rejects.toMatchObject({ trouble: "refused", message: expect.stringContaining("is longer") });
    expect(sent).toEqual([]);
  });
});

describe("the message of a failure", () => {
  it.each([
    ["issues=write", "this takes issues: write"],
    ["issues=write,metadata=read", "this takes issues: write and metadata: read"],
    ["issues=write; pull_requests=write", "this takes issues: write, or pull_requests: write"],
  ])("names the permission that GitHub names: %s", async (header, words) => {
    const headers = { "x-accepted-github-permissions": header };
    const failure = await failureOf({ status: 404, body: message("Not Found"), headers });
    expect(failure.message).toBe(`add labels: Not Found. The token may lack a permission: ${words}`);
    expect(failure.trouble).toBe("refused");
  });

  it("names none where another thing was wrong, or the header is odd", async () => {
    const headers = { "x-accepted-github-permissions": "issues=write" };
    expect((await failureOf({ status: 422, body: message("Validation Failed"), headers })).message).toBe(
      "add labels: Validation Failed",
    );
    const odd = { "x-accepted-github-permissions": "<b>issues</b>" };
    expect((await failureOf({ status: 404, body: message("Not Found"), headers: odd })).message).toBe(
      "add labels: Not Found",
    );
  });

  it("says the status where the answer is a page of HTML", async () => {
    const headers = { "content-type": "text/html" };
    expect((await failureOf({ status: 502, body: "<html>Unicorn</html>", headers })).message).toBe(
      "add labels: status 502",
    );
  });

  it("keeps GitHub's reasons, on one line and not without end", async () => {
    const body = { message: "Validation Failed", errors: ["a\nb", { message: "c".repeat(900) }] };
    const { message: said } = await failureOf({ status: 422, body });
    expect(said).toMatch(/^add labels: Validation Failed: a b: c+…$/);
    expect(said.length).toBeLessThan(450);
  });
});

describe("nothing of a failed request reaches a log", () => {
  const secret = `ghs_${"A1b2".repeat(20)}`;
  const text = "My neighbour Ruth is ill and needs the scans by Friday.";

  it.each([
    ["a message that quotes it", { status: 422, body: { message: `Validation Failed: ${text} ${secret}` } }],
    ["an error that quotes it", { status: 422, body: { message: "No", errors: [{ message: `bad: ${text}` }] } }],
    ["an error with the value", { status: 422, body: { message: "No", errors: [{ field: "body", value: text }] } }],
    ["a body of another form", { status: 500, body: { odd: text, token: secret } }],
  ])("not its text, not its token: %s", async (_, said) => {
    const nowhere = { nodes: [] };
    const { client } = scriptedClient(({ path }) =>
      path === "/graphql"
        ? {
            body: {
              data: {
                viewer: requestAnswer().data.viewer,
                repository: { databaseId: 42, issue: { subIssues: nowhere }, issues: nowhere },
              },
            },
          }
        : said,
    );
    const signed = { request: client.request.defaults({ headers: { authorization: `token ${secret}` } }) };
    const failure = await createOctokitGitHub(signed)
      .openPart(ref, { repositoryId: 42, issueId: 9 }, { part: 1, title: text, text })
      .catch((error: unknown) => error);
    const writing = await createOctokitGitHub(signed)
      .putReply(ref, 1 as never, text, undefined)
      .catch((error: unknown) => error);
    for (const thrown of [failure, writing]) {
      expect(thrown).toBeInstanceOf(GitHubError);
      const printed = inspect(thrown, { depth: 20, showHidden: true }) + JSON.stringify(thrown);
      expect(printed).not.toContain("Ruth");
      expect(printed).not.toContain(secret);
      expect(printed).not.toContain("authorization");
    }
  });

  it("not the words of a query that GitHub quotes", async () => {
    const { client } = scriptedClient(() => ({
      body: { data: null, errors: [{ message: `Variable $text was provided "${text}"` }] },
    }));
    const failure = await createOctokitGitHub(client).minimise(ref, text).catch(String);
    expect(failure).toBe('GitHubError: minimise: Variable $text was provided "[…]"');
  });
});
