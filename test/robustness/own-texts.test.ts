import { describe, expect, it } from "vitest";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { keepTexts, mentionsIn, waysToRun } from "../support/app-texts.ts";
import { STORIES, tell } from "../support/told-story.ts";

const contract = contractOfThisFile();

describe("what the desk writes in a story runs nothing when it comes back, and tells only those it concerns", () => {
  it.each(STORIES)("$title", async (story) => {
    const texts: string[] = [];
    await tell(story, { observer: keepTexts(contract, texts) });
    const called = [...story.committee, ...Object.values(story.groups).flat()];
    expect(texts.flatMap(mentionsIn).filter((name) => !called.includes(name))).toEqual([]);
    expect(texts.flatMap(waysToRun)).toEqual([]);
    expect(Math.max(0, ...texts.map(({ length }) => length))).toBeLessThan(65_536);
  });
});
