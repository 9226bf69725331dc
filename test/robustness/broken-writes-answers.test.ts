import { describe, expect, it } from "vitest";
import { readScenario } from "../../src/sandbox/scenario/scenario.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { expectSameStanding } from "../support/expect-same.ts";
import { killedCellsOf, nameOf, playCell } from "../support/fault-cell.ts";
import { saveStory } from "../support/saved-story.ts";

const observer = contractOfThisFile();

/** One comment is done in part and refused in part, one asks, one is quiet. */
const STORY = readScenario(
  `
title: Commands that are answered in several ways
committee: [ana, ben, cy, dee]
steps:
  - at: 2026-03-02 09:00
    rex opens:
      form: request.yml
      title: Old maps
      answers: { need: Old maps, reach: Through this issue }
  - at: 2026-03-03 09:00
    kim says: |
      /accept
      /skip
      /stauts
  - at: 2026-03-04 09:00
    ana says: |
      /approve It is needed.
      /status
    ben says: /approve
    rex says: /accept
`,
  "answers",
);

const moments = await saveStory(STORY, { observer });
const cells = killedCellsOf(moments);

describe("nobody waits for an answer that a broken write took away", () => {
  it("the story has answers to lose", () => {
    expect(moments.at(-1)?.standing.endings[0]?.visible.answers.length).toBeGreaterThan(5);
  });

  it.each(cells.map((cell) => [nameOf(cell), cell] as const))("%s", async (_, cell) => {
    expectSameStanding((await playCell(cell, { observer })).standing, cell.moment.standing);
  });
});
