import { describe, expect, it } from "vitest";
import { boardFields } from "../../../src/core/config/board-fields.ts";
import { boardViews } from "../../../src/core/config/board-views.ts";
import type { Desk } from "../../../src/core/config/desk.ts";
import { planBoard } from "../../../src/core/config/plan-board.ts";
import { activeGroups } from "../../../src/core/config/working-groups.ts";
import { instant } from "../../../src/core/domain/ids.ts";
import { readBoard } from "../../../src/github/board/read-board.ts";
import { setUpBoard } from "../../../src/github/board/set-up-board.ts";
import type { Sandbox, SandboxOptions } from "../../../src/sandbox/sandbox.ts";
import { contractOfThisFile } from "../../sandbox/contract/whole-run.ts";
import {
  clientWith,
  GROUPS,
  OWNER,
  projectDesk,
  projectToken,
  projectWorld,
  REPOSITORY,
} from "../../support/project-desk.ts";

const observer = contractOfThisFile();
const NOW = instant("2026-03-01T09:00:00Z");

const wanted = ({ config }: Desk) => ({
  title: "Requests",
  fields: boardFields(config),
  views: boardViews(config, activeGroups({ config }, NOW)),
});

const open = (options: Partial<SandboxOptions> = {}) => projectWorld({ observer, ...options });

/** One run of the set-up: read, compare, write. */
async function run(sandbox: Sandbox, desk: Desk, number?: number, token = projectToken(sandbox)) {
  const client = clientWith(sandbox, token);
  const search = { owner: OWNER, title: "Requests", ...(number === undefined ? {} : { number }) };
  const reading = await readBoard(client, search);
  if (reading.kind !== "readable") throw new Error(reading.kind);
  const plan = planBoard(reading.board, wanted(desk));
  return { plan, setup: await setUpBoard(client, { owner: OWNER, ...reading }, plan.steps) };
}

/** The project as it is kept, with the ids of options and the settings of views. */
function kept(sandbox: Sandbox, number: number) {
  const project = [...sandbox.dump().projects.values()].find((one) => one.number === number);
  if (!project) throw new Error("no such project");
  const nameOf = (id: number) => project.fields.find((field) => field.id === id)?.name;
  return {
    ...project,
    optionsOf: (name: string) => project.fields.find((field) => field.name === name)?.options ?? [],
    viewNamed: (name: string) => {
      const view = project.views.find((one) => one.name === name);
      return (
        view && {
          layout: view.layout,
          filter: view.filter,
          shows: view.visibleFields.map(nameOf),
          columns: view.verticalGroupBy.map(nameOf),
          sorted: view.sortBy.map(([id, direction]) => [nameOf(id), direction]),
        }
      );
    },
  };
}

const DESK_FIELDS = ["Stage", "Group", "Priority", "Region", "Waiting on", "Next step", "Next date", "Desk stage"];

describe("a new board", () => {
  it("has every field of the desk with its type, and the columns of the workflow", async () => {
    const sandbox = open();
    const { setup } = await run(sandbox, projectDesk());
    expect(setup).toMatchObject({ byHand: [], board: { number: 1, title: "Requests" } });
    const { fields } = sandbox.projectView(OWNER, 1);
    expect(Object.keys(fields)).toEqual(expect.arrayContaining(DESK_FIELDS));
    expect(DESK_FIELDS.map((name) => fields[name]?.type)).toEqual([
      ...["single_select", "single_select", "single_select"],
      ...["text", "text", "text", "date", "text"],
    ]);
    expect(fields["Stage"]?.options).toEqual([
      ...["Intake", "Committee feedback", "Working group", "Final go"],
      ...["Approved", "In support", "Delivered", "Learned", "Ended"],
    ]);
    expect(fields["Group"]?.options).toEqual(["Uploads", "Guides and texts", "Photo contest"]);
    expect(fields["Priority"]?.options).toEqual(["high", "normal", "low"]);
  });

  it("has the views of the desk, each with its fields, filter, columns and order", async () => {
    const sandbox = open();
    await run(sandbox, projectDesk());
    const project = kept(sandbox, 1);
    expect(project.viewNamed("All requests")).toEqual({
      layout: "board",
      filter: null,
      shows: ["Title", "Assignees", "Group", "Priority", "Waiting on", "Next date"],
      columns: ["Stage"],
      sorted: [],
    });
    expect(project.viewNamed("What needs hands")).toMatchObject({
      layout: "table",
      filter: 'label:"help wanted" is:open',
      columns: [],
    });
    expect(project.viewNamed("Uploads")).toMatchObject({
      layout: "board",
      filter: 'group:"Uploads"',
      columns: ["Stage"],
    });
    expect(project.viewNamed("Guides and texts")).toMatchObject({ filter: 'label:"needs texts"' });
    expect(project.viewNamed("Photo contest"), "a task force that is over").toBeUndefined();
    expect(project.viewNamed("Queue")).toMatchObject({
      layout: "table",
      filter: 'stage:"Approved"',
      sorted: [["Priority", "asc"]],
    });
    expect(project.viewNamed("Next dates")).toMatchObject({ layout: "table", sorted: [["Next date", "asc"]] });
  });

  it("can be made by the desk's App, where it has the permission", async () => {
    const sandbox = open();
    const permissions = { issues: "write", organization_projects: "write" } as const;
    sandbox.addApp({ slug: "quorumdesk", id: 9, owner: OWNER, webhookSecret: "s", permissions });
    sandbox.installApp("quorumdesk", { owner: OWNER });
    const { setup } = await run(sandbox, projectDesk(), undefined, sandbox.appToken("quorumdesk", REPOSITORY));
    expect(setup).toMatchObject({ byHand: [], board: { number: 1 } });
    expect(setup.failure).toBeUndefined();
  });
});

