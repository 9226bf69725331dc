import { describe, expect, it } from "vitest";
import { CARD_FIELDS, FIELD_NAMES, FIELD_TYPES } from "../../src/core/config/board-fields.ts";
import type { CardValues } from "../../src/core/domain/board-card.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import type { Sandbox, SandboxOptions } from "../../src/sandbox/sandbox.ts";
import { clientAs, clientOf, DESK, smallWorld } from "../sandbox/small-world.ts";

const REF = { owner: "hub", repo: "helpdesk", number: 1 };
const BOARD = { owner: "hub", number: 1 };
const OPTIONS: Readonly<Record<string, readonly string[]>> = {
  stage: ["Intake", "Approved", "In support", "Ended"],
  group: ["Implementation", "Helpdesk team"],
  priority: ["high", "normal", "low"],
};

const VALUES: CardValues = {
  stage: "Approved",
  group: "Implementation",
  priority: "high",
  region: "Kenya",
  "waiting-on": "The helpdesk: cora",
  "next-step": "Write to the archive",
  "next-date": "2026-04-01",
  "desk-stage": "approved",
};

/** An organisation's project with the desk's fields but those that are left out, and one request. */
function boardWorld(options: Partial<SandboxOptions> = {}, without: readonly string[] = []) {
  const sandbox = smallWorld(options);
  sandbox.addApp({
    slug: "desk",
    id: 77,
    owner: "hub",
    webhookSecret: "s",
    permissions: { issues: "write", contents: "read", organization_projects: "write" },
  });
  sandbox.installApp("desk", { owner: "hub" });
  sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "Please." });
  const fields = CARD_FIELDS.filter((field) => !without.includes(field)).map((field) => ({
    name: FIELD_NAMES[field],
    type: FIELD_TYPES[field],
    ...(OPTIONS[field] && { options: OPTIONS[field] }),
  }));
  sandbox.addProject({ owner: "hub", title: "Requests", fields });
  return { sandbox, github: createOctokitGitHub(clientOf(sandbox, sandbox.appToken("desk", DESK))) };
}

const asked = (sandbox: Sandbox, from: number): readonly string[] =>
  sandbox.log.slice(from).map(({ method, path, status }) => `${method} ${path} ${status}`);

const POST = "POST /orgs/hub/projectsV2/1/items";
const GRAPHQL = "POST /graphql 200";

describe("the card of a request on a project board", () => {
  it("is put there and filled with two writes, and is then as it should be", async () => {
    const { sandbox, github } = boardWorld();
    expect(await github.readBoardCard(REF, BOARD)).toEqual({ kind: "absent", lacks: [], options: OPTIONS });
    const before = sandbox.log.length;
    await github.mirrorCard(REF, BOARD, VALUES);
    expect(asked(sandbox, before)).toEqual([`${POST} 201`, expect.stringMatching(/^PATCH .*\/items\/\d+ 200$/)]);
    expect(await github.readBoardCard(REF, BOARD)).toMatchObject({ kind: "present", archived: false, values: VALUES });
  });

  it("is changed with one write, and a field can be emptied", async () => {
    const { sandbox, github } = boardWorld();
    await github.mirrorCard(REF, BOARD, VALUES);
    await github.readBoardCard(REF, BOARD);
    const before = sandbox.log.length;
    await github.mirrorCard(REF, BOARD, { stage: "In support", priority: null, "next-date": null });
    expect(asked(sandbox, before)).toHaveLength(1);
    const values = { ...VALUES, stage: "In support", priority: null, "next-date": null };
    expect(await github.readBoardCard(REF, BOARD)).toMatchObject({ values });
  });

  it("is written where nothing was read before, and twice without harm", async () => {
    const { sandbox, github } = boardWorld();
    await github.mirrorCard(REF, BOARD, VALUES);
    await github.mirrorCard(REF, BOARD, VALUES);
    expect(sandbox.projectView("hub", 1).cards).toHaveLength(1);
    expect(await github.readBoardCard(REF, BOARD)).toMatchObject({ values: VALUES });
  });

  it("may have been put there by somebody else meanwhile", async () => {
    const { sandbox, github } = boardWorld();
    await github.readBoardCard(REF, BOARD);
    sandbox.addCard("hub", 1, 1, { by: "cora", repository: DESK });
    await github.mirrorCard(REF, BOARD, VALUES);
    expect(await github.readBoardCard(REF, BOARD)).toMatchObject({ values: VALUES });
  });

  it("may have been taken away meanwhile, and is put there again", async () => {
    const { sandbox, github } = boardWorld();
    await github.mirrorCard(REF, BOARD, VALUES);
    await github.readBoardCard(REF, BOARD);
    sandbox.removeCard("hub", 1, 1, { by: "cora" });
    await github.mirrorCard(REF, BOARD, VALUES);
    expect(await github.readBoardCard(REF, BOARD)).toMatchObject({ kind: "present", values: VALUES });
  });

  it("is read though it is archived", async () => {
    const { sandbox, github } = boardWorld();
    await github.mirrorCard(REF, BOARD, VALUES);
    sandbox.archiveCard("hub", 1, 1, { by: "cora" });
    expect(await github.readBoardCard(REF, BOARD)).toMatchObject({ kind: "present", archived: true });
  });

  it("is written by GraphQL alone where REST knows no projects, as on an Enterprise Server", async () => {
    const { sandbox, github } = boardWorld({ restProjects: false });
    await github.readBoardCard(REF, BOARD);
    const before = sandbox.log.length;
    await github.mirrorCard(REF, BOARD, VALUES);
    expect(asked(sandbox, before)).toEqual([`${POST} 404`, GRAPHQL, GRAPHQL, GRAPHQL]);
    expect(await github.readBoardCard(REF, BOARD)).toMatchObject({ values: VALUES });
    const again = sandbox.log.length;
    await github.mirrorCard(REF, BOARD, { stage: "In support", group: null, "desk-stage": "in-support" });
    expect(asked(sandbox, again)).toEqual([GRAPHQL]);
    const values = { ...VALUES, stage: "In support", group: null, "desk-stage": "in-support" };
    expect(await github.readBoardCard(REF, BOARD)).toMatchObject({ values });
  });

  it.each([false, true])("has only the fields that the board has (REST: %s)", async (restProjects) => {
    const { github } = boardWorld({ restProjects }, ["region", "priority"]);
    expect(await github.readBoardCard(REF, BOARD)).toMatchObject({ kind: "absent", lacks: ["priority", "region"] });
    await github.mirrorCard(REF, BOARD, { ...VALUES, stage: "Renamed" });
    // Without the column nothing says that the desk wrote one: nobody has moved the card.
    const left = { stage: null, "desk-stage": null, priority: null, region: null };
    expect(await github.readBoardCard(REF, BOARD)).toMatchObject({ values: { ...VALUES, ...left } });
  });
});

