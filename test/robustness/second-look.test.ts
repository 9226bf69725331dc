import { describe, expect, it } from "vitest";
import { processRequest } from "../../src/app/process-request.ts";
import { instantOf } from "../../src/sandbox/clock.ts";
import { directDoor } from "../../src/sandbox/scenario/direct-door.ts";
import type { Door } from "../../src/sandbox/scenario/door.ts";
import { githubOf, type Setting } from "../../src/sandbox/scenario/setting.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { CARE_STORIES, STORIES, tell } from "../support/told-story.ts";

const observer = contractOfThisFile();

/** Takes one more look after whatever made the desk look, and notes each that reads more than once or writes. */
function lookingAgain(setting: Setting, restless: string[]): Door {
  const { sandbox, repository, ref } = setting;
  const door = directDoor(setting);
  const services = { github: githubOf(setting, sandbox.workflowToken(repository)), dryRun: false };
  const settle = async (after: string): Promise<void> => {
    const before = sandbox.counts;
    // A story is about one request, and it is the first issue of its repository.
    const report = await processRequest({ ...ref, number: 1 }, { kind: "sweep" }, services);
    const reads = sandbox.counts.reads - before.reads;
    const writes = sandbox.counts.writes - before.writes;
    const effects = report.kind === "done" ? report.applied.map(({ kind }) => kind) : [];
    if (reads !== 1 || writes !== 0)
      restless.push(`${after}, ${instantOf(sandbox.clock)}: ${reads} reads, ${writes} writes (${effects.join(", ")})`);
  };
  return {
    ...door,
    async takeIn() {
      const looked = sandbox.counts.reads;
      await door.takeIn();
      if (sandbox.counts.reads > looked) await settle("delivery");
    },
    async sweep() {
      await door.sweep();
      await settle("sweep");
    },
  };
}

describe("a second look at what is settled reads once and writes nothing", () => {
  it.each([...STORIES, ...CARE_STORIES])("$title", async (story) => {
    const restless: string[] = [];
    await tell(story, { door: (setting) => lookingAgain(setting, restless), observer });
    expect(restless).toEqual([]);
  });
});
