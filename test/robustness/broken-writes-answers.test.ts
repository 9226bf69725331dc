import { describe, expect, it } from "vitest";
import { readScenario } from "../../src/sandbox/scenario/scenario.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { expectSameEnding } from "../support/broken-writes.ts";
import { tell } from "../support/told-story.ts";

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

const whole = await tell(STORY, { observer });
const places = Array.from({ length: whole.writes }, (_, n) => n + 1);

describe("nobody waits for an answer that a broken write took away", () => {
  it("the story has answers to lose", () => {
    expect(whole.ending.visible.answers.length).toBeGreaterThan(5);
  });

  it.each(places)("write %i is refused", async (place) => {
    expectSameEnding((await tell(STORY, { write: { place, as: "refuse-before" }, observer })).ending, whole.ending);
  });

  it.each(places)("write %i is done, and the answer is lost", async (place) => {
    expectSameEnding((await tell(STORY, { write: { place, as: "lose-answer" }, observer })).ending, whole.ending);
  });
});
