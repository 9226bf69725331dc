import { describe, expect, it } from "vitest";
import { processRequest } from "../../src/app/process-request.ts";
import { toRequestEvent } from "../../src/github/to-request-event.ts";
import { directDoor } from "../../src/sandbox/scenario/direct-door.ts";
import type { Door } from "../../src/sandbox/scenario/door.ts";
import { githubOf, type Setting } from "../../src/sandbox/scenario/setting.ts";
import type { RepositoryEvent } from "../../src/sandbox/state.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { expectSameEnding } from "../support/expect-same.ts";
import { CARE_STORIES, DEMO, STORIES, tell } from "../support/told-story.ts";

const observer = contractOfThisFile();
const whole = await tell(DEMO, { observer });

/** Keeps a step's deliveries until the step is done, then takes them in, newest first. */
function lateAndReversed(setting: Setting): Door {
  const { sandbox, repository } = setting;
  const direct = directDoor(setting);
  const services = { github: githubOf(setting, sandbox.workflowToken(repository)), dryRun: false };
  const waiting: RepositoryEvent[] = [];
  return {
    ...direct,
    async takeIn() {
      waiting.push(...sandbox.takeEvents().filter(({ startsWorkflows }) => startsWorkflows));
    },
    async sweep() {
      for (const { event, payload } of waiting.splice(0).reverse()) {
        const found = toRequestEvent({ name: event, payload });
        if (!("ignored" in found)) await processRequest(found.ref, found.event, services);
      }
      await direct.sweep();
    },
  };
}

describe("the demo's story ends the same", () => {
  it("when all deliveries are lost and only sweeps look", async () => {
    const { ending, writes } = await tell(DEMO, { deliveries: () => "is-lost", observer });
    expectSameEnding(ending, whole.ending);
    // Several votes in one look are one edit of the card.
    expect(writes).toBeLessThanOrEqual(whole.writes);
  });

  it("when all deliveries come twice", async () => {
    const { ending, writes } = await tell(DEMO, { deliveries: () => "comes-twice", observer });
    expectSameEnding(ending, whole.ending);
    expect(writes).toBe(whole.writes);
  });

  it("when deliveries come late and in reverse order", async () => {
    expectSameEnding((await tell(DEMO, { door: lateAndReversed, observer })).ending, whole.ending);
  });
});

// Stories in which people set labels or close the issue by hand tell of the desk's answers, one by one, so only what
// was decided is compared.
describe("every story ends in the same stage, whatever becomes of its deliveries", () => {
  it.each([...STORIES, ...CARE_STORIES])("$title", async (story) => {
    const { ending } = await tell(story, { deliveries: () => "comes-twice", observer });
    expect(ending.visible.differences).toEqual([]);
  });
});
