import { describe, expect, it } from "vitest";
import type { ProcessReport } from "../../src/app/process-request.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { keepTexts, mentionsIn } from "../support/app-texts.ts";
import { type CountedLook, countingDoor } from "../support/counted-looks.ts";
import { CARE_STORIES, DEMO, STORIES, tell } from "../support/told-story.ts";

const contract = contractOfThisFile();

/**
 * To open a ballot, or to close or reopen the issue, may take one request more than anything else; so may what a command
 * names. Each further label that goes, as with a second hold, is a request of its own; so is a look at another request.
 */
function budgetOf(report: ProcessReport): number {
  const also = (report.also ?? []).reduce((sum, next) => sum + budgetOf(next), 0);
  if (report.kind !== "done") return 1 + also;
  const { applied, decision, snapshot } = report;
  const opensBallot = decision.records.some(({ changes }) => changes.some(({ kind }) => kind === "ballot-opened"));
  const isLarge = opensBallot || applied.some(({ kind }) => kind === "set-issue-state");
  const further = applied.flatMap((effect) => (effect.kind === "set-labels" ? effect.remove.slice(1) : [])).length;
  return (isLarge ? 6 : 5) + (snapshot.named ? 1 : 0) + further + also;
}

const looks: CountedLook[] = [];
const texts: string[] = [];
const whole = await tell(DEMO, {
  door: (setting) => countingDoor(setting, looks),
  observer: keepTexts(contract, texts),
});

describe("the demo's whole story", () => {
  it("is told as it is written", () => {
    expect(whole.ending.visible.differences).toEqual([]);
    expect(looks.length).toBeGreaterThan(20);
  });

  it("takes at most 5 requests for a look, 6 where a ballot opens or the issue closes", () => {
    const over = looks.filter(({ report, requests }) => requests.length > budgetOf(report));
    expect(over.map(({ requests }) => requests)).toEqual([]);
  });

  it("takes at most 12 comments of the desk", () => {
    const { comments } = whole.snapshot;
    const ours = comments.filter(({ author }) => author !== null && whole.setting.writers.includes(author.id));
    expect(ours.length).toBeLessThanOrEqual(12);
  });

  it("calls nobody more than 4 times", () => {
    const calls = new Map<string, number>();
    // An edit of the card tells nobody, but a name in it would be one too many, so edits are counted as well.
    for (const name of texts.flatMap(mentionsIn)) calls.set(name, (calls.get(name) ?? 0) + 1);
    expect(calls.size).toBeGreaterThan(7);
    expect([...calls].filter(([, times]) => times > 4)).toEqual([]);
  });
});

describe("a look at one thing that happened stays within the same budget in every story", () => {
  it.each([...STORIES, ...CARE_STORIES])("$title", async (story) => {
    const seen: CountedLook[] = [];
    await tell(story, { door: (setting) => countingDoor(setting, seen), observer: contract });
    const single = seen.filter(({ report }) => happenings(report) <= 1);
    const over = single.filter(({ report, requests }) => requests.length > budgetOf(report));
    expect(over.map(({ requests }) => requests)).toEqual([]);
  });
});

/** How many commands and ballots' ends a look took in. A late look takes in several, and answers each. */
const happenings = (report: ProcessReport): number =>
  report.kind === "done"
    ? report.decision.records.filter(({ cause }) => cause.kind === "command" || cause.rule === "ballot-due").length
    : 0;
