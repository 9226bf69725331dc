import type { Door } from "../scenario/door.ts";
import type { Setting } from "../scenario/setting.ts";
import { type ActionRun, runAction } from "./run-action.ts";

/** The action to run, the Node to run it with, and the folder to run it in. */
export type ActionPlace = Pick<ActionRun, "actionDir" | "node" | "workspace">;

/** The events that our workflows name in their `on`. */
const STARTING: ReadonlySet<string> = new Set(["issues", "issue_comment"]);

/**
 * The desk as an Action: a process for each event, as GitHub's runner starts them, against the sandbox over HTTP. A run that
 * fails is left to the next sweep, as every door leaves it.
 */
export async function openActionDoor({ sandbox, repository, sealKey }: Setting, place: ActionPlace): Promise<Door> {
  const { url, close } = await sandbox.listen();
  const start = (event: ActionRun["event"]) =>
    runAction({
      ...place,
      event,
      sandboxUrl: url,
      token: sandbox.workflowToken(repository),
      repository,
      inputs: sealKey === undefined ? {} : { "seal-key": sealKey },
    });
  return {
    async takeIn() {
      for (const { event: name, payload, startsWorkflows } of sandbox.takeEvents()) {
        if (startsWorkflows && STARTING.has(name)) await start({ name, payload });
      }
    },
    async sweep() {
      await start({ name: "schedule", payload: { schedule: "3-53/10 * * * *" } });
    },
    close,
  };
}
