import { processRequest, throwFailure } from "../../app/process-request.ts";
import { sweep } from "../../app/sweep.ts";
import { toRequestEvent } from "../../github/to-request-event.ts";
import type { Door } from "./door.ts";
import { githubOf, type Setting } from "./setting.ts";

/** What becomes of a delivery on its way. */
export type Fate = "arrives" | "is-lost" | "comes-twice";

/** Decides the fate of the nth delivery, from 1. */
export type Fates = (delivery: number) => Fate;

/**
 * The desk in this process, as an Action would run it, with no process around it. A look that fails is left to the
 * next sweep, as every door leaves it.
 */
export function directDoor(setting: Setting, fates: Fates = () => "arrives"): Door {
  const { sandbox, repository, ref } = setting;
  const services = { github: githubOf(setting, sandbox.workflowToken(repository)), dryRun: false };
  let deliveries = 0;
  const deliver = async (name: string, payload: object): Promise<void> => {
    const found = toRequestEvent({ name, payload });
    if ("ignored" in found) return;
    try {
      throwFailure(await processRequest(found.ref, found.event, services));
    } catch {
      // The next look plans afresh.
    }
  };
  return {
    async takeIn() {
      for (const { event, payload, startsWorkflows } of sandbox.takeEvents()) {
        if (!startsWorkflows) continue;
        deliveries += 1;
        const fate = fates(deliveries);
        const times = fate === "is-lost" ? 0 : fate === "comes-twice" ? 2 : 1;
        for (let time = 0; time < times; time += 1) await deliver(event, payload);
      }
    },
    async sweep() {
      await sweep(ref, services);
    },
    async close() {},
  };
}
