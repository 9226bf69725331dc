import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Door } from "../scenario/door.ts";
import type { Setting } from "../scenario/setting.ts";
import type { Permissions } from "../state.ts";
import { type ActionRun, runAction } from "./run-action.ts";
import { startedJobs, timersOf, type WorkflowEvent, type WorkflowSettings } from "./started-jobs.ts";

/** The action to run, the Node to run it with, and the folder to run it in. */
export interface ActionPlace extends Pick<ActionRun, "actionDir" | "node" | "workspace"> {
  /** The texts of the repository's workflows; those of the folder where left out. */
  readonly workflows?: readonly string[];
  /** Takes each line that a run prints. */
  readonly log?: (line: string) => void;
}

/**
 * The desk as an Action: what happens starts the jobs that the workflows say, and each of their steps that uses the desk's
 * action is a process, as GitHub's runner starts it, against the sandbox over HTTP. A run that fails is left to the next
 * sweep, as every door leaves it.
 */
export async function openActionDoor(setting: Setting, place: ActionPlace): Promise<Door> {
  const { sandbox } = setting;
  const { workflows = workflowsIn(place.workspace) } = place;
  const { url, close } = await sandbox.listen();
  const start = async (workflow: string, event: WorkflowEvent): Promise<void> => {
    for (const { permissions, steps } of startedJobs(workflow, event, settingsOf(setting)))
      for (const { uses, inputs } of steps) {
        if (!isTheDesks(uses)) continue;
        const token = tokenOf(setting, permissions);
        const { repository } = setting;
        const { log } = await runAction({ ...place, event, sandboxUrl: url, token, repository, inputs });
        if (place.log) log.split("\n").forEach(place.log);
      }
  };
  return {
    async takeIn(times = 1) {
      for (const { event: name, payload, startsWorkflows } of sandbox.takeEvents()) {
        if (!startsWorkflows) continue;
        for (const workflow of workflows)
          for (let time = 0; time < times; time += 1) await start(workflow, { name, payload });
      }
    },
    async sweep() {
      for (const workflow of workflows)
        for (const schedule of timersOf(workflow)) await start(workflow, { name: "schedule", payload: { schedule } });
    },
    close,
  };
}

function workflowsIn(workspace: string): readonly string[] {
  const folder = join(workspace, ".github/workflows");
  const files = readdirSync(folder).filter((file) => file.endsWith(".yml"));
  return files.sort().map((file) => readFileSync(join(folder, file), "utf8"));
}

/** `./action` in a copy of Quorumdesk, `owner/repository/action@commit` elsewhere. */
const isTheDesks = (uses: string): boolean => /\/action(@|$)/.test(uses);

const settingsOf = ({ repository, sealKey = "" }: Setting): WorkflowSettings => ({
  repository,
  vars: { QUORUMDESK: "on" },
  secrets: { HELPDESK_SEAL_KEY: sealKey },
});

/** A workflow's own token sees no projects, so a desk with one gives its workflow a token of its App. */
const tokenOf = ({ sandbox, scenario, app, repository }: Setting, permissions: Permissions | undefined): string =>
  scenario.desk.project ? sandbox.appToken(app.slug, repository) : sandbox.workflowToken(repository, permissions);
