import { describe, expect, it } from "vitest";
import { processRequest } from "../../src/app/process-request.ts";
import { toRequestEvent } from "../../src/github/to-request-event.ts";
import { instantOf } from "../../src/sandbox/clock.ts";
import { directDoor } from "../../src/sandbox/scenario/direct-door.ts";
import type { Door } from "../../src/sandbox/scenario/door.ts";
import { githubOf, type Setting } from "../../src/sandbox/scenario/setting.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { CARE_STORIES, STORIES, tell } from "../support/told-story.ts";

const observer = contractOfThisFile();

/** Takes one more look at the request behind whatever made the desk look, and notes each that reads more than once or writes. */
function lookingAgain(setting: Setting, restless: string[]): Door {
  const { sandbox, repository, ref } = setting;
  const told: number[] = [];
  const door = directDoor(notingRequests(setting, told));
  const services = { github: githubOf(setting, sandbox.workflowToken(repository)), dryRun: false };
  const settle = async (after: string, number: number): Promise<void> => {
    const before = sandbox.counts;
    const report = await processRequest({ ...ref, number }, { kind: "sweep" }, services);
    const reads = sandbox.counts.reads - before.reads;
    const writes = sandbox.counts.writes - before.writes;
    const effects = report.kind === "done" ? report.applied.map(({ kind }) => kind) : [];
    const where = `${after} of ${number}, ${instantOf(sandbox.clock)}`;
    if (reads !== 1 || writes !== 0)
      restless.push(`${where}: ${reads} reads, ${writes} writes (${effects.join(", ")})`);
  };
  return {
    ...door,
    async takeIn() {
      const looked = sandbox.counts.reads;
      const known = told.length;
      await door.takeIn();
      if (sandbox.counts.reads === looked) return;
      for (const number of new Set(told.slice(known))) await settle("delivery", number);
    },
    async sweep() {
      await door.sweep();
      for (const number of new Set(told)) await settle("sweep", number);
    },
  };
}

/** The same setting, which notes the numbers of the requests that GitHub tells of: only these does the desk look at. */
function notingRequests(setting: Setting, told: number[]): Setting {
  const { sandbox } = setting;
  const takeEvents: Setting["sandbox"]["takeEvents"] = () => {
    const events = sandbox.takeEvents();
    for (const { event, payload, startsWorkflows } of events) {
      const read = startsWorkflows ? toRequestEvent({ name: event, payload }) : undefined;
      if (read && "ref" in read) told.push(read.ref.number);
    }
    return events;
  };
  return Object.create(setting, { sandbox: { value: Object.create(sandbox, { takeEvents: { value: takeEvents } }) } });
}

describe("a second look at what is settled reads once and writes nothing", () => {
  it.each([...STORIES, ...CARE_STORIES])("$title", async (story) => {
    const restless: string[] = [];
    await tell(story, { door: (setting) => lookingAgain(setting, restless), observer });
    expect(restless).toEqual([]);
  });
});
