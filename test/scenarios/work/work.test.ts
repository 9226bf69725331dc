import { describe, expect, it } from "vitest";
import { contractOfThisFile } from "../../sandbox/contract/whole-run.ts";
import { storiesIn, tellStory } from "../../support/play-stories.ts";

const observer = contractOfThisFile();
const stories = storiesIn(new URL("./", import.meta.url));

describe("the work of groups", () => {
  it.each(stories)("$title", async ({ scenario }) => {
    const { differences, findings } = await tellStory(scenario, observer);
    expect(differences).toEqual([]);
    expect(findings).toEqual([]);
  });
});
