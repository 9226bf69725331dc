import { describe, expect, it } from "vitest";
import { FAULT_KINDS } from "../../src/sandbox/door/fault-kind.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { expectSameEnding, expectSameStanding } from "../support/expect-same.ts";
import { type Cell, cellsOf, killedCellsOf, nameOf, playCell } from "../support/fault-cell.ts";
import { saveStory } from "../support/saved-story.ts";
import { seeded } from "../support/seeded.ts";
import { DEMO, tell } from "../support/told-story.ts";

const observer = contractOfThisFile();
const moments = await saveStory(DEMO, { observer });
const ending = moments.at(-1)?.standing.endings[0];

const killed = killedCellsOf(moments);

/** Another sample: another number. `npm run soak` plays all of them. */
const SEED = 20_260;
const all = [...cellsOf(moments, FAULT_KINDS, "writes"), ...cellsOf(moments, FAULT_KINDS, "reads")];
const sample = seeded(SEED).shuffled(all).slice(0, 120);

const byName = (cells: readonly Cell[]) => cells.map((cell) => [nameOf(cell), cell] as const);

describe("whichever write it is killed at, the desk stands as it would after one sweep", () => {
  it("the story without faults is told as it is written, and leaves one card", () => {
    expect(killed.length).toBeGreaterThan(2 * 40);
    expect(ending?.visible).toMatchObject({
      labels: ["group: implementation", "learned"],
      issue: "closed",
      cards: 1,
      strays: 0,
      twice: [],
      doubled: [],
    });
  });

  it.each(byName(killed))("%s", async (_, cell) => {
    const { standing, struck } = await playCell(cell, { observer });
    expect(struck).toBe(1);
    expectSameStanding(standing, cell.moment.standing);
  });
});

describe(`whatever request goes wrong, and however: a sample with the seed ${SEED}`, () => {
  it.each(byName(sample))("%s", async (_, cell) => {
    const { standing, struck } = await playCell(cell, { observer });
    expect(struck).toBe(1);
    expectSameStanding(standing, cell.moment.standing);
  });
});

describe("after a broken write the story goes on to the same end", async () => {
  const whole = await tell(DEMO, { observer });
  const places = Array.from({ length: whole.writes }, (_, n) => n + 1).filter((place) => place % 7 === 0);

  it("it is the end that the saved story has", () => {
    expect(whole.ending.visible.differences).toEqual([]);
    if (ending) expectSameEnding(whole.ending, ending);
  });

  it.each(places)("write %i", async (place) => {
    const as = place % 2 === 0 ? "bad-gateway" : "bad-gateway-after";
    const told = await tell(DEMO, { write: { place, as }, observer });
    expect(told.setting.sandbox.log.filter(({ status }) => status === 502)).toHaveLength(1);
    expectSameEnding(told.ending, whole.ending);
  });
});
