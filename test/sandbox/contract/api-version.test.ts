import { describe, expect, it } from "vitest";
import { inVersion, versionAsked } from "../../../src/sandbox/api-version.ts";
import { createContract } from "../../../src/sandbox/contract/contract.ts";
import { laterVersion } from "../../../src/sandbox/contract/later-version.ts";
import type { OpenApiDocument, OpenApiNode } from "../../../src/sandbox/contract/openapi.ts";
import { readDescription } from "../../../src/sandbox/contract/read-description.ts";
import { AT, clientAs, DESK, smallWorld, statusOf } from "../small-world.ts";

const IS_FIXED = process.env["QUORUMDESK_API_VERSION"] !== undefined;

/** A description of one schema. */
const described = (schema: OpenApiNode): OpenApiDocument => ({
  info: { version: "1" },
  paths: {},
  "x-webhooks": {},
  components: { schemas: { thing: schema } },
});

const inLater = (patch: unknown, version = "2026-03-10") => {
  const change = { changeset: "c", version, patch };
  const schema = { properties: { a: { type: "string" }, b: { type: "string" } }, required: ["a", "b"] };
  const later = laterVersion(described({ ...schema, "x-github-breaking-changes": [change] }), "2026-03-10");
  const { properties, required } = later.components["schemas"]?.["thing"] ?? {};
  return { properties, required };
};

describe("the description of a later version", () => {
  it.each([
    ["a merge", { properties: { a: null, b: { type: "integer" } }, required: ["b"] }],
    [
      "a list of steps",
      [
        { op: "remove", path: "/properties/a" },
        { op: "remove", path: "/required/0" },
        { op: "replace", path: "/properties/b/type", value: "integer" },
      ],
    ],
  ])("has the changes of that version, where they are %s", (_, patch) => {
    expect(inLater(patch)).toEqual({ properties: { b: { type: "integer" } }, required: ["b"] });
  });

  it("has none of other versions, and a change that nobody understands is an error", () => {
    expect(inLater({ properties: { a: null } }, "2030-01-01").required).toEqual(["a", "b"]);
    expect(() => inLater([{ op: "move", path: "/properties/a" }])).toThrow("wants to move");
    expect(() => inLater([{ op: "remove", path: "/nothing/a" }])).toThrow("no /nothing/a");
  });

  it("has issues without `assignee` and limits without `rate`; the first version has both", () => {
    const has = (version: "2022-11-28" | "2026-03-10", schema: string, key: string) =>
      key in Object(readDescription(version).schemas[schema]?.["properties"]);
    expect([has("2022-11-28", "issue", "assignee"), has("2026-03-10", "issue", "assignee")]).toEqual([true, false]);
    expect([
      has("2022-11-28", "rate-limit-overview", "rate"),
      has("2026-03-10", "rate-limit-overview", "rate"),
    ]).toEqual([true, false]);
  });
});

describe("a body in a later version", () => {
  it("lacks what is gone, at any depth, and keeps what only has the same name", () => {
    const event = { event: "assigned", assignee: { login: "ana" } };
    const body = { issue: { assignee: null, assignees: [], title: "a" }, events: [event], rate: "slow" };
    expect(inVersion("2022-11-28", body)).toBe(body);
    expect(inVersion("2026-03-10", body)).toEqual({
      issue: { assignees: [], title: "a" },
      events: [event],
      rate: "slow",
    });
  });
});

describe.skipIf(IS_FIXED)("the sandbox", () => {
  it.each([
    ["2022-11-28", true],
    ["2026-03-10", false],
  ])("answers in the version that is asked for, and says which: %s", async (version, hasAssignee) => {
    const sandbox = smallWorld();
    sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "" });
    const headers = { "x-github-api-version": version };
    const answer = await clientAs(sandbox, "cora").issues.get({ ...AT, issue_number: 1, headers });
    expect("assignee" in answer.data).toBe(hasAssignee);
    expect(answer.headers["x-github-api-version-selected"]).toBe(version);
    expect("rate" in (await clientAs(sandbox, "cora").rateLimit.get({ headers })).data).toBe(hasAssignee);
  });

  it("answers 400 to a version that GitHub does not have", async () => {
    const headers = { "x-github-api-version": "2019-01-01" };
    expect(await statusOf(clientAs(smallWorld(), "cora").repos.get({ ...AT, headers }))).toBe(400);
    expect(versionAsked(headers)).toBeUndefined();
  });

  it("is checked in the version that it answered in", () => {
    const contract = createContract();
    const headers = { "content-type": "application/json", "x-github-api-version-selected": "2026-03-10" };
    const core = { limit: 1, remaining: 1, reset: 1, used: 0 };
    const body = { resources: { core, search: core }, rate: core };
    contract.response({ method: "GET", path: "/rate_limit", status: 200, body, headers });
    expect(contract.report().deviations.map(({ what }) => what)).toEqual(['body: / has the unknown property "rate"']);
  });
});
