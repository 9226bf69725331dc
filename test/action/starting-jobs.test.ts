import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { expectWork } from "../../src/action/work.ts";
import { startedJobs, timersOf } from "../../src/sandbox/runner/started-jobs.ts";

interface Example {
  readonly name: string;
  readonly examples: readonly Readonly<Record<string, unknown>>[];
}

const textOf = (file: string): string => readFileSync(`.github/workflows/${file}.yml`, "utf8");
const requests = textOf("requests");
const workflows = { requests, sweep: textOf("sweep"), board: textOf("board") };

/** The jobs that an event starts, as `workflow/job`; on a desk that is switched on, by default. */
const startedBy = (name: string, payload: unknown, vars: Readonly<Record<string, string>> = { QUORUMDESK: "on" }) =>
  Object.entries(workflows).flatMap(([workflow, text]) =>
    startedJobs(text, { name, payload }, { repository: "hub/desk", vars, secrets: {} }).map(
      (job) => `${workflow}/${job.name}`,
    ),
  );

const requester = { id: 1, type: "User" };
const stranger = { id: 2, type: "User" };
const bot = { id: 3, type: "Bot" };

/** An event of GitHub about a comment: by default a stranger's remark on somebody's request. */
const comment = (body: string, changed: object = {}) => ({
  action: "created",
  sender: stranger,
  issue: { number: 1, user: requester },
  comment: { user: stranger, body, author_association: "NONE" },
  ...changed,
});
const issue = (action: string, sender: object = stranger, changed: object = {}) => ({
  action,
  sender,
  issue: { number: 1, user: requester, ...changed },
});
const by = (user: object, association = "NONE") => ({
  sender: user,
  comment: { user, body: "Thank you.", author_association: association },
});

describe("a job starts", () => {
  it.each([
    ["an issue that somebody opened", "issues", issue("opened")],
    ["an issue that a bot opened", "issues", issue("opened", bot)],
    ["a label that a person set", "issues", issue("labeled")],
    ["an issue that somebody assigned", "issues", issue("assigned")],
    ["an issue that a bot closed", "issues", issue("closed", bot)],
    ["a command", "issue_comment", comment("/approve good plan")],
    ["a command below other text", "issue_comment", comment("Thank you.\n\n  /vote yes")],
    ["a command with a full-width slash", "issue_comment", comment("\u00a0／approve")],
    ["a word of the requester", "issue_comment", comment("", by(requester))],
    ["a word of an owner", "issue_comment", comment("", by(stranger, "OWNER"))],
    ["a word of a member", "issue_comment", comment("", by(stranger, "MEMBER"))],
    ["a word of a collaborator", "issue_comment", comment("", by(stranger, "COLLABORATOR"))],
    ["a comment that somebody deleted", "issue_comment", comment("gone", { action: "deleted" })],
  ])("for %s", (_, name, payload) => {
    expect(startedBy(name, payload)).toEqual(["requests/look"]);
  });

  it("for each timer of its workflow, and for nobody else's", () => {
    expect(Object.values(workflows).map(timersOf)).toEqual([[], ["3-53/10 * * * *"], ["41 4 * * *"]]);
    expect(startedBy("schedule", { schedule: "3-53/10 * * * *" })).toEqual(["sweep/sweep"]);
    expect(startedBy("schedule", { schedule: "41 4 * * *" })).toEqual(["board/build"]);
    expect(startedBy("schedule", { schedule: "0 0 * * *" })).toEqual([]);
  });

  it("where somebody asks for it by hand", () => {
    expect(startedBy("workflow_dispatch", {})).toEqual(["sweep/sweep", "board/build"]);
  });
});

