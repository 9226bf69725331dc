import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { directDoor } from "../../../src/sandbox/scenario/direct-door.ts";
import { playScenario } from "../../../src/sandbox/scenario/play-scenario.ts";
import { readScenario } from "../../../src/sandbox/scenario/scenario.ts";
import { setUp } from "../../../src/sandbox/scenario/setting.ts";
import { repositoryForms } from "../../support/repository-forms.ts";

const file = new URL("../../../src/sandbox/stories/smart-servier.scenario.yml", import.meta.url);

it("the demo's request travels from the form to learned", async () => {
  const scenario = readScenario(readFileSync(file, "utf8"), "smart-servier");
  const setting = setUp(scenario, { forms: repositoryForms, writer: "actions" });
  const differences: string[] = [];
  for await (const played of playScenario(scenario, setting, directDoor(setting))) {
    differences.push(...played.differences.map((difference) => `step ${played.step.number}: ${difference}`));
  }
  expect(differences).toEqual([]);
});
