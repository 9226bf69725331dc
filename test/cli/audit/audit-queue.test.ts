import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { auditGitHub } from "../../../src/cli/audit/audit-github.ts";
import { auditLines } from "../../../src/cli/audit/audit-report.ts";
import { queueStage } from "../../../src/core/config/queue-stage.ts";
import { instant } from "../../../src/core/domain/ids.ts";
import { directDoor } from "../../../src/sandbox/scenario/direct-door.ts";
import { playScenario } from "../../../src/sandbox/scenario/play-scenario.ts";
import { readScenario } from "../../../src/sandbox/scenario/scenario.ts";
import { githubOf, setUp } from "../../../src/sandbox/scenario/setting.ts";
import { repositoryForms } from "../../support/repository-forms.ts";

const story = new URL("../../scenarios/stories/f09-ranked-queue.scenario.yml", import.meta.url);

it("an audit of a whole story finds every place in the queue in the records, and each published one that is not", async () => {
  const scenario = readScenario(readFileSync(story, "utf8"), "f09");
  const setting = setUp(scenario, { forms: repositoryForms, writer: "actions" });
  for await (const _ of playScenario(scenario, setting, directDoor(setting)));
  const builtAt = instant("2026-04-02T12:30:00Z");
  const audited = (order: readonly (number | null)[]) =>
    auditGitHub({
      github: githubOf(setting, setting.sandbox.token({ as: "reader" })),
      repository: setting.ref,
      request: undefined,
      copiesOf: async () => undefined,
      queueOf: async (desk) => ({
        builtAt,
        entries: order.map((number, index) => ({ place: index + 1, number: queueStage(desk) ? number : null })),
      }),
    });
  const right = await audited([3, 2]);
  if ("say" in right) throw new Error(right.say);
  expect(right.requests.flatMap(({ findings }) => findings.map(({ kind }) => kind))).toEqual([]);
  const wrong = await audited([2, null, 1]);
  if ("say" in wrong) throw new Error(wrong.say);
  expect(auditLines(wrong).slice(0, 2)).toEqual([
    "Request 1, problem: The queue that was published on 2 April 2026, 12:30 UTC has it at place 3. From the records it did not wait in the queue then.",
    "Request 2, problem: The queue that was published on 2 April 2026, 12:30 UTC has it at place 1. From the records it was at place 2.",
  ]);
});
