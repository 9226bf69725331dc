import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { WriteFate } from "../../src/sandbox/door/faults.ts";
import { readScenario } from "../../src/sandbox/scenario/scenario.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { expectSameEnding } from "./broken-writes.ts";
import { tell } from "./told-story.ts";

/** Stories in which a look writes several things, each of which the next look must find or write again. */
const STORIES = [
  "ballots/case-23-concern-author-left",
  "ballots/case-24-edit-restart",
  "ballots/case-29-whole-life",
  "vandals/ballot-words-sealed",
  "vandals/record-and-card-deleted-sealed",
  "vandals/lost-for-good",
].map((name) => {
  const file = new URL(`../scenarios/${name}.scenario.yml`, import.meta.url);
  return readScenario(readFileSync(file, "utf8"), name);
});

/** Tells stories of ballots once for each of their writes with that write broken, as if the desk had been killed there. */
export function breakEachWriteOfBallots(as: Exclude<WriteFate, "ok">): void {
  const observer = contractOfThisFile();
  describe.each(STORIES)("$title", async (story) => {
    const whole = await tell(story, { observer });

    it("is told as it is written, with one card and nothing twice", () => {
      expect(whole.writes).toBeGreaterThan(15);
      expect(whole.ending.visible).toMatchObject({ cards: 1, strays: 0, twice: [], differences: [] });
    });

    it.each(Array.from({ length: whole.writes }, (_, n) => n + 1))("write %i", async (place) => {
      expectSameEnding((await tell(story, { write: { place, as }, observer })).ending, whole.ending);
    });
  });
}
