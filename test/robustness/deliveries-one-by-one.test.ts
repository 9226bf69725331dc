import { describe, expect, it } from "vitest";
import type { Fate } from "../../src/sandbox/scenario/direct-door.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { expectSameStanding } from "../support/expect-same.ts";
import { placeOf, playOn } from "../support/fault-cell.ts";
import { type Moment, saveStory } from "../support/saved-story.ts";
import { DEMO } from "../support/told-story.ts";

const observer = contractOfThisFile();
const moments = await saveStory(DEMO, { observer });

/** Each delivery of the story: the moment at which it comes, and its place among those of the moment. */
const deliveries = moments.flatMap((moment) =>
  Array.from(
    { length: moment.deliveries },
    (_, n) => [`${placeOf(moment)}, delivery ${n + 1}`, moment, n + 1] as const,
  ),
);

const fateOf = (nth: number, fate: Fate) => ({
  deliveries: (delivery: number): Fate => (delivery === nth ? fate : "arrives"),
});

/** How many writes the desk needs from a moment to the end of its step. */
const writesFrom = (moment: Moment): number =>
  moments
    .filter(({ step, act }) => step === moment.step && act >= moment.act)
    .flatMap(({ asked }) => asked)
    .filter(({ of }) => of === "writes").length;

describe("a delivery only says where to look", () => {
  it("the story has deliveries to lose", () => {
    expect(deliveries.length).toBeGreaterThan(10);
  });

  it.each(deliveries)("%s may be lost", async (_, moment, nth) => {
    const { standing } = await playOn(moment, fateOf(nth, "is-lost"), { observer });
    expectSameStanding(standing, moment.standing);
  });

  it.each(deliveries)("%s may come twice", async (_, moment, nth) => {
    const { standing, writes } = await playOn(moment, fateOf(nth, "comes-twice"), { observer });
    expectSameStanding(standing, moment.standing);
    expect(writes).toBe(writesFrom(moment));
  });
});
