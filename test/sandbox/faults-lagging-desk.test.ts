import { describe, expect, it } from "vitest";
import { directDoor } from "../../src/sandbox/scenario/direct-door.ts";
import type { Door } from "../../src/sandbox/scenario/door.ts";
import { compareRecords } from "../../src/sandbox/scenario/records-of.ts";
import type { Setting } from "../../src/sandbox/scenario/setting.ts";
import { DEMO, STORIES, tell } from "../support/told-story.ts";
import { contractOfThisFile } from "./contract/whole-run.ts";

const observer = contractOfThisFile();

/** A desk that hears of everything before the lists show it, sweeps, and sweeps once more when they have caught up. */
function laggingDoor(setting: Setting): Door {
  const { sandbox } = setting;
  const door = directDoor(setting);
  const lagging = async (run: () => Promise<void>): Promise<void> => {
    sandbox.lagReads(5_000);
    await run();
    sandbox.lagReads(0);
  };
  return {
    ...door,
    takeIn: (times) => lagging(() => door.takeIn(times)),
    async sweep() {
      await lagging(() => door.sweep());
      await door.sweep();
    },
  };
}

const told = (start: string) => {
  const story = STORIES.find(({ title }) => title.startsWith(start));
  if (!story) throw new Error(`there is no story ${start}`);
  return story;
};

describe("a desk that reads lists behind their time", () => {
  it.each([
    DEMO,
    told("A certain result ends the ballot early"),
    told("Two different reactions are no vote"),
    told("Closed by the requester means withdrawn"),
  ])("$title", async (story) => {
    const prompt = await tell(story, { observer });
    const { ending } = await tell(story, { observer, door: laggingDoor });
    const { missing, added, changed } = compareRecords(prompt.ending.records, ending.records);
    expect({ missing, changed }).toEqual({ missing: [], changed: [] });
    // Whoever has just voted may be reminded: the vote is not in the list yet.
    expect(added.filter((key) => !key.startsWith("rule:reminder-due:"))).toEqual([]);
    const { labels, issue, cards, answers } = prompt.ending.visible;
    expect(ending.visible).toMatchObject({ labels, issue, cards, answers, strays: 0, twice: [], doubled: [] });
  });
});
