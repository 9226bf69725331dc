import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { directDoor } from "../../src/sandbox/scenario/direct-door.ts";
import { playScenario } from "../../src/sandbox/scenario/play-scenario.ts";
import { readScenario } from "../../src/sandbox/scenario/scenario.ts";
import { setUp } from "../../src/sandbox/scenario/setting.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { copyDifferencesIn } from "../support/copied-board.ts";
import { repositoryForms } from "../support/repository-forms.ts";
import { unforeseenIn } from "../support/unforeseen.ts";

const observer = contractOfThisFile();

const folder = new URL("./", import.meta.url);
const scenarios = readdirSync(folder)
  .filter((file) => file.endsWith(".scenario.yml"))
  .map((file) => readScenario(readFileSync(new URL(file, folder), "utf8"), file));

describe("stories that a committee member can read", () => {
  it.each(scenarios)("$title", async (scenario) => {
    const setting = setUp(scenario, { forms: repositoryForms, writer: "actions", observer });
    const differences: string[] = [];
    for await (const { step, snapshot, differences: found } of playScenario(scenario, setting, directDoor(setting))) {
      differences.push(
        ...[...found, ...unforeseenIn(snapshot), ...copyDifferencesIn(snapshot)].map(
          (difference) => `step ${step.number} (${step.at}): ${difference}`,
        ),
      );
    }
    expect(differences).toEqual([]);
  });
});
