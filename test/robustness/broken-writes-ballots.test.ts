import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readScenario } from "../../src/sandbox/scenario/scenario.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { expectSameEnding, expectSameStanding } from "../support/expect-same.ts";
import { killedCellsOf, nameOf, playCell } from "../support/fault-cell.ts";
import { saveStory } from "../support/saved-story.ts";
import { tell } from "../support/told-story.ts";

const observer = contractOfThisFile();

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

describe.each(STORIES)("whichever write of a ballot is broken, the desk stands as it would: $title", async (story) => {
  const whole = await tell(story, { observer });
  const moments = await saveStory(story, { observer });
  const cells = killedCellsOf(moments);

  it("is told as it is written, with one card and nothing twice", () => {
    expect(whole.writes).toBeGreaterThan(15);
    expect(whole.ending.visible).toMatchObject({ cards: 1, strays: 0, twice: [], differences: [] });
  });

  it.each(cells.map((cell) => [nameOf(cell), cell] as const))("%s", async (_, cell) => {
    // What was deleted is posted again by one look, and read by the next.
    const { standing, struck } = await playCell(cell, { observer, sweeps: 2 });
    expect(struck).toBe(1);
    expectSameStanding(standing, cell.moment.standing);
  });

  it.each(["bad-gateway", "bad-gateway-after"] as const)(
    "goes on to the same end after a write in the middle: %s",
    async (as) => {
      const place = Math.round(whole.writes / 2);
      expectSameEnding((await tell(story, { write: { place, as }, observer })).ending, whole.ending);
    },
  );
});
