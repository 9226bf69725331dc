import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { expectWork } from "../../src/action/work.ts";
import { toRequestEvent } from "../../src/github/to-request-event.ts";

interface Example {
  readonly name: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

const requester = { id: 1, type: "User" };
const stranger = { id: 2, type: "User" };
const app = { id: 3, type: "Bot" };

/** A comment event; by default a stranger's remark on somebody's request. */
const comment = (body: string, changed: object = {}) => ({
  action: "created",
  sender: stranger,
  issue: { user: requester },
  comment: { user: stranger, body, author_association: "NONE" },
  ...changed,
});

const byMember = { comment: { user: stranger, body: "I approve", author_association: "MEMBER" } };
const byRequester = {
  sender: requester,
  comment: { user: requester, body: "Here it is.", author_association: "NONE" },
};
const onApps = (action: string) => ({ action, comment: { user: app, body: "Ballot 1", author_association: "NONE" } });

describe("a run", () => {
  it.each([
    ["a command", comment("/approve good plan")],
    ["a command below other text", comment("Thank you.\r\n\r\n  /vote yes")],
    ["a command with a full-width slash", comment("\u200f\u00a0／approve")],
    ["a command that somebody edited in", comment("/approve", { action: "edited" })],
    ["a word of the requester, who may be waited for", comment("", byRequester)],
    ["a word of somebody who may be a member", comment("", byMember)],
    ["a comment that somebody deleted", comment("gone", { action: "deleted" })],
    ["a comment of the app that a person edited", comment("", onApps("edited"))],
  ])("looks at %s", (_, payload) => {
    expect(expectWork("issue_comment", payload).expected).toBe(true);
  });

  it.each([
    ["a remark without a command", comment("I like this plan / this idea. See https://example.org/approve")],
    ["a path in a sentence", comment("The file is in\nsrc/approve")],
    ["a comment on a pull request", comment("/approve", { issue: { user: requester, pull_request: {} } })],
    ["what the app wrote itself", comment("/approve", { sender: app })],
    ["an action that GitHub may add one day", comment("/approve", { action: "pinned" })],
    ["an empty payload", {}],
  ])("does not look at %s", (_, payload) => {
    expect(expectWork("issue_comment", payload).expected).toBe(false);
  });

  it.each([
    ["opened", requester, true],
    ["edited", stranger, true],
    ["closed", stranger, true],
    ["reopened", app, true],
    ["labeled", stranger, true],
    ["unlabeled", stranger, true],
    ["locked", stranger, true],
    ["unlocked", stranger, true],
    ["labeled", app, false],
    ["unlabeled", app, false],
    ["assigned", stranger, true],
    ["unassigned", stranger, true],
    ["assigned", app, false],
    ["milestoned", stranger, false],
  ])("looks at an issue %s by %o: %s", (action, sender, expected) => {
    expect(expectWork("issues", { action, sender, issue: { user: requester } }).expected).toBe(expected);
  });

  it.each(["schedule", "workflow_dispatch", "repository_dispatch", "push"])("sweeps on %s", (event) => {
    expect(expectWork(event, {}).expected).toBe(true);
  });
});

describe("the decision", () => {
  const examples: readonly Example[] = createRequire(import.meta.url)("@octokit/webhooks-examples");
  const ofIssues = examples.filter(({ name }) => name === "issues" || name === "issue_comment");

  it.each(ofIssues)(
    "expects work for none of GitHub's examples of $name that names no request",
    ({ name, examples: payloads }) => {
      const idle = payloads.filter((payload) => "ignored" in toRequestEvent({ name, payload }));
      expect(idle.filter((payload) => expectWork(name, payload).expected)).toEqual([]);
    },
  );
});