describe("no job starts", () => {
  it.each([
    ["a stranger's remark", "issue_comment", comment("What a nice idea.")],
    ["a remark of somebody who once sent a change", "issue_comment", comment("", by(stranger, "CONTRIBUTOR"))],
    ["a comment on a pull request", "issue_comment", comment("/approve", issue("", {}, { pull_request: {} }))],
    ["a comment that a bot wrote", "issue_comment", comment("/approve", by(bot))],
    ["an old comment that somebody edited", "issue_comment", comment("/approve", { action: "edited" })],
    ["a label that a bot set", "issues", issue("labeled", bot)],
    ["an issue that a bot assigned", "issues", issue("unassigned", bot)],
    ["a milestone", "issues", issue("milestoned")],
    ["a push", "push", { ref: "refs/heads/main" }],
    ["a star", "watch", { action: "started" }],
  ])("for %s", (_, name, payload) => {
    expect(startedBy(name, payload)).toEqual([]);
  });

  it.each([
    ["where nobody has switched the desk on, as in a fork", {}],
    ["where it is switched off", { QUORUMDESK: "off" }],
  ])("%s", (_, vars) => {
    expect(startedBy("issues", issue("opened"), vars)).toEqual([]);
    expect(startedBy("schedule", { schedule: "3-53/10 * * * *" }, vars)).toEqual([]);
    expect(startedBy("workflow_dispatch", {}, vars)).toEqual([]);
  });
});

describe("the condition of the job is never narrower than the desk's own look at the event", () => {
  const actionsOf = (name: "issues" | "issue_comment"): readonly string[] =>
    /types: \[(.*)\]/.exec(requests.slice(requests.indexOf(`  ${name}:`)))?.[1]?.split(", ") ?? [];
  const isMissed = (name: string, payload: Parameters<typeof expectWork>[1]): boolean =>
    expectWork(name, payload).expected && startedBy(name, payload).length === 0;

  const examples: readonly Example[] = createRequire(import.meta.url)("@octokit/webhooks-examples");
  it.each(["issues", "issue_comment"] as const)("for GitHub's own examples of %s", (name) => {
    const told = examples.find((one) => one.name === name)?.examples ?? [];
    const named = told.filter(({ action }) => actionsOf(name).includes(String(action)));
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((payload) => isMissed(name, payload))).toEqual([]);
  });

  const account = fc.constantFrom(requester, stranger, bot);
  const body = fc.oneof(
    fc.string({ maxLength: 40 }),
    fc.constantFrom("/approve", "a\n\u200f /vote", "／vote", "\t/x", "a/b"),
  );
  const association = fc.constantFrom("OWNER", "MEMBER", "COLLABORATOR", "CONTRIBUTOR", "NONE", undefined);

  it("for whatever somebody may write about an issue", () => {
    const remark = fc.record({ author: account, body, author_association: association });
    const event = fc
      .record({
        action: fc.constantFrom(...actionsOf("issue_comment")),
        sender: account,
        issue: fc.record({ user: account, pull_request: fc.constantFrom(undefined, {}) }),
        remark,
      })
      // Who posts a comment is its author.
      .map(({ remark: { author, ...rest }, ...told }) => ({
        ...told,
        comment: { ...rest, user: told.action === "created" ? told.sender : author },
      }));
    fc.assert(fc.property(event, (payload) => !isMissed("issue_comment", withoutGaps(payload))));
  });

  it("for whatever somebody may do to an issue", () => {
    const event = fc.record({
      action: fc.constantFrom(...actionsOf("issues")),
      sender: account,
      issue: fc.record({ user: account, pull_request: fc.constantFrom(undefined, {}) }),
    });
    fc.assert(fc.property(event, (payload) => !isMissed("issues", withoutGaps(payload))));
  });

  it("and the table of actions in the workflow is the one that the desk knows, but for edited comments", () => {
    const known = (name: "issues" | "issue_comment") =>
      ["opened", "edited", "closed", "reopened", "labeled", "unlabeled", "locked", "unlocked", "assigned", "unassigned"]
        .concat("created", "deleted", "milestoned", "pinned", "transferred")
        .filter(
          (action) => expectWork(name, name === "issues" ? issue(action) : comment("/vote", { action })).expected,
        );
    expect([...actionsOf("issues")].sort()).toEqual(known("issues").sort());
    expect([...actionsOf("issue_comment"), "edited"].sort()).toEqual(known("issue_comment").sort());
  });
});

/** As the payload comes over the wire, where nothing is undefined. */
const withoutGaps = (payload: unknown): Parameters<typeof expectWork>[1] => JSON.parse(JSON.stringify(payload));
