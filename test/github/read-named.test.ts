import { describe, expect, it } from "vitest";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { clientAs, DESK, smallWorld } from "../sandbox/small-world.ts";
import { type Said, scriptedClient } from "./scripted-github.ts";

const PLACE = { owner: "hub", repo: "helpdesk" };

/** A repository with two issues, and what can be found in it. */
function world() {
  const sandbox = smallWorld();
  sandbox.addUser({ login: "helper[bot]", kind: "bot" });
  sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "Please." });
  sandbox.openIssue(DESK, { by: "rita", title: "More help", body: "Please." });
  sandbox.close(DESK, 2, { by: "rita" });
  return { sandbox, github: createOctokitGitHub(clientAs(sandbox, "cora")) };
}

describe("what commands name", () => {
  it("is found in one question: issues by number, people by login in any case", async () => {
    const { sandbox, github } = world();
    const before = sandbox.log.length;
    const found = await github.readNamed(PLACE, { issues: [2, 1, 2], logins: ["RITA", "cora", "rita"] });
    const at = (number: number) => `https://github.com/hub/helpdesk/issues/${number}`;
    expect(found).toEqual({
      issues: [
        { number: 2, title: "More help", state: "closed", url: at(2) },
        { number: 1, title: "Help", state: "open", url: at(1) },
      ],
      accounts: [
        { id: expect.any(Number), login: "rita", kind: "user" },
        { id: expect.any(Number), login: "cora", kind: "user" },
      ],
    });
    expect(sandbox.log.slice(before)).toEqual([{ method: "POST", path: "/graphql", status: 200 }]);
  });

  it("is left out where it does not exist, is deleted, or is no person", async () => {
    const { sandbox, github } = world();
    sandbox.deleteIssue(DESK, 2, { by: "cora" });
    const asked = { issues: [1, 2, 77], logins: ["nobody", "hub", "helper[bot]", "cora"] };
    const found = await github.readNamed(PLACE, asked);
    expect([found.issues.map(({ number }) => number), found.accounts.map(({ login }) => login)]).toEqual([
      [1],
      ["cora"],
    ]);
  });

  it.each([
    ["numbers that no issue can have", { issues: [0, -1, 1.5, 2 ** 31, Number.NaN], logins: [] }],
    ["words that no login can be", { issues: [], logins: ["", "-ana", "a b", 'a") { id }', "ä", "x".repeat(101)] }],
    ["nothing at all", { issues: [], logins: [] }],
  ])("is not asked for: %s", async (_, asked) => {
    const { sandbox, github } = world();
    const before = sandbox.log.length;
    expect(await github.readNamed(PLACE, asked)).toEqual({ issues: [], accounts: [] });
    expect(sandbox.log).toHaveLength(before);
  });

  it("is asked for ten at a time, so that nothing that exists is taken for missing", async () => {
    const { sandbox, github } = world();
    for (let number = 3; number <= 23; number += 1) {
      sandbox.openIssue(DESK, { by: "rita", title: `Issue ${number}`, body: "" });
    }
    const before = sandbox.log.length;
    const issues = Array.from({ length: 23 }, (_, index) => index + 1);
    const found = await github.readNamed(PLACE, { issues, logins: ["rita"] });
    expect(found.issues.map(({ number }) => number)).toEqual(issues);
    expect(found.accounts).toHaveLength(1);
    expect(sandbox.log.length - before).toBe(3);
  });

  it("is not found under the number that an issue had before it moved", async () => {
    const { sandbox, github } = world();
    sandbox.addRepository({ owner: "hub", name: "archive" });
    sandbox.transfer(DESK, 1, { by: "cora", to: "hub/archive" });
    expect((await github.readNamed(PLACE, { issues: [1], logins: [] })).issues).toEqual([]);
  });
});

describe("what went wrong", () => {
  const asking = (said: Said) =>
    createOctokitGitHub(scriptedClient(() => said).client).readNamed(PLACE, { issues: [1], logins: ["rita"] });
  const answer = (data: unknown, ...errors: readonly object[]) => asking({ body: { data, errors } });
  const missing = (path: readonly string[]) => ({ type: "NOT_FOUND", path, message: "Could not resolve" });
  const nothing = { repository: { id: "R_1", issue0: null }, login0: null };

  it("with an alias that does not exist is no failure", async () => {
    const found = await answer(nothing, missing(["repository", "issue0"]), missing(["login0"]));
    expect(found).toEqual({ issues: [], accounts: [] });
  });

  it.each([
    ["the repository is gone", { repository: null, login0: null }, missing(["repository"]), 404],
    [
      "the token may not look",
      nothing,
      { type: "FORBIDDEN", path: ["repository", "issue0"], message: "Resource not accessible by integration" },
      403,
    ],
    ["GitHub breaks down", nothing, { path: ["login0"], message: "Something went wrong" }, undefined],
    ["there are too many questions", nothing, { type: "RATE_LIMITED", message: "API rate limit exceeded" }, 429],
  ])("with anything else is one: %s", async (_, data, error, status) => {
    const failing = answer(data, missing(["repository", "issue0"]), error);
    await expect(failing).rejects.toMatchObject({ operation: "read what is named", status });
  });

  it("an issue that is answered with another number is another issue", async () => {
    const elsewhere = { number: 5, url: "https://github.com/hub/archive/issues/5", title: "Help", state: "OPEN" };
    const found = await answer({ repository: { id: "R_1", issue0: elsewhere }, login0: null });
    expect(found.issues).toEqual([]);
  });
});
