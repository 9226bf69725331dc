import { describe, expect, it } from "vitest";
import { readScenario } from "../../src/sandbox/scenario/scenario.ts";
import { read } from "../conventions/source-files.ts";

const PAGE = "docs/how-to/pick-something-to-do.md";
const STORY = "test/scenarios/stories/newcomers-path.scenario.yml";

/** The numbered steps of the page: what is bold behind the number. */
const steps = [...read(PAGE).matchAll(/^(\d+)\. \*\*(.+)\*\*$/gm)].map(([, number, words]) => ({ number, words }));

describe("the page for newcomers", () => {
  it("has the same steps, in the same words, as the story that is played", () => {
    const { steps: played } = readScenario(read(STORY), STORY);
    expect(steps.map(({ words }) => words)).toEqual(played.flatMap(({ note }) => note ?? []));
  });

  it("numbers its steps one after the other", () => {
    expect(steps.length).toBeGreaterThan(4);
    expect(steps.map(({ number }) => number)).toEqual(steps.map((_, place) => String(place + 1)));
  });

  it("leads from the list to the hand-over, with the words that the newcomer writes in the story", () => {
    const written = steps.flatMap(({ words = "" }) => [...words.matchAll(/`\/([a-z]+)`/g)].map(([, name]) => name));
    expect(written).toEqual(["claim", "claim", "done", "plan", "check", "ready"]);
    const said = [...read(STORY).matchAll(/nia says: \|?\s*\/([a-z]+)/g)].map(([, name]) => name);
    expect(said).toEqual(written);
  });
});