describe("a second run", () => {
  it("finds nothing left to do, and writes nothing", async () => {
    const sandbox = open();
    await run(sandbox, projectDesk());
    const before = sandbox.counts.writes;
    const { plan } = await run(sandbox, projectDesk());
    expect(plan.steps).toEqual([]);
    expect(sandbox.counts.writes).toBe(before);
  });

  it("goes on where the first one was stopped, and makes nothing twice", async () => {
    const sandbox = open();
    let writes = 0;
    sandbox.onWrite(() => (++writes === 5 ? "bad-gateway-after" : "ok"));
    const first = await run(sandbox, projectDesk());
    expect(first.setup.failure?.step.kind).toBe("create-field");
    sandbox.onWrite(() => "ok");
    const second = await run(sandbox, projectDesk());
    expect(second.setup.failure).toBeUndefined();
    const { fields, views } = kept(sandbox, 1);
    for (const names of [fields.map(({ name }) => name), views.map(({ name }) => name)])
      expect(new Set(names).size).toBe(names.length);
    expect((await run(sandbox, projectDesk())).plan.steps).toEqual([]);
  });
});

describe("a board that is there", () => {
  const half = (sandbox: Sandbox) =>
    sandbox.addProject({
      owner: OWNER,
      title: "Our work",
      by: "cora",
      fields: [
        { name: "Stage", type: "single_select", options: ["Ideas", "approved"] },
        { name: "Region", type: "text" },
        { name: "Hours", type: "number" },
      ],
    });

  it("keeps what it has: fields, choices with their ids, cards, views", async () => {
    const sandbox = open();
    const number = half(sandbox);
    const issue = sandbox.openIssue(REPOSITORY, { by: "rita", title: "Maps", body: "Please." });
    sandbox.addCard(OWNER, number, issue, { by: "cora", repository: REPOSITORY });
    sandbox.moveCard(OWNER, number, issue, { by: "cora", to: "Ideas" });
    const before = kept(sandbox, number);
    const { setup } = await run(sandbox, projectDesk(), number);
    expect([setup.byHand, setup.failure]).toEqual([[], undefined]);
    const after = kept(sandbox, number);
    expect(after.title).toBe("Our work");
    expect(after.fields.slice(0, before.fields.length).map(({ id, name }) => [id, name])).toEqual(
      before.fields.map(({ id, name }) => [id, name]),
    );
    expect(after.optionsOf("Stage")).toEqual(expect.arrayContaining([...before.optionsOf("Stage")]));
    expect(after.optionsOf("Stage").filter(({ name }) => /^approved$/i.test(name))).toHaveLength(1);
    expect(after.views[0]).toMatchObject({ name: "View 1" });
    expect(sandbox.projectView(OWNER, number).cards).toMatchObject([{ issue, values: { Stage: "Ideas" } }]);
  });

  it("gets a new stage of the configuration at its place; the other columns keep ids and cards", async () => {
    const sandbox = open();
    await run(sandbox, projectDesk());
    const issue = sandbox.openIssue(REPOSITORY, { by: "rita", title: "Maps", body: "Please." });
    sandbox.addCard(OWNER, 1, issue, { by: "cora", repository: REPOSITORY });
    sandbox.moveCard(OWNER, 1, issue, { by: "cora", to: "Approved" });
    const before = kept(sandbox, 1).optionsOf("Stage");
    const { config, ...desk } = projectDesk();
    const [intake, ...others] = config.stages;
    if (!intake) throw new Error("no stage");
    const triage = { ...intake, id: "triage", title: "Triage" };
    const { plan } = await run(sandbox, { ...desk, config: { ...config, stages: [intake, triage, ...others] } });
    expect(plan.steps.map(({ kind }) => kind)).toEqual(["add-options"]);
    const after = kept(sandbox, 1).optionsOf("Stage");
    expect(after.map(({ name }) => name).slice(0, 3)).toEqual(["Intake", "Triage", "Committee feedback"]);
    expect(after.filter(({ name }) => name !== "Triage")).toEqual(before);
    expect(sandbox.projectView(OWNER, 1).cards[0]?.values["Stage"]).toBe("Approved");
  });

  it("gets the view of a new group, and none is made anew", async () => {
    const sandbox = open();
    await run(sandbox, projectDesk());
    const more = `${GROUPS}  - { id: maps, title: Maps, about: Draws maps. }\n`;
    const { plan } = await run(sandbox, projectDesk(more));
    expect(plan.steps.map((step) => (step.kind === "create-view" ? step.view.name : step.kind))).toEqual([
      "add-options",
      "Maps",
    ]);
  });
});

