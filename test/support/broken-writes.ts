import { expect, it } from "vitest";
import type { WriteFate } from "../../src/sandbox/door/faults.ts";
import { compareRecords } from "../../src/sandbox/scenario/records-of.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { DEMO, type Ending, tell } from "./told-story.ts";

/** Two endings are the same where all that counts and all that people see is the same. */
export function expectSameEnding(found: Ending, wanted: Ending): void {
  expect(compareRecords(wanted.records, found.records)).toEqual({ missing: [], added: [], changed: [] });
  expect(found.visible).toEqual(wanted.visible);
}

/** Tells the demo's story once for each of its writes with that write broken. One file takes one share of the writes. */
export async function breakEachWrite(
  as: Exclude<WriteFate, "ok">,
  share: { readonly of: number; readonly which: number },
): Promise<void> {
  const observer = contractOfThisFile();
  const whole = await tell(DEMO, { observer });
  const places = Array.from({ length: whole.writes }, (_, n) => n + 1);

  it("the unbroken story is told as it is written, and leaves one card", () => {
    expect(whole.writes).toBeGreaterThan(40);
    expect(whole.ending.visible).toMatchObject({
      labels: ["group: implementation", "learned"],
      issue: "closed",
      cards: 1,
      strays: 0,
      twice: [],
      differences: [],
    });
  });

  it.each(places.filter((place) => place % share.of === share.which))("write %i", async (place) => {
    const { ending, setting } = await tell(DEMO, { write: { place, as }, observer });
    expect(setting.sandbox.log.filter(({ status }) => status === 502)).toHaveLength(1);
    expectSameEnding(ending, whole.ending);
  });
}
