import { expect, it } from "vitest";
import { runAction } from "../../../src/sandbox/runner/run-action.ts";
import {
  startedJobs,
  timersOf,
  type WorkflowEvent,
  type WorkflowSettings,
} from "../../../src/sandbox/runner/started-jobs.ts";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { contractOfThisFile } from "../../sandbox/contract/whole-run.ts";
import { ACTION, filesOf, REPOSITORY } from "../../support/well-desk.ts";
import { type FirstDay, playStory, sealKeyIn, startDay, WISHES } from "./first-day.ts";

const observer = contractOfThisFile();

it("an empty repository becomes a desk that runs as an Action, and no file is touched by hand", {
  timeout: 60_000,
}, async () => {
  const day = await startDay(observer);
  const { sandbox, run, problems } = day;
  expect(await problems()).toEqual(["files"]);
  const init = await run(WISHES);
  expect(init.exit).toBe(0);
  day.push();
  // What no file can do: labels, the secret, the switch, the environment, the site.
  expect(await problems()).toEqual(["labels", "environment", "seal-key", "pages", "variable"]);

  expect((await run(["labels", "--repo", REPOSITORY, "--apply"])).exit).toBe(0);
  const sealKey = sealKeyIn(init);
  sandbox.setEnvironment(REPOSITORY, "helpdesk", { branches: ["main"], secrets: { HELPDESK_SEAL_KEY: sealKey } });
  sandbox.setPagesSource(REPOSITORY, "workflow");
  sandbox.setVariable(REPOSITORY, "QUORUMDESK", "on");
  expect(await problems()).toEqual([]);

  await playStory(day, actionDoor(day));
  expect((await run(["audit", REPOSITORY])).exit).toBe(0);
  expect(await problems({ HELPDESK_SEAL_KEY: sealKey })).toEqual([]);
  await day.github.close();
});

/** The workflows that `init` wrote, as GitHub would start them: each step that uses the action is a process of its own. */
function actionDoor({ sandbox, github, folder }: FirstDay) {
  const workflows = Object.entries(filesOf(folder)).filter(([path]) => path.startsWith(".github/workflows/"));
  const start = async (workflow: string, event: WorkflowEvent): Promise<void> => {
    for (const { permissions, steps } of startedJobs(workflow, event, settingsOf(sandbox)))
      for (const { inputs } of steps.filter(({ uses }) => uses === ACTION)) {
        const { exitCode, log } = await runAction({
          actionDir: "action",
          node: process.env["ACTION_NODE"] ?? process.execPath,
          event,
          sandboxUrl: github.url,
          token: sandbox.workflowToken(REPOSITORY, permissions),
          repository: REPOSITORY,
          inputs,
          workspace: folder,
        });
        expect({ exitCode, log }).toMatchObject({ exitCode: 0 });
      }
  };
  return {
    async takeIn() {
      for (const { event: name, payload, startsWorkflows } of sandbox.takeEvents())
        for (const [, workflow] of startsWorkflows ? workflows : []) await start(workflow, { name, payload });
    },
    async sweep() {
      for (const [path, workflow] of workflows)
        for (const schedule of timersOf(workflow)) {
          await start(workflow, { name: "schedule", payload: { schedule } });
          sandbox.noteRun(REPOSITORY, { file: path.split("/").at(-1) ?? "", event: "schedule" });
        }
    },
  };
}

/** What GitHub hands to the jobs: what stands on the settings pages. Each job of the desk runs in its environment. */
function settingsOf(sandbox: Sandbox): WorkflowSettings {
  const [repository] = sandbox.dump().repositories.values();
  const textOf = (values: ReadonlyMap<string, { readonly value: string }> = new Map()) =>
    Object.fromEntries([...values].map(([name, { value }]) => [name, value]));
  const { variables, environments } = repository?.setup ?? {};
  return {
    repository: REPOSITORY,
    vars: textOf(variables),
    secrets: textOf(environments?.get("helpdesk")?.secrets),
  };
}
