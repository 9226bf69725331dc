import { describe, expect, it } from "vitest";
import { contractOfThisFile } from "../../sandbox/contract/whole-run.ts";
import { storiesIn, tellStory } from "../../support/play-stories.ts";

const observer = contractOfThisFile();

describe("somebody with the right to write bends a ballot, and it comes out straight", () => {
  it.each(storiesIn(new URL("./", import.meta.url)))("$title", async (story) => {
    expect((await tellStory(story, observer)).differences).toEqual([]);
  });
});
