import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { toRequestEvent } from "../../src/github/to-request-event.ts";

interface Example {
  readonly action?: string;
  readonly issue?: { readonly number: number; readonly pull_request?: object };
  readonly comment?: { readonly id: number };
}

const examples: readonly { readonly name: string; readonly examples: readonly Example[] }[] = createRequire(
  import.meta.url,
)("@octokit/webhooks-examples");
const payloads = (name: string): readonly Example[] =>
  examples.find((example) => example.name === name)?.examples ?? [];
const delivery = (name: string, action: string): { name: string; payload: Example } => {
  const payload = payloads(name).find((example) => example.action === action && !example.issue?.pull_request);
  if (!payload) throw new Error(`no example of ${name}.${action}`);
  return { name, payload };
};
const byBot = ({ name, payload }: { name: string; payload: Example }) => ({
  name,
  payload: { ...payload, sender: { type: "Bot", id: 5 } },
});

describe("what a delivery says", () => {
  it.each([
    ["issues", "opened", "request-opened"],
    ["issues", "reopened", "request-opened"],
    ["issues", "edited", "request-edited"],
    ["issues", "locked", "request-edited"],
    ["issues", "unlocked", "request-edited"],
    ["issues", "assigned", "request-edited"],
    ["issues", "unassigned", "request-edited"],
    ["issues", "labeled", "label-changed"],
    ["issues", "unlabeled", "label-changed"],
    ["issue_comment", "created", "comment-posted"],
    ["issue_comment", "edited", "comment-posted"],
    ["issue_comment", "deleted", "request-edited"],
  ])("%s.%s means %s", (name, action, kind) => {
    const { payload } = delivery(name, action);
    expect(toRequestEvent({ name, payload })).toEqual({
      ref: { owner: "Codertocat", repo: "Hello-World", number: payload.issue?.number },
      event: kind === "comment-posted" ? { kind, comment: payload.comment?.id } : { kind },
    });
  });

  it("a comment's id may exceed 32 bits", () => {
    const { name, payload } = delivery("issue_comment", "created");
    const reading = toRequestEvent({ name, payload: { ...payload, comment: { id: 3_141_592_653_589 } } });
    expect(reading).toMatchObject({ event: { comment: 3_141_592_653_589 } });
  });

  it("a closing is looked at whoever closed", () => {
    const { payload } = delivery("issues", "opened");
    expect(toRequestEvent(byBot({ name: "issues", payload: { ...payload, action: "closed" } }))).toMatchObject({
      event: { kind: "request-closed" },
    });
  });
});

describe("what is ignored", () => {
  it.each([
    ["issue_comment", "created"],
    ["issue_comment", "edited"],
    ["issue_comment", "deleted"],
    ["issues", "labeled"],
    ["issues", "unlabeled"],
    ["issues", "assigned"],
  ])("%s.%s by a bot, for the desk itself does it all day", (name, action) => {
    expect(toRequestEvent(byBot(delivery(name, action)))).toEqual({ ignored: `${name}.${action} by a bot` });
  });

  it.each(["pinned", "transferred", "deleted"])("issues.%s", (action) => {
    expect(toRequestEvent(delivery("issues", action))).toEqual({ ignored: `issues.${action} changes nothing here` });
  });

  it("a comment on a pull request", () => {
    const { name, payload } = delivery("issue_comment", "created");
    const onPull = { ...payload, issue: { number: 1, pull_request: {} } };
    expect(toRequestEvent({ name, payload: onPull })).toEqual({ ignored: "a pull request is not a request" });
  });

  it("every other event that GitHub sends", () => {
    const others = examples.filter(({ name }) => name !== "issues" && name !== "issue_comment");
    expect(others.length).toBeGreaterThan(30);
    for (const { name, examples: bodies } of others) {
      for (const payload of bodies)
        expect(toRequestEvent({ name, payload })).toEqual({ ignored: `${name} is not about an issue` });
    }
  });

  it.each([[null], ["text"], [{}], [{ action: "opened", sender: {}, repository: null }]])(
    "a payload of another shape: %j",
    (payload) => {
      expect(toRequestEvent({ name: "issues", payload })).toEqual({
        ignored: "issues has not the shape that GitHub gives it",
      });
    },
  );
});
