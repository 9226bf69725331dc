import { expect, it } from "vitest";
import { DEMO } from "../support/told-story.ts";
import { type Explanation, playCells } from "./play-cells.ts";

/** Cells that cannot end as the story without faults does. There is none. */
const EXPLANATIONS: readonly Explanation[] = [];

it("each request of the demo's story, with each fault, leaves the desk as it would be after one sweep", async () => {
  const { table, unequal, unused } = await playCells(DEMO, EXPLANATIONS);
  console.log(table);
  expect(unequal).toEqual([]);
  expect(unused).toEqual([]);
});
