import { describe, expect, it } from "vitest";
import { startedJobs } from "../../../src/sandbox/runner/started-jobs.ts";

const settings = { repository: "hub/desk", vars: { ON: "yes" }, secrets: { KEY: "k}}" } };
const job = (more = "") => `jobs:\n  a:\n    runs-on: ubuntu-latest\n${more}    steps: [{ run: ls }]\n`;
const names = (text: string, event = { name: "issues", payload: { action: "opened" } as object }): readonly string[] =>
  startedJobs(text, event, settings).map(({ name }) => name);

describe("an event starts the jobs", () => {
  it.each([
    ["of a workflow that names it alone", "on: issues\n", ["a"]],
    ["of a workflow that names it in a list", "on: [push, issues]\n", ["a"]],
    ["of a workflow that names it without types", "on:\n  issues:\n", ["a"]],
    ["of a workflow that names its type", "on:\n  issues: { types: [opened] }\n", ["a"]],
    ["not of a workflow with other types", "on:\n  issues: { types: [closed] }\n", []],
    ["not of a workflow for other events", "on: push\n", []],
  ])("%s", (_, on, expected) => {
    expect(names(on + job())).toEqual(expected);
  });

  it.each([
    ["vars.ON == 'YES'", true],
    [`\${{ vars.ON == 'yes' }}`, true],
    ["vars.MISSING == ''", true],
    ["github.event.sender.login == null", true],
    ["github.repository_owner == 'hub' && github.event.action != 'opened'", false],
    ["contains(fromJSON('[\"opened\"]'), github.event.action)", true],
    ["contains('reopened', github.event.action)", true],
  ])("where `if: %s` holds, as GitHub compares", (condition, expected) => {
    const text = `on: issues\n${job(`    if: ${JSON.stringify(condition)}\n`)}`;
    expect(names(text)).toEqual(expected ? ["a"] : []);
  });

  it("but not those that need another", () => {
    expect(names(`on: issues\n${job("    needs: b\n")}`)).toEqual([]);
  });
});

it("a job that starts has its own rights, else the workflow's, and its steps have their inputs filled in", () => {
  const step = `    steps: [{ uses: ./action, with: { key: "\${{ secrets.KEY }}", brace: "\${{ '}}' }}" } }]\n`;
  const text = `on: issues\npermissions: { contents: read }\njobs:\n  a:\n    permissions: { issues: write, contents: none }\n${step}  b:\n    steps: []\n`;
  expect(startedJobs(text, { name: "issues", payload: {} }, settings)).toEqual([
    {
      name: "a",
      permissions: { issues: "write" },
      steps: [{ uses: "./action", inputs: { key: "k}}", brace: "}}" } }],
    },
    { name: "b", permissions: { contents: "read" }, steps: [] },
  ]);
});

it.each(["needs.look.outputs.changed == 'true'", "nothing(", "success()"])(
  "a condition that it cannot judge is refused, and not guessed: %s",
  (condition) => {
    expect(() => names(`on: issues\n${job(`    if: ${condition}\n`)}`)).toThrow();
  },
);
