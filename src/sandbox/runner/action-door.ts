import type { Door } from "../scenario/door.ts";
import type { Setting } from "../scenario/setting.ts";
import { type ActionRun, runAction } from "./run-action.ts";

/** The action to run, the Node to run it with, and the folder to run it in. */
export interface ActionPlace extends Pick<ActionRun, "actionDir" | "node" | "workspace"> {
  /** Takes each line that a run prints. */
  readonly log?: (line: string) => void;
}

/** The events that our workflows name in their `on`. */
const STARTING: ReadonlySet<string> = new Set(["issues", "issue_comment"]);

/** A workflow's own token sees no projects, so a desk with one gives its workflow a token of its App. */
const tokenOf = ({ sandbox, scenario, app, repository }: Setting): string =>
  scenario.desk.project ? sandbox.appToken(app.slug, repository) : sandbox.workflowToken(repository);

/**
 * The desk as an Action: a process for each event, as GitHub's runner starts them, against the sandbox over HTTP. A run that
 * fails is left to the next sweep, as every door leaves it.
 */
export async function openActionDoor(setting: Setting, place: ActionPlace): Promise<Door> {
  const { sandbox, sealKey } = setting;
  const { url, close } = await sandbox.listen();
  const start = async (event: ActionRun["event"]): Promise<void> => {
    const { log } = await runAction({
      ...place,
      event,
      sandboxUrl: url,
      token: tokenOf(setting),
      repository: setting.repository,
      inputs: sealKey === undefined ? {} : { "seal-key": sealKey },
    });
    if (place.log) log.split("\n").forEach(place.log);
  };
  return {
    async takeIn(times = 1) {
      for (const { event: name, payload, startsWorkflows } of sandbox.takeEvents()) {
        if (!startsWorkflows || !STARTING.has(name)) continue;
        for (let time = 0; time < times; time += 1) await start({ name, payload });
      }
    },
    async sweep() {
      await start({ name: "schedule", payload: { schedule: "3-53/10 * * * *" } });
    },
    close,
  };
}
