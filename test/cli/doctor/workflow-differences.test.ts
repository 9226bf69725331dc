import { describe, expect, it } from "vitest";
import { workflowDifferences } from "../../../src/cli/doctor/workflow-differences.ts";
import { sweepWorkflow } from "../../../src/cli/init/workflow-files.ts";

const wanted = sweepWorkflow("./action");

describe("what of a workflow matters", () => {
  it.each([
    { rule: "the minute of its timer", from: /cron: ".*"/, to: 'cron: "7 * * * *"' },
    { rule: "its name", from: "name: Sweep", to: "name: Ours" },
    { rule: "the machine that it runs on", from: "ubuntu-latest", to: "ubuntu-slim" },
    { rule: "what its steps use", from: "./action", to: "hub/quorumdesk/action@v1" },
  ])("$rule does not", ({ from, to }) => {
    const text = wanted.replace(from, to);
    expect(text).not.toBe(wanted);
    expect(workflowDifferences(text, wanted)).toEqual([]);
  });

  it.each([
    { rule: "another trigger", from: "workflow_dispatch:", to: "workflow_dispatch:\n  push:", at: ["on.push"] },
    { rule: "no timer", from: /schedule:[^w]*?cron.*\n/, to: "", at: ["on.schedule"] },
    { rule: "more rights", from: "permissions: {}", to: "permissions: write-all", at: ["permissions"] },
    { rule: "a queue that drops runs", from: /\n.*queue: max/, to: "", at: ["jobs.sweep.concurrency"] },
    { rule: "no switch", from: /\n {4}if: vars.*/, to: "", at: ["jobs.sweep.if"] },
    {
      rule: "another environment",
      from: "environment: helpdesk",
      to: "environment: x",
      at: ["jobs.sweep.environment"],
    },
  ])("$rule does", ({ from, to, at }) => {
    const text = wanted.replace(from, to);
    expect(text).not.toBe(wanted);
    expect(workflowDifferences(text, wanted)).toEqual(at);
  });

  it.each(["on: push", "on: [push]", "on: { push: }"])("%s starts it on each push", (on) => {
    const text = wanted.replace(/on:\n {2}schedule[\s\S]*?\n\n/, `${on}\n`);
    expect(workflowDifferences(text, wanted)).toEqual(["on.push", "on.schedule", "on.workflow_dispatch"]);
  });

  it.each(["", "a: [", "name: x\n", "on: []\njobs: {}\n", "on: [1]\njobs: {}\n", "on: {}\njobs: { a: 1 }\n"])(
    "there is nothing to compare in what is no workflow (%j)",
    (text) => {
      expect(workflowDifferences(text, wanted)).toBeUndefined();
    },
  );
});