describe("a board that cannot be read is an answer, not a failure", () => {
  it.each([
    { which: "another number", board: { owner: "hub", number: 9 }, why: "hub has no project 9" },
    { which: "a person's board", board: { owner: "cora", number: 1 }, why: "cora is no organisation" },
  ])("$which", async ({ board, why }) => {
    const { sandbox, github } = boardWorld();
    sandbox.addProject({ owner: "cora", title: "Mine" });
    const card = await github.readBoardCard(REF, board);
    expect(card).toEqual({ kind: "unreadable", why: expect.stringContaining(why) });
  });

  it("the token of a workflow, which belongs to one repository", async () => {
    const { sandbox } = boardWorld();
    const github = createOctokitGitHub(clientOf(sandbox, sandbox.workflowToken(DESK)));
    const card = await github.readBoardCard(REF, BOARD);
    expect(card).toEqual({ kind: "unreadable", why: expect.stringContaining("organization_projects") });
    await expect(github.mirrorCard(REF, BOARD, VALUES)).rejects.toMatchObject({ status: 404 });
  });

  it.each([
    ["a field of the card", ["repository", "issue", "projectItems", "nodes", 0, "value0"], "unreadable"],
    ["all its cards", ["repository", "issue", "projectItems"], "unreadable"],
    ["the fields of the board", ["organization", "projectV2", "fields", "nodes", 2], "unreadable"],
    ["nothing but its card on another board", ["repository", "issue", "projectItems", "nodes", 1], "present"],
  ])("a board of which GitHub hides %s: what cannot be seen there is not empty", async (_, path, kind) => {
    const { sandbox, github } = boardWorld();
    await github.mirrorCard(REF, BOARD, VALUES);
    const errors = [{ type: "FORBIDDEN", message: "Resource not accessible by integration", path }];
    const fetch = async (url: string, init: RequestInit) => {
      const answer: object = await (await sandbox.fetch(url, init)).json();
      const headers = { "content-type": "application/json", date: "Sun, 01 Mar 2026 12:00:00 GMT" };
      return new Response(JSON.stringify({ ...answer, errors }), { headers });
    };
    const client = clientOf(sandbox, sandbox.appToken("desk", DESK));
    const hiding = createOctokitGitHub({ request: client.request.defaults({ request: { fetch } }) });
    expect(await hiding.readBoardCard(REF, BOARD)).toMatchObject({ kind });
  });

  it("a server that fails is none", async () => {
    const { sandbox, github } = boardWorld();
    sandbox.failReads("everything");
    await expect(github.readBoardCard(REF, BOARD)).rejects.toMatchObject({ status: 502 });
  });
});

describe("the issue behind a card", () => {
  it("is found by GitHub's id of it, and by no other", async () => {
    const { sandbox, github } = boardWorld();
    const { data } = await clientAs(sandbox, "cora").issues.get({ owner: "hub", repo: "helpdesk", issue_number: 1 });
    expect(await github.readCardPlace(data.node_id)).toEqual(REF);
    expect(await github.readCardPlace("I_nothing")).toBeUndefined();
  });
});
