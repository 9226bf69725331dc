import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openActionDoor } from "../../src/sandbox/runner/action-door.ts";
import { playScenario } from "../../src/sandbox/scenario/play-scenario.ts";
import { readScenario } from "../../src/sandbox/scenario/scenario.ts";
import { setUp } from "../../src/sandbox/scenario/setting.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { repositoryForms } from "../support/repository-forms.ts";

const observer = contractOfThisFile();
const file = new URL("../../src/sandbox/stories/smart-servier.scenario.yml", import.meta.url);

it("the demo's request travels from the form to learned, a process for each event", { timeout: 180_000 }, async () => {
  const scenario = readScenario(readFileSync(file, "utf8"), "smart-servier");
  const setting = setUp(scenario, { forms: repositoryForms, writer: "actions", observer });
  const node = process.env["ACTION_NODE"] ?? process.execPath;
  const door = await openActionDoor(setting, { actionDir: "action", node, workspace: process.cwd() });
  const differences: string[] = [];
  for await (const played of playScenario(scenario, setting, door)) {
    differences.push(...played.differences.map((difference) => `step ${played.step.number}: ${difference}`));
  }
  await door.close();
  expect(differences).toEqual([]);
});
