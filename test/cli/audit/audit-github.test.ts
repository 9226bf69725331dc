import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { auditGitHub } from "../../../src/cli/audit/audit-github.ts";
import { directDoor } from "../../../src/sandbox/scenario/direct-door.ts";
import { playScenario } from "../../../src/sandbox/scenario/play-scenario.ts";
import { readScenario } from "../../../src/sandbox/scenario/scenario.ts";
import { githubOf, setUp } from "../../../src/sandbox/scenario/setting.ts";
import { repositoryForms } from "../../support/repository-forms.ts";

const folders = ["../../scenarios/", "../../../src/sandbox/stories/"].map((path) => new URL(path, import.meta.url));
const scenarios = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith(".scenario.yml"))
    .map((file) => readScenario(readFileSync(new URL(file, folder), "utf8"), file)),
);

/** What people do to a request in some of the stories. The desk itself may never be the cause of any other finding. */
const DONE_BY_PEOPLE: ReadonlySet<string> = new Set([
  "deleted",
  "edited",
  "broken-seal",
  "broken-marker",
  "gap",
  "command-edited",
  "ballot-words-edited",
]);

describe("the audit of a whole story", () => {
  it.each(scenarios)("$title: every result and every step follows from the records", async (scenario) => {
    const setting = setUp(scenario, { forms: repositoryForms, writer: "actions" });
    for await (const _ of playScenario(scenario, setting, directDoor(setting)));
    const { owner, repo } = setting.ref;
    const report = await auditGitHub({
      github: githubOf(setting, setting.sandbox.token({ as: "reader" })),
      repository: { owner, repo },
      request: undefined,
      copiesOf: async () => undefined,
    });
    if ("say" in report) throw new Error(report.say);
    const problems = report.requests.flatMap(({ findings }) => findings.filter(({ weight }) => weight === "problem"));
    expect(problems.filter(({ kind }) => !DONE_BY_PEOPLE.has(kind))).toEqual([]);
    expect(report.requests.length).toBeGreaterThan(0);
  });
});