describe("an Enterprise Server", () => {
  it("without routes for projects gets the board and its fields all the same; the views are left to people", async () => {
    const sandbox = open({ restProjects: false });
    const { setup } = await run(sandbox, projectDesk());
    expect(setup.failure).toBeUndefined();
    expect(setup.byHand.map((step) => (step.kind === "create-view" ? step.view.name : step.kind))).toEqual([
      ...["All requests", "What needs hands", "Uploads", "Guides and texts", "Queue", "Next dates"],
    ]);
    expect(Object.keys(sandbox.projectView(OWNER, 1).fields)).toEqual(expect.arrayContaining(DESK_FIELDS));
  });

  it("that takes no ids of choices loses none: they are left to people", async () => {
    const sandbox = open();
    const number = sandbox.addProject({
      owner: OWNER,
      title: "Requests",
      by: "cora",
      fields: [{ name: "Priority", type: "single_select", options: ["high"] }],
    });
    const client = clientWith(sandbox, projectToken(sandbox));
    client.hook.wrap("request", async (send, options) => {
      if (String(options["query"]).includes("WriteOptions")) {
        const message =
          "Variable $options of type [ProjectV2SingleSelectFieldOptionInput!] was provided invalid value for 0.id (Field is not defined on ProjectV2SingleSelectFieldOptionInput)";
        const headers = { date: new Date(NOW).toUTCString() };
        return { status: 200, url: options.url, headers, data: { errors: [{ message }] } };
      }
      return send(options);
    });
    const reading = await readBoard(client, { owner: OWNER, title: "Requests", number });
    if (reading.kind !== "readable") throw new Error(reading.kind);
    const { steps } = planBoard(reading.board, wanted(projectDesk()));
    const setup = await setUpBoard(client, { owner: OWNER, ...reading }, steps);
    expect(setup.byHand).toMatchObject([{ kind: "add-options", added: [{ name: "normal" }, { name: "low" }] }]);
    expect(setup.failure).toBeUndefined();
    expect(
      kept(sandbox, number)
        .optionsOf("Priority")
        .map(({ name }) => name),
    ).toEqual(["high"]);
  });
});

it("a project that is full is left at that, and the refused field is named", async () => {
  const sandbox = open();
  const fields = Array.from({ length: 38 }, (_, n) => ({ name: `Own ${n}`, type: "text" as const }));
  sandbox.addProject({ owner: OWNER, title: "Requests", by: "cora", fields });
  const { setup } = await run(sandbox, projectDesk());
  expect(setup.done).toHaveLength(2);
  expect(setup.failure).toMatchObject({ step: { kind: "create-field", field: { name: "Priority" } } });
});
