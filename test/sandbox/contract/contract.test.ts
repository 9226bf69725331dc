import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { MINIMISE_MUTATION } from "../../../src/github/queries/minimise.ts";
import { namedQuery } from "../../../src/github/queries/named.ts";
import { REQUEST_QUERY } from "../../../src/github/queries/request.ts";
import type { Contract } from "../../../src/sandbox/contract/contract.ts";
import { createContract } from "../../../src/sandbox/contract/contract.ts";
import { USED_EVENTS } from "../../../src/sandbox/contract/used-operations.ts";

interface Example {
  readonly name: string;
  readonly examples: readonly { readonly action?: string; readonly issue?: { readonly state: string } }[];
}

const require = createRequire(import.meta.url);
const examples: readonly Example[] = require("@octokit/webhooks-examples");
const headers = { "content-type": "application/json; charset=utf-8" };
const issues = "/repos/hub/desk/issues";

/** GitHub's own examples of our events that are older than its description of them, by event and position. */
const OUTDATED = new Set([
  ...[0, 1, 2, 3, 4, 5, 6].map((position) => `installation ${position}`),
  ...["issue_comment 0", "issues 0", "issues 21", "label 0", "label 1"],
]);

const ofOurs = examples
  .filter(({ name }) => USED_EVENTS.includes(name))
  .flatMap(({ name, examples: payloads }) => payloads.map((payload, position) => ({ name, position, payload })));

/** What a fresh contract says after one message. */
function deviationsAfter(show: (contract: Contract) => void): readonly string[] {
  const contract = createContract();
  show(contract);
  return contract.report().deviations.map(({ where, what }) => `${where}: ${what}`);
}

const VERSION = { "x-github-api-version": "2022-11-28" };

const request = (method: string, path: string, body?: unknown, given: Readonly<Record<string, string>> = VERSION) =>
  deviationsAfter((contract) => contract.request({ method, path, body, headers: given }));

const label = {
  id: 1,
  node_id: "LA_1",
  url: "https://api.github.com/l",
  name: "intake",
  description: null,
  color: "ededed",
  default: false,
};

describe("requests", () => {
  it.each([
    ["POST", issues, { title: "Help with a data upload", labels: ["intake"] }],
    ["GET", `${issues}?state=all&per_page=100&page=2&sort=updated`, undefined],
    ["PATCH", `${issues}/7`, { state: "closed", state_reason: "not_planned" }],
    ["GET", "/repos/hub/desk/contents/.github/helpdesk/config.yml?ref=main", undefined],
    ["DELETE", `${issues}/7/labels/working%2Fgroup`, undefined],
    ["POST", "/graphql", { query: "{ viewer { login } }" }],
  ])("%s %s fits", (method, path, body) => {
    expect(request(method, path, body)).toEqual([]);
  });

  it.each([
    [
      "a misspelt key of a body",
      "POST",
      issues,
      { title: "Help", labells: ["intake"] },
      '/ has the unknown property "labells"',
    ],
    ["a misspelt parameter", "GET", `${issues}?sate=all`, undefined, "query: sate is not a parameter"],
    [
      "a state that GitHub does not know",
      "PATCH",
      `${issues}/7`,
      { state: "done" },
      'body: /state must be equal to one of the allowed values, not "done"',
    ],
    [
      "a bad value of a parameter",
      "GET",
      `${issues}?state=done`,
      undefined,
      'query: state must be equal to one of the allowed values, not "done"',
    ],
    ["a number that is none", "GET", `${issues}/seven`, undefined, 'path: issue_number must be integer, not "seven"'],
    ["a missing key", "POST", issues, { body: "Help" }, "body: / must have required property 'title'"],
    [
      "an operation that we do not use",
      "DELETE",
      "/repos/hub/desk",
      undefined,
      "DELETE /repos/hub/desk: is not an operation that we use",
    ],
    ["a body where none belongs", "DELETE", `${issues}/7/lock`, { reason: "spam" }, "body: is not expected"],
  ])("%s is a deviation", (_, method, path, body, expected) => {
    expect(request(method, path, body)).toContainEqual(expect.stringContaining(expected));
  });
});

describe("the version of the API", () => {
  it.each([
    ["named by the product", { "user-agent": "octokit-core.js/7", ...VERSION }, 0],
    ["left out by the product", { "user-agent": "octokit-core.js/7" }, 1],
    ["left out by a test, which asks by hand", { "user-agent": "test octokit-core.js/7" }, 0],
  ])("%s", (_, given, deviations) => {
    const found = request("GET", `${issues}/7`, undefined, given);
    expect(found.filter((line) => line.endsWith("header: x-github-api-version is missing"))).toHaveLength(deviations);
  });
});

describe("responses", () => {
  const response = (
    method: string,
    path: string,
    status: number,
    body: unknown,
    contentType = headers["content-type"],
  ) =>
    deviationsAfter((contract) =>
      contract.response({ method, path, status, body, headers: { "content-type": contentType } }),
    );

  it("the labels of an issue fit", () => {
    expect(response("GET", `${issues}/7/labels`, 200, [label])).toEqual([]);
  });

  it("an invented field is a deviation, once however many items have it", () => {
    const invented = { ...label, votes: 3 };
    expect(response("GET", `${issues}/7/labels`, 200, [invented, invented])).toEqual([
      'GET /repos/{owner}/{repo}/issues/{issue_number}/labels 200: body: /* has the unknown property "votes"',
    ]);
  });

  it("a missing field is a deviation", () => {
    const { color: _, ...colourless } = label;
    expect(response("GET", `${issues}/7/labels`, 200, [colourless])).toContainEqual(expect.stringContaining("'color'"));
  });

  it("a status that GitHub does not document is a deviation", () => {
    expect(response("GET", `${issues}/7/labels`, 204, undefined)).toContainEqual(
      expect.stringContaining("status 204 is not described"),
    );
  });

  it("a body after 204, and none after 200, are deviations", () => {
    expect(response("DELETE", `${issues}/7/lock`, 204, { ok: true })).toContainEqual(
      expect.stringContaining("is not expected"),
    );
    expect(response("GET", `${issues}/7/labels`, 200, undefined)).toContainEqual(expect.stringContaining("is missing"));
  });

  it("a file in raw form is not compared with a JSON schema", () => {
    expect(
      response("GET", "/repos/hub/desk/contents/config.yml", 200, "a: 1", "application/vnd.github.raw+json"),
    ).toEqual([]);
  });
});

