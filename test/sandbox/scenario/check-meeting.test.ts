import { beforeAll, describe, expect, it } from "vitest";
import { instant } from "../../../src/core/domain/ids.ts";
import type { RequestSnapshot } from "../../../src/core/domain/snapshot.ts";
import { checkMeeting } from "../../../src/sandbox/scenario/check-meeting.ts";
import { contractOfThisFile } from "../contract/whole-run.ts";
import { tellSmallStory } from "./small-story.ts";

const observer = contractOfThisFile();
let request: RequestSnapshot;

beforeAll(async () => {
  const { last } = await tellSmallStory("\n  - at: 2026-03-03 10:00\n    ana, ben, cy react: in-favour", { observer });
  request = last.snapshot;
});

const differences = (expected: object) => checkMeeting(expected, [request], instant("2026-03-03T10:00:00Z"));

describe("what a story expects of a meeting", () => {
  it.each([
    [{ agenda: ["First feedback", "3 of 5 seats have voted"] }, { agenda: "Final go" }],
    [{ "not-in-agenda": "Final go" }, { "not-in-agenda": ["Final go", "First feedback"] }],
    [{ minutes: "Intake → Committee feedback" }, { minutes: "Outcome: passed." }],
    [{ "not-in-minutes": "Outcome: passed." }, { "not-in-minutes": "Minutes draft" }],
    [{ "wiki-minutes": "== Decisions ==" }, { "wiki-minutes": "## Decisions" }],
  ])("%j is there, and %j is not", (met, missed) => {
    expect(differences(met)).toEqual([]);
    expect(differences(missed)).toHaveLength(1);
    expect(differences(missed)[0]).toMatch(/^meeting /);
  });

  it("is found out in the course of the story, over all of its requests", async () => {
    const steps = `
  - at: 2026-03-03 10:00
    zoe opens: { form: question.yml, title: Where is it?, answers: { need: The template. } }
    expect: { meeting: { agenda: [Small questions, First feedback, "#1", "#2"], minutes: "no such words" } }`;
    const { last } = await tellSmallStory(steps, { observer });
    expect(last.differences).toEqual([expect.stringMatching(/^meeting minutes: expected "no such words"/)]);
  });
});
