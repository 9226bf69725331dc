import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { processRequest } from "../../src/app/process-request.ts";
import type { FaultKind } from "../../src/sandbox/door/fault-kind.ts";
import { directDoor, type Fates } from "../../src/sandbox/scenario/direct-door.ts";
import { formBody } from "../../src/sandbox/scenario/form-body.ts";
import { playScenario } from "../../src/sandbox/scenario/play-scenario.ts";
import { readScenario } from "../../src/sandbox/scenario/scenario.ts";
import { setUp, writerGitHub } from "../../src/sandbox/scenario/setting.ts";
import { cardIn } from "../../src/sandbox/scenario/story-project.ts";
import { appGitHub, ask, createSandboxDesk } from "../github/sandbox-desk.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { repositoryForms } from "../support/repository-forms.ts";

const observer = contractOfThisFile();

const file = new URL("../scenarios/work/picked-up-from-the-board.scenario.yml", import.meta.url);
const scenario = readScenario(readFileSync(file, "utf8"), "picked-up-from-the-board");

interface Wish {
  /** The write to the project that goes wrong, by its place. */
  readonly broken?: { readonly place: number; readonly as: FaultKind };
  readonly fates?: Fates;
  readonly restProjects?: boolean;
}

/** Plays the story of a request that is picked up from the board, and says how it ends, there and in the records. */
async function pickedUp({ broken, fates, restProjects = true }: Wish = {}) {
  const setting = setUp(scenario, { forms: repositoryForms, writer: "app", observer, restProjects });
  const { sandbox } = setting;
  let writes = 0;
  sandbox.onWrite((_, { path, body }) => {
    const isMutation = path === "/graphql" && JSON.stringify(body).includes("ProjectV2Item");
    if (!path.includes("projectsV2") && !isMutation) return "ok";
    writes += 1;
    return broken?.place === writes ? broken.as : "ok";
  });
  const door = directDoor(setting, fates);
  const columns: (string | number | undefined)[] = [];
  let stage: string | undefined;
  for await (const { state, snapshot } of playScenario(scenario, setting, door)) {
    stage = state.stage;
    columns.push(cardIn(setting, snapshot.issue.number)?.values["Stage"]);
  }
  await door.sweep();
  return { writes, columns, end: { stage, card: cardIn(setting, 1)?.values } };
}

const whole = await pickedUp();

describe("the project board ends right", () => {
  it("in the story that nothing disturbs", () => {
    expect(whole.end).toMatchObject({ stage: "in-support", card: { Stage: "In support", "Desk stage": "in-support" } });
    expect(whole.writes).toBeGreaterThan(8);
  });

  const places = Array.from({ length: whole.writes }, (_, n) => n + 1);

  it.each(places)("where write %i is refused", async (place) => {
    expect((await pickedUp({ broken: { place, as: "bad-gateway" } })).end).toEqual(whole.end);
  });

  it.each(places)("where the answer to write %i is lost", async (place) => {
    expect((await pickedUp({ broken: { place, as: "bad-gateway-after" } })).end).toEqual(whole.end);
  });

  it.each<{ rule: string; fates: Fates }>([
    { rule: "where all that GitHub tells is lost, by sweeps alone", fates: () => "is-lost" },
    { rule: "where all of it comes twice", fates: () => "comes-twice" },
  ])("$rule", async ({ fates }) => {
    expect(await pickedUp({ fates })).toMatchObject({ columns: whole.columns, end: whole.end });
  });

  it("by GraphQL alone, as on an Enterprise Server", async () => {
    expect(await pickedUp({ restProjects: false })).toMatchObject({ columns: whole.columns, end: whole.end });
  });

  it("by GraphQL alone, where the answer to a write is lost", async () => {
    for (const place of [4, 7]) {
      const { end } = await pickedUp({ restProjects: false, broken: { place, as: "bad-gateway-after" } });
      expect(end).toEqual(whole.end);
    }
  });
});

describe("without the right to the project", () => {
  it("the desk works as it does without one, and the log says so once", async () => {
    const desk = createSandboxDesk({ extra: "project: { number: 1 }" });
    desk.sandbox.addProject({ owner: "acme", title: "Requests" });
    const ref = { owner: "acme", repo: "desk", number: ask(desk) };
    const lines: string[] = [];
    const services = { github: await appGitHub(desk), dryRun: false, log: (line: string) => void lines.push(line) };
    const reports = [];
    for (let look = 0; look < 3; look += 1) reports.push(await processRequest(ref, { kind: "sweep" }, services));
    expect(reports.every((report) => report.kind === "done" && report.failure === undefined)).toBe(true);
    expect(lines.filter((line) => line.includes("project board acme/1 left alone"))).toHaveLength(1);
  });
});

describe("what the project costs", () => {
  it("is two requests for a handled command, three where the card must be put there, one for a settled look", async () => {
    const setting = setUp(scenario, { forms: repositoryForms, writer: "app", observer });
    const { sandbox, repository, ref } = setting;
    const form = setting.forms.get("request.yml");
    if (!form) throw new Error("the story's desk has the form");
    const body = formBody(form, { need: "We have 400 plates.", reach: "Through this issue" });
    const number = sandbox.openIssue(repository, { by: "rex", title: "Plates", body });
    const services = { github: writerGitHub(setting), dryRun: false };
    const costOfLook = async () => {
      const before = sandbox.log.length;
      await processRequest({ ...ref, number }, { kind: "sweep" }, services);
      const asked = sandbox.log.slice(before).map(({ path }) => path);
      // The first question to GraphQL reads the request itself.
      const reads = asked.filter((path) => path === "/graphql").length - 1;
      return { reads, writes: asked.filter((path) => path.includes("projectsV2")).length };
    };
    expect(await costOfLook()).toEqual({ reads: 1, writes: 2 });
    expect(await costOfLook()).toEqual({ reads: 1, writes: 0 });
    sandbox.comment(repository, number, { by: "kim", body: "/accept the partner answered by phone" });
    expect(await costOfLook()).toEqual({ reads: 1, writes: 1 });
    expect(await costOfLook()).toEqual({ reads: 1, writes: 0 });
  });
});
