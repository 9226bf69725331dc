import { describe, expect, it } from "vitest";
import { contractOfThisFile } from "../../sandbox/contract/whole-run.ts";
import { storiesIn, tellStory } from "../../support/play-stories.ts";

const observer = contractOfThisFile();

/** What an audit still calls a problem when the story is over. Everything else was answered, or left no trace that matters. */
const PROBLEMS: Readonly<Record<string, readonly string[]>> = {
  "comment-into-vote": ["command-edited", "command-edited"],
  "forged-card": ["broken-seal"],
  "forged-record-by-stranger": ["forged"],
  "forged-record-sealed": ["broken-seal"],
  "forged-record-unsealed": ["result-differs"],
  "forged-record-without-seal": ["broken-seal"],
};

describe("somebody with the right to write bends a ballot, and it comes out straight", () => {
  it.each(storiesIn(new URL("./", import.meta.url)))("$title", async ({ name, scenario }) => {
    const { differences, findings } = await tellStory(scenario, observer);
    expect(differences).toEqual([]);
    const problems = findings.filter(({ weight }) => weight === "problem").map(({ kind }) => kind);
    expect(problems).toEqual(PROBLEMS[name] ?? []);
  });
});
