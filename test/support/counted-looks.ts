import { type ProcessReport, processRequest } from "../../src/app/process-request.ts";
import { toRequestEvent } from "../../src/github/to-request-event.ts";
import type { Door } from "../../src/sandbox/scenario/door.ts";
import { githubOf, type Setting } from "../../src/sandbox/scenario/setting.ts";

/** One look, and what it asked GitHub for. */
export interface CountedLook {
  readonly report: ProcessReport;
  readonly requests: readonly string[];
}

/** What the published board lists is read from a site that counts no requests, and only for a welcome. */
const OF_THE_BOARD = /^https:\/\/[^/]+\/[^/]+\/api\/v1\//;

/** A desk that notes each of its looks. */
export function countingDoor(setting: Setting, looks: CountedLook[]): Door {
  const { sandbox, repository, ref } = setting;
  const services = { github: githubOf(setting, sandbox.workflowToken(repository)), dryRun: false };
  const look = async (...[at, event]: [Parameters<typeof processRequest>[0], Parameters<typeof processRequest>[1]]) => {
    const before = sandbox.log.length;
    const report = await processRequest(at, event, services);
    const asked = sandbox.log.slice(before).filter(({ path }) => !OF_THE_BOARD.test(path));
    looks.push({ report, requests: asked.map(({ method, path }) => `${method} ${path}`) });
  };
  return {
    async takeIn() {
      for (const { event, payload, startsWorkflows } of sandbox.takeEvents()) {
        const found = startsWorkflows ? toRequestEvent({ name: event, payload }) : { ignored: "" };
        if (!("ignored" in found)) await look(found.ref, found.event);
      }
    },
    // A story is about one request, and it is the first issue of its repository.
    sweep: () => look({ ...ref, number: 1 }, { kind: "sweep" }),
    async close() {},
  };
}
