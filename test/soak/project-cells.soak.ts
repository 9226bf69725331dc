import { expect, it } from "vitest";
import { DEMO } from "../support/told-story.ts";
import { type Explanation, playCells } from "./play-cells.ts";

/** Cells that cannot end as the story without faults does. There is none. */
const EXPLANATIONS: readonly Explanation[] = [];

it("the same on a desk with a project board", async () => {
  const story = { ...DEMO, title: `${DEMO.title}, on a project board`, desk: { ...DEMO.desk, project: true } };
  const { table, unequal, unused } = await playCells(story, EXPLANATIONS);
  console.log(table);
  expect(unequal).toEqual([]);
  expect(unused).toEqual([]);
});
