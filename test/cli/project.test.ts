import { rmSync } from "node:fs";
import { afterEach, describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import { loadDesk } from "../../src/core/config/load-desk.ts";
import type { Listening } from "../../src/sandbox/door/listen.ts";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import {
  GROUPS,
  OWNER,
  projectDeskFiles,
  projectDeskFolder,
  projectToken,
  projectWorld,
  REPOSITORY,
} from "../support/project-desk.ts";
import { aTerminal } from "../support/test-terminal.ts";

let listening: Listening | undefined;
const folders: string[] = [];
afterEach(async () => {
  await listening?.close();
  listening = undefined;
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

function folderOf(extra?: string): string {
  const folder = projectDeskFolder(extra);
  folders.push(folder);
  return folder;
}

/** Runs the verb in the folder of a desk, against a sandbox that listens. */
async function project(sandbox: Sandbox, argv: readonly string[], wish: { token?: string; extra?: string } = {}) {
  listening ??= await sandbox.listen();
  const env = { GITHUB_TOKEN: wish.token ?? projectToken(sandbox), HELPDESK_API_URL: listening.url };
  const terminal = aTerminal({ cwd: folderOf(wish.extra), env });
  const code = await runCli(["project", ...argv], terminal);
  return { code, out: terminal.printed.join("\n"), err: terminal.complained.join("\n") };
}

const HERE = ["--repo", REPOSITORY];

describe("a desk without a board", () => {
  it("gets one, and is told what it has, which lines to write, what the App needs, and who puts requests there", async () => {
    const sandbox = projectWorld();
    const { code, out, err } = await project(sandbox, HERE);
    expect([code, err]).toEqual([0, ""]);
    expect(out.split("\n").slice(0, 17)).toEqual([
      "Project “Test desk”: https://github.com/orgs/acme/projects/1",
      "new      project Test desk",
      "new      field Stage with 9 choices",
      "new      field Group with 3 choices",
      "new      field Priority with 3 choices",
      "new      field Region",
      "new      field Waiting on",
      "new      field Next step",
      "new      field Next date",
      "new      field Desk stage",
      "new      view All requests",
      "new      view What needs hands",
      "new      view Uploads",
      "new      view Guides and texts",
      "new      view Queue",
      "new      view Next dates",
      "15 things were made. Nothing else was changed.",
    ]);
    expect(out).toContain("    project:\n      owner: acme\n      number: 1");
    expect(out).toContain("organisation permission “Projects”, read and write, and the event “Projects v2 item”");
    expect(out).toContain("at its next look at all requests (the sweep) it puts all open ones there.");
    expect(out).toContain("Only members of acme can see the project.");
    expect(out).toContain("“Item closed” is on.");
    expect(sandbox.projectView(OWNER, 1).cards).toEqual([]);
  });

  it("is told so for a dry run, and nothing is written", async () => {
    const sandbox = projectWorld();
    const { code, out } = await project(sandbox, [...HERE, "--dry-run"]);
    expect(code).toBe(0);
    expect(out).toContain(
      "new      view Next dates\n15 things would be made. Nothing was written; leave out --dry-run to do it.",
    );
    expect(sandbox.counts.writes).toBe(0);
  });

  it("without groups gets no field and no views for them", async () => {
    const { out } = await project(projectWorld(), HERE, { extra: "groups: []\n" });
    expect(out).not.toMatch(/Group|What needs hands/);
  });
});

describe("a second run", () => {
  it("has nothing left to do, with the lines in the configuration or without", async () => {
    const sandbox = projectWorld();
    await project(sandbox, HERE);
    const before = sandbox.counts.writes;
    const again = await project(sandbox, HERE);
    expect(again.code).toBe(0);
    expect(again.out).toContain("Nothing is left to do.");
    const configured = await project(sandbox, [], { extra: `${GROUPS}project: { owner: acme, number: 1 }\n` });
    expect(configured.code).toBe(0);
    expect(configured.out).toContain("Nothing is left to do.");
    expect(configured.out).not.toContain("config.yml");
    expect(sandbox.counts.writes).toBe(before);
  });

  it("prints lines that the configuration takes", async () => {
    const sandbox = projectWorld();
    const { config } = JSON.parse((await project(sandbox, [...HERE, "--json"])).out);
    const files = Object.entries(projectDeskFiles(`${GROUPS}${config}\n`)).map(([path, text]) => ({
      path,
      text,
      oid: "",
    }));
    const loading = loadDesk(files);
    expect(loading.ok && loading.desk.config.project).toEqual({ owner: "acme", number: 1 });
  });
});

describe("a project that is there", () => {
  it("is taken by its number; only what is missing is made", async () => {
    const sandbox = projectWorld();
    const fields = [{ name: "Region", type: "text" as const }];
    const number = sandbox.addProject({ owner: OWNER, title: "Our work", by: "cora", fields });
    const { code, out } = await project(sandbox, [...HERE, "--number", String(number)]);
    expect(code).toBe(0);
    expect(out).toMatch(/^Project “Our work”: /);
    expect(out).not.toContain("field Region");
    expect(out).not.toContain("new      project");
  });

  it("with a field of another type is a problem that names both types; the rest is made", async () => {
    const sandbox = projectWorld();
    const fields = [{ name: "Next date", type: "text" as const }];
    sandbox.addProject({ owner: OWNER, title: "Test desk", by: "cora", fields });
    const { code, out } = await project(sandbox, HERE);
    expect(code).toBe(1);
    expect(out).toContain("The project has a field Next date of the type Text; the desk needs the type Date.");
    expect(out).toContain("new      field Stage with 9 choices");
    expect(sandbox.projectView(OWNER, 1).fields["Next date"]?.type).toBe("text");
  });

  it("that is closed is left alone", async () => {
    const sandbox = projectWorld();
    sandbox.closeProject(OWNER, sandbox.addProject({ owner: OWNER, title: "Test desk", by: "cora" }));
    const { code, out } = await project(sandbox, [...HERE, "--number", "1"]);
    expect(code).toBe(1);
    expect(out).toContain("The project is closed, so nothing was changed.");
    expect(out).not.toContain("config.yml");
    expect(sandbox.counts.writes).toBe(0);
  });

  it("that may only be read is named as such, with the right that is missing", async () => {
    const sandbox = projectWorld();
    sandbox.addProject({ owner: OWNER, title: "Test desk", by: "cora", public: true });
    const { code, out } = await project(sandbox, HERE, { token: projectToken(sandbox, "rita") });
    expect(code).toBe(1);
    expect(out).toContain("This token may not make or change projects of acme");
    expect(sandbox.counts.writes).toBe(0);
  });

  it("with automations of GitHub that get in the way says which, and how to switch them off", async () => {
    const sandbox = projectWorld();
    const number = sandbox.addProject({ owner: OWNER, title: "Test desk", by: "cora" });
    for (const name of ["Auto-close issue", "Auto-archive items"]) sandbox.switchAutomation(OWNER, number, name, true);
    const { code, out } = await project(sandbox, HERE);
    expect(code).toBe(0);
    expect(out).toContain("“Auto-close issue” is on. It closes a request");
    expect(out).toContain("“Auto-archive items” is on. It takes closed requests off the board");
    expect(out).toContain("“Item closed” is on.");
    expect(out).not.toContain("Pull request merged");
  });
});

describe("no board can be made", () => {
  it.each([
    { rule: "for a person", argv: ["--repo", "solo/desk"], says: /^solo is a person, not an organisation\./ },
    { rule: "for nobody", argv: ["--owner", "who-is-that"], says: /^GitHub knows nobody with the name who-is-that\./ },
    { rule: "with a number of none", argv: [...HERE, "--number", "9"], says: /^acme has no project with the number 9/ },
  ])("$rule", async ({ argv, says }) => {
    const { code, out, err } = await project(projectWorld(), argv);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(says);
  });

  it("where the organisation has projects switched off", async () => {
    const { code, err } = await project(projectWorld({ hasProjects: false }), HERE);
    expect(code).toBe(1);
    expect(err).toMatch(/^The organisation acme has projects switched off\./);
  });

  it("where two projects have the title", async () => {
    const sandbox = projectWorld();
    for (const title of ["Test desk", "test desk"]) sandbox.addProject({ owner: OWNER, title, by: "cora" });
    const { code, err } = await project(sandbox, HERE);
    expect(code).toBe(1);
    expect(err).toMatch(/Say with --number which one is meant: 2 (and|or|,) ?1\./);
  });

  it.each([
    { rule: "without the scope", tokenOf: (sandbox: Sandbox) => sandbox.token({ as: "cora", scopes: ["repo"] }) },
    { rule: "of a workflow", tokenOf: (sandbox: Sandbox) => sandbox.workflowToken(REPOSITORY) },
  ])("with a token $rule", async ({ tokenOf }) => {
    const sandbox = projectWorld();
    const { code, err } = await project(sandbox, HERE, { token: tokenOf(sandbox) });
    expect(code).toBe(1);
    expect(err).toMatch(/^This token may not see the projects of acme\. GitHub says: /);
    expect(err).toContain("needs the scope “project”");
  });

  it("by somebody who may not make projects there", async () => {
    const sandbox = projectWorld();
    const { code, out } = await project(sandbox, HERE, { token: projectToken(sandbox, "rita") });
    expect(code).toBe(1);
    expect(out).toContain("This token may not make or change projects of acme");
    expect(out).not.toContain("were made");
  });
});

it("for another organisation than the repository's says that the App will not see it", async () => {
  const sandbox = projectWorld();
  const { code, out } = await project(sandbox, ["--repo", "solo/desk", "--owner", OWNER]);
  expect(code).toBe(0);
  expect(out).toContain("The board belongs to acme, and the repository to solo.");
});

it("on an Enterprise Server without routes for projects, the views to make by hand are listed", async () => {
  const { code, out } = await project(projectWorld({ restProjects: false }), HERE);
  expect(code).toBe(0);
  expect(out).toContain("by hand  view All requests: layout Board, columns by Stage, no filter");
  expect(out).toContain('by hand  view What needs hands: layout Table, filter label:"help wanted" is:open');
  expect(out).toContain('by hand  view Uploads: layout Board, columns by Stage, filter group:"Uploads"');
  expect(out).toContain('by hand  view Queue: layout Table, sorted by Priority, filter stage:"Approved"');
  expect(out).toContain("This GitHub lets no program make views.");
});

it("a full project names the field that was refused, and what is done stays", async () => {
  const sandbox = projectWorld();
  const fields = Array.from({ length: 38 }, (_, n) => ({ name: `Own ${n}`, type: "text" as const }));
  sandbox.addProject({ owner: OWNER, title: "Test desk", by: "cora", fields });
  const { code, out } = await project(sandbox, HERE);
  expect(code).toBe(1);
  expect(out).toContain("2 things were made.");
  expect(out).toContain("GitHub did not make the field Priority. It says: A project cannot have more than 50 fields");
  expect(out).toContain("A project can have 50 fields");
});

it("gives the same as JSON", async () => {
  const sandbox = projectWorld();
  const told = JSON.parse((await project(sandbox, [...HERE, "--json"])).out);
  expect(told).toMatchObject({
    applied: true,
    board: { owner: "acme", number: 1, title: "Test desk", url: "https://github.com/orgs/acme/projects/1" },
    config: "project:\n  owner: acme\n  number: 1",
    notes: [],
  });
  expect(told.steps[0]).toEqual({ kind: "create-board", name: "Test desk", state: "done" });
  const person = await project(sandbox, ["--owner", "solo", "--json"]);
  expect(JSON.parse(person.out)).toMatchObject({
    applied: false,
    board: null,
    notes: [expect.stringContaining("solo")],
  });
});

it.each([
  { rule: "without an owner", argv: [], says: /^Say whose board it is/ },
  { rule: "with a number that is none", argv: [...HERE, "--number", "three"], says: /^“three” is not the number/ },
  { rule: "with a repository that is none", argv: ["--repo", "desk"], says: /^desk is not a repository/ },
])("$rule it is wrong use", async ({ argv, says }) => {
  const { code, err } = await project(projectWorld(), argv);
  expect(code).toBe(2);
  expect(err).toMatch(says);
});

it("without a token it is wrong use, and says which rights a token needs", async () => {
  const terminal = aTerminal({ cwd: folderOf() });
  expect(await runCli(["project", ...HERE], terminal)).toBe(2);
  expect(terminal.complained.join(" ")).toMatch(/^Set GITHUB_TOKEN .* organisation permission “Projects”/);
});

it("a desk with problems gets no board", async () => {
  const terminal = aTerminal({ cwd: folderOf("groups: 3\n"), env: { GITHUB_TOKEN: "t" } });
  expect(await runCli(["project", ...HERE], terminal)).toBe(1);
  expect(terminal.complained[0]).toMatch(/^The desk has 1 problem\./);
});