describe("webhooks", () => {
  const webhook = (event: string, payload: unknown) =>
    deviationsAfter((contract) => contract.webhook({ event, payload }));

  it.each(ofOurs)(
    "GitHub's example of $name $payload.action ($position) fits, unless it is outdated",
    ({ name, position, payload }) => {
      expect(webhook(name, payload).length > 0).toBe(OUTDATED.has(`${name} ${position}`));
    },
  );

  it("a bad state in a payload is a deviation", () => {
    const found = ofOurs.find(({ name, payload }) => name === "issues" && payload.action === "opened")?.payload;
    expect(webhook("issues", { ...found, issue: { ...found?.issue, state: "done" } })).toEqual([
      'webhook issues.opened: /issue/state must be equal to one of the allowed values, not "done"',
    ]);
  });

  it.each([
    ["reaction", { action: "created" }],
    ["issues", { action: "voted" }],
  ])("a webhook that GitHub does not send is a deviation: %s", (event, payload) => {
    expect(webhook(event, payload)).toEqual([expect.stringContaining("is not in the description")]);
  });
});

describe("GraphQL documents", () => {
  const graphql = (query: string, variables = {}) =>
    deviationsAfter((contract) => contract.graphql({ query, variables, result: {} }));
  const inIssue = (fields: string) =>
    `query Q { repository(owner: "hub", name: "desk") { issue(number: 1) { ${fields} } } }`;

  it.each([
    ["the request", REQUEST_QUERY, { owner: "hub", name: "desk", number: 1, comments: null, timeline: null }],
    ["the folding of a comment", MINIMISE_MUTATION, { comment: "IC_1" }],
    ["what commands name", namedQuery(2, 1), { owner: "hub", name: "desk", issue0: 1, issue1: 2, login0: "ana" }],
    ["people only", namedQuery(0, 1), { owner: "hub", name: "desk", login0: "ana" }],
  ])("our own document fits: %s", (_, query, variables) => {
    expect(graphql(query, variables)).toEqual([]);
  });

  it.each([
    ["a deprecated field", inIssue("timeline(first: 1) { totalCount }"), "Issue.timeline is deprecated"],
    ["an unknown field", inIssue("votes"), 'Cannot query field "votes"'],
    ["a connection without a size", inIssue("comments { totalCount }"), 'Field "comments" needs "first" or "last"'],
    ["a page that is too large", inIssue("comments(first: 101) { totalCount }"), 'Field "comments" asks for 101 nodes'],
    ["an empty page", inIssue("comments(last: 0) { totalCount }"), 'Field "comments" asks for 0 nodes'],
    ["what is no GraphQL", "query {", "Syntax Error"],
  ])("%s is a deviation", (_, query, expected) => {
    expect(graphql(query)).toEqual([expect.stringContaining(expected)]);
  });

  it("the size of a page and the type of a variable are checked by their values", () => {
    const query = 'query Q($n: Int!) { repository(owner: "hub", name: "desk") { labels(first: $n) { totalCount } } }';
    expect(graphql(query, { n: 100 })).toEqual([]);
    expect(graphql(query, { n: 500 })).toEqual(['graphql Q: Field "labels" asks for 500 nodes; 1 to 100 are allowed.']);
    expect(graphql(query, { n: "many" })).toContainEqual(expect.stringContaining("$n"));
  });
});

describe("the report", () => {
  it("counts messages, different operations, different documents, and repeated deviations", () => {
    const contract = createContract();
    for (const number of [1, 2])
      contract.request({ method: "GET", path: `${issues}/${number}?sate=all`, body: undefined, headers: VERSION });
    for (const first of [1, 2])
      contract.graphql({ query: "query Q { viewer { login } }", variables: { first }, result: {} });
    expect(contract.report()).toMatchObject({
      operations: ["GET /repos/{owner}/{repo}/issues/{issue_number}"],
      requests: 2,
      responses: 0,
      webhooks: 0,
      graphqlDocuments: 1,
    });
    expect(contract.report().deviations).toEqual([
      {
        where: "GET /repos/{owner}/{repo}/issues/{issue_number} request",
        what: "query: sate is not a parameter",
        count: 2,
      },
    ]);
  });

  it("counts what a tolerance covers, and names tolerances that cover nothing", () => {
    const contract = createContract({
      tolerances: [
        { id: "teapots", reason: "a test", source: "ours", covers: ({ what }) => what.includes("418") },
        { id: "never", reason: "a test", source: "ours", covers: () => false },
      ],
    });
    contract.response({ method: "GET", path: issues, status: 418, body: undefined, headers });
    expect(contract.report()).toMatchObject({
      deviations: [],
      tolerated: [
        { id: "teapots", count: 1 },
        { id: "never", count: 0 },
      ],
    });
  });

  it.each([401, 403, 404, 410])("tolerates the refusal %i, which may answer any request", (status) => {
    const found = deviationsAfter((contract) =>
      contract.response({ method: "GET", path: "/app", status, body: "", headers }),
    );
    expect(found).toEqual([]);
  });
});
