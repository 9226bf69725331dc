import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { checkVerb } from "../../../src/cli/check.ts";
import { readDeskFolder } from "../../../src/cli/desk-folder.ts";
import { runCli } from "../../../src/cli/run-cli.ts";
import { readForm } from "../../../src/core/config/read-form.ts";
import { instant } from "../../../src/core/domain/ids.ts";
import { createClock } from "../../../src/sandbox/clock.ts";
import { createSandbox } from "../../../src/sandbox/sandbox.ts";
import { startDraft } from "../../../src/sandbox/scenario/desk-draft.ts";
import { directDoor } from "../../../src/sandbox/scenario/direct-door.ts";
import { playScenario } from "../../../src/sandbox/scenario/play-scenario.ts";
import { readScenario, type Scenario } from "../../../src/sandbox/scenario/scenario.ts";
import type { Setting } from "../../../src/sandbox/scenario/setting.ts";
import { contractOfThisFile } from "../../sandbox/contract/whole-run.ts";
import { aTerminal } from "../../support/test-terminal.ts";

const folder = mkdtempSync(join(tmpdir(), "new-desk-"));
const contract = contractOfThisFile();
afterAll(() => rmSync(folder, { recursive: true }));

const PEOPLE = { ana: 101, ben: 102, cy: 103, dia: 104, eva: 105, kim: 201, rex: 301, reader: 401 };
const MEMBERS = ["ana", "ben", "cy", "dia", "eva"] as const;

/** A sandbox whose only repository holds what `init` wrote, and nothing else. */
async function seeded(scenario: Scenario): Promise<Setting> {
  const sandbox = createSandbox({ clock: createClock(instant("2026-01-01T00:00:00Z")), observer: contract });
  sandbox.addUser({ login: "hub", kind: "organization" });
  for (const [login, id] of Object.entries(PEOPLE)) sandbox.addUser({ login, id });
  const accounts = new Map(Object.entries(PEOPLE).map(([login, id]) => [login, { id, login }]));
  const workflows = { id: 41_898_282, login: "github-actions[bot]" };
  const files = Object.fromEntries((await readDeskFolder(folder)).map(({ path, text }) => [path, text]));
  sandbox.addRepository({ owner: "hub", name: "helpdesk", files });
  const { form } = readForm(files[".github/ISSUE_TEMPLATE/request.yml"] ?? "");
  if (!form) throw new Error("init wrote no request form");
  return {
    sandbox,
    scenario,
    draft: startDraft(scenario, "actions"),
    accounts,
    cast: { accounts, writers: { actions: workflows, app: workflows }, forms: {} },
    published: new Map(),
    repository: "hub/helpdesk",
    ref: { owner: "hub", repo: "helpdesk" },
    forms: new Map([["request.yml", form]]),
    app: { slug: "none", id: 1, privateKey: "", webhookSecret: "" },
    writers: [workflows.id],
  };
}

it("a desk that init wrote into an empty folder has no problem and carries a request through", async () => {
  const members = MEMBERS.flatMap((login) => ["--member", `${login}:${PEOPLE[login]}`]);
  const setUp = [
    "init",
    folder,
    "--preset",
    "simple",
    "--seats",
    "5",
    ...members,
    "--coordinator",
    `kim:${PEOPLE.kim}`,
  ];
  expect(await runCli([...setUp, "--since", "2026-01-01"], aTerminal())).toBe(0);
  expect(await checkVerb.run({ args: [folder], options: {} }, aTerminal())).toBe(0);

  const story = new URL("../../scenarios/simple-by-command.scenario.yml", import.meta.url);
  const scenario = readScenario(readFileSync(story, "utf8"), "simple-by-command");
  const setting = await seeded(scenario);
  const differences: string[] = [];
  for await (const played of playScenario(scenario, setting, directDoor(setting)))
    differences.push(...played.differences);
  expect(differences).toEqual([]);
});
