import { describe, expect, it } from "vitest";
import type { Fate } from "../../src/sandbox/scenario/direct-door.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { expectSameEnding } from "../support/broken-writes.ts";
import { DEMO, tell } from "../support/told-story.ts";

const observer = contractOfThisFile();
const whole = await tell(DEMO, { observer });
const deliveries = Array.from({ length: whole.deliveries }, (_, n) => n + 1);

const withOne = (nth: number, fate: Fate) => ({
  deliveries: (delivery: number): Fate => (delivery === nth ? fate : "arrives"),
  observer,
});

describe("a delivery only says where to look", () => {
  it("the story has deliveries to lose", () => {
    expect(deliveries.length).toBeGreaterThan(10);
  });

  it.each(deliveries)("delivery %i may be lost", async (nth) => {
    expectSameEnding((await tell(DEMO, withOne(nth, "is-lost"))).ending, whole.ending);
  });

  it.each(deliveries)("delivery %i may come twice", async (nth) => {
    const { ending, writes } = await tell(DEMO, withOne(nth, "comes-twice"));
    expectSameEnding(ending, whole.ending);
    expect(writes).toBe(whole.writes);
  });
});
