import { describe, expect, it } from "vitest";
import { contractOfThisFile } from "../../sandbox/contract/whole-run.ts";
import { storiesIn, tellStory } from "../../support/play-stories.ts";

const observer = contractOfThisFile();
const folder = new URL("./", import.meta.url);

describe("how requests arrive, wait, and are followed after the delivery", () => {
  it.each(storiesIn(folder))("$title", async ({ scenario }) => {
    const { differences, findings } = await tellStory(scenario, observer);
    expect(differences).toEqual([]);
    expect(findings.filter(({ weight }) => weight === "problem")).toEqual([]);
  });

  it("makes a request a sub-issue of its theme on GitHub", async () => {
    const [story] = storiesIn(folder, (name) => name === "theme");
    if (!story) throw new Error("the story of a theme is gone");
    const { last } = await tellStory(story.scenario, observer);
    expect(last.snapshot.parent?.number).toBe(1);
  });
});
