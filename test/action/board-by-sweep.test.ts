import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { openActionDoor } from "../../src/sandbox/runner/action-door.ts";
import { playScenario } from "../../src/sandbox/scenario/play-scenario.ts";
import { readScenario } from "../../src/sandbox/scenario/scenario.ts";
import { setUp } from "../../src/sandbox/scenario/setting.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { repositoryForms } from "../support/repository-forms.ts";

const observer = contractOfThisFile();
const file = new URL("../scenarios/work/picked-up-from-the-board.scenario.yml", import.meta.url);

// No workflow is told of a moved card: the sweep notices it, and who assigned the issue to themselves says who it was.
it("a request is picked up from the board where only sweeps see the card move", { timeout: 180_000 }, async () => {
  const read = readScenario(readFileSync(file, "utf8"), "picked-up-from-the-board");
  const setting = setUp(read, { forms: repositoryForms, writer: "app", observer });
  const node = process.env["ACTION_NODE"] ?? process.execPath;
  const door = await openActionDoor(setting, {
    actionDir: "action",
    node,
    workspace: process.cwd(),
  });
  const differences: string[] = [];
  let witness: unknown;
  for await (const { step, differences: found, records } of playScenario(read, setting, door)) {
    differences.push(...found.map((difference) => `step ${step.number}: ${difference}`));
    witness = records.flatMap(({ changes }) => changes).find(({ kind }) => kind === "card-moved");
  }
  await door.close();
  expect(differences).toEqual([]);
  expect(witness).toMatchObject({ witness: "assignment", done: "taken", by: { login: "noor" } });
});
