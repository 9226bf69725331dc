import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { CARD_FIELDS, FIELD_NAMES } from "../../../src/core/config/board-fields.ts";
import { directDoor } from "../../../src/sandbox/scenario/direct-door.ts";
import { playScenario } from "../../../src/sandbox/scenario/play-scenario.ts";
import { readScenario } from "../../../src/sandbox/scenario/scenario.ts";
import { setUp } from "../../../src/sandbox/scenario/setting.ts";
import { cardIn } from "../../../src/sandbox/scenario/story-project.ts";
import { repositoryForms } from "../../support/repository-forms.ts";
import { contractOfThisFile } from "../contract/whole-run.ts";

const observer = contractOfThisFile();
const file = new URL("../../../src/sandbox/stories/smart-servier.scenario.yml", import.meta.url);

/** The fields in their order but the last one, which repeats the stage by its id. Everything else of a card is GitHub's own. */
const TABLE = `
2022-09-06 10:00 | Intake | - | - | global | A coordinator: coordinator | - | -
2022-09-07 08:20 | Intake | - | - | global | The requester: requester | - | -
2022-09-09 19:45 | Intake | - | - | global | A coordinator: coordinator | - | -
2022-09-12 09:00 | Committee feedback | - | - | global | The committee, votes of: finland, india, india-canada, morocco, brazil, egypt, kenya and chile | - | 2022-09-19
2022-09-13 07:30 | Committee feedback | - | - | global | The committee, votes of: india, india-canada, morocco, egypt and chile | - | 2022-09-19
2022-09-14 15:10 | Committee feedback | - | - | global | The committee, votes of: india-canada, morocco and chile | - | 2022-09-19
2022-09-15 08:40 | Committee feedback | - | - | global | The committee, votes of: india-canada | - | 2022-09-19
2022-09-15 09:05 | Committee feedback | - | - | global | The committee, votes of: india-canada | - | 2022-09-16
2022-09-16 09:06 | Working group | Helpdesk team | - | global | A coordinator, to find a group: coordinator | - | -
2022-09-20 09:00 | Working group | Implementation | - | global | Somebody of: Implementation | - | -
2022-09-21 18:20 | Working group | Implementation | - | global | Who took it: uploader | - | -
2022-11-18 16:00 | Working group | Implementation | - | global | Who took it: uploader | - | -
2022-11-21 09:00 | Final go | Implementation | - | global | The committee, votes of: finland, india, india-canada, morocco, brazil, egypt, kenya and chile | - | 2022-12-05
2022-12-05 08:30 | Final go | Implementation | - | global | The committee, votes of: india and chile | - | 2022-12-05
2022-12-05 12:01 | Approved | Implementation | - | global | Who took it: uploader | - | -
2023-01-16 09:00 | In support | Implementation | - | global | Who took it: uploader | The group and the requester upload the first part together. | 2023-02-13
2023-03-20 14:00 | Delivered | Implementation | - | global | The requester: requester | - | -
2023-11-20 10:00 | Learned | Implementation | - | global | - | - | -
`;

it("the demo's request stands in the right column with the right fields after each step", async () => {
  const told = readScenario(readFileSync(file, "utf8"), "smart-servier");
  const scenario = { ...told, desk: { ...told.desk, project: true } };
  const setting = setUp(scenario, { forms: repositoryForms, writer: "app", observer });
  const rows: string[] = [];
  for await (const { step, snapshot, state, differences } of playScenario(scenario, setting, directDoor(setting))) {
    expect(differences).toEqual([]);
    const values = cardIn(setting, snapshot.issue.number)?.values ?? {};
    expect(values["Desk stage"]).toBe(state.stage);
    const shown = CARD_FIELDS.slice(0, -1).map((field) => values[FIELD_NAMES[field]] ?? "-");
    rows.push([step.at, ...shown].join(" | "));
  }
  expect(rows).toEqual(TABLE.trim().split("\n"));
});
