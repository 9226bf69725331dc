import { describe, expect, it } from "vitest";
import type { Scenario } from "../../../src/sandbox/scenario/scenario.ts";
import { contractOfThisFile } from "../../sandbox/contract/whole-run.ts";
import { storiesIn, type Told, tellStory } from "../../support/play-stories.ts";

const observer = contractOfThisFile();

const folder = new URL("./", import.meta.url);

/** Cases 1 to 18 have a file of their own, so that the two run side by side. */
const stories = storiesIn(folder, (name) => !/^case-(?:0\d|1[0-8])-/.test(name));

describe("a ballot that nobody can bend: concerns, edits, notices, motions, the whole life of a ballot", () => {
  it.each(stories)("$title", async ({ scenario }) => {
    const { differences, findings } = await tellStory(scenario, observer);
    expect(differences).toEqual([]);
    // Recomputed from the records alone, each ballot has the same outcome.
    expect(findings.filter(({ weight }) => weight === "problem")).toEqual([]);
  });
});

describe("a helpdesk that slept comes to the same result as one that was awake all the time", () => {
  it.each(stories.filter(({ name }) => name.startsWith("late-look")))("$title", async ({ scenario }) => {
    const late = await tellStory(scenario, observer);
    const punctual = await tellStory(wideAwake(scenario), observer);
    expect(punctual.differences).toEqual([]);
    expect(resultsOf(late)).toEqual(resultsOf(punctual));
    expect(resultsOf(late)).toHaveLength(1);
  });
});

/** The same story, with somebody who looks after every step. */
const wideAwake = (story: Scenario): Scenario => ({
  ...story,
  steps: story.steps.map(({ desk: _asleep, ...step }) => step),
});

/** Outcome, reason, tally, roll and end of each ballot. How many comments stood between is another matter. */
const resultsOf = ({ last }: Told) =>
  last.state.ballots.map(({ result }) => ({
    ...result,
    roll: result?.roll.map(({ seat, vote }) => ({ seat, vote: { ...vote, comment: undefined } })),
  }));
