import { expect, it } from "vitest";
import { jobSummary } from "../../src/action/job-summary.ts";
import { whatItLacks } from "../../src/action/what-it-lacks.ts";
import type { ProcessReport } from "../../src/app/process-request.ts";
import { sweep } from "../../src/app/sweep.ts";
import type { Desk } from "../../src/core/config/desk.ts";
import { githubOf } from "../../src/sandbox/scenario/setting.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { createThread } from "../support/hostile-thread.ts";
import { projectDesk } from "../support/project-desk.ts";

const observer = contractOfThisFile();
const WORKFLOW = 41_898_282;
const APP = 5;

/** A desk, with or without a public board and a project board. */
function deskWith({ board = true, project = false }): Desk {
  const desk = projectDesk(project ? "project: { number: 1 }\n" : undefined);
  const { "board-url": _, ...named } = desk.config.desk;
  const url = board ? { "board-url": "https://acme.github.io/desk/" } : {};
  return { ...desk, config: { ...desk.config, desk: { ...named, ...url } } };
}

it.each([
  ["with the workflow's token", {}, WORKFLOW, true, ["speed", "starts"]],
  ["without a seal key", {}, WORKFLOW, false, ["speed", "starts", "seal"]],
  ["with a project board that the token cannot see", { project: true }, WORKFLOW, true, ["speed", "starts", "project"]],
  ["with a project board and an App's token", { project: true }, APP, true, ["speed", "moves"]],
  ["with an App's token, whose account is its own", {}, APP, false, ["speed"]],
  ["without a public board", { board: false }, APP, true, ["speed", "pages"]],
])("a desk %s is told what it lacks, and nothing else", (_, wish, account, sealed, expected) => {
  const lacks = whatItLacks({ desk: deskWith(wish), account, sealed });
  expect(lacks.map(({ say }) => say)).toEqual(expected.map((name) => `cli-action-lacks-${name}`));
});

it("a summary stays below GitHub's limit, and says how much is left out", async () => {
  const thread = createThread(observer);
  thread.open("Maps", "Maps of dialects.");
  const { sandbox, repository, ref } = thread.setting;
  const github = githubOf(thread.setting, sandbox.workflowToken(repository));
  const { decided } = await sweep(ref, { github, dryRun: true });
  const [report] = decided;
  if (!report) throw new Error("the sweep decided nothing");
  const reports: readonly ProcessReport[] = Array.from({ length: 1_000 }, () => report);
  const summary = jobSummary({ reports, swept: true, sealed: false });
  expect(Buffer.byteLength(summary)).toBeLessThan(1024 * 1024);
  expect(summary).toMatch(/\d+ more requests were looked at\./);
  const shown = summary.split("#1 read-only").length - 1;
  expect(summary).toContain(`${1_000 - shown} more requests`);
});
