import { describe, expect, it } from "vitest";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { AT, clientAs, clientOf, DESK, smallWorld, statusOf } from "./small-world.ts";

/** Issues numbered from 1, with their ids, and a hook that hears of them. */
function world(count: number) {
  const sandbox = smallWorld();
  sandbox.addApp({
    slug: "listener",
    id: 77,
    owner: "hub",
    webhookSecret: "s",
    permissions: { issues: "write" },
    events: ["sub_issues"],
  });
  sandbox.installApp("listener", { owner: "hub" });
  for (let number = 1; number <= count; number += 1) {
    sandbox.openIssue(DESK, { by: "rita", title: `Issue ${number}`, body: "" });
  }
  sandbox.takeEvents();
  const { issues } = clientAs(sandbox, "cora");
  const idOf = (number: number): number => 3_000_000_000 + number;
  const add = async (parent: number, child: number, replace?: boolean) =>
    await issues.addSubIssue({
      ...AT,
      issue_number: parent,
      sub_issue_id: idOf(child),
      ...(replace !== undefined && { replace_parent: replace }),
    });
  const childrenOf = async (number: number) =>
    (await issues.listSubIssues({ ...AT, issue_number: number })).data.map((child) => child.number);
  return { sandbox, issues, add, childrenOf, idOf };
}

const QUERY = `query ($number: Int!) {
  repository(owner: "hub", name: "helpdesk") {
    issue(number: $number) {
      parent { number title }
      subIssues(first: 10) { totalCount nodes { number } }
      subIssuesSummary { total completed percentCompleted }
      timelineItems(first: 10, itemTypes: [SUB_ISSUE_ADDED_EVENT, SUB_ISSUE_REMOVED_EVENT, PARENT_ISSUE_ADDED_EVENT, PARENT_ISSUE_REMOVED_EVENT]) {
        nodes {
          __typename
          ... on SubIssueAddedEvent { subIssue { number } }
          ... on SubIssueRemovedEvent { subIssue { number } }
          ... on ParentIssueAddedEvent { parent { number } }
          ... on ParentIssueRemovedEvent { parent { number } }
        }
      }
    }
  }
}`;
const seen = async (sandbox: Sandbox, number: number) =>
  (await clientAs(sandbox, "rita").graphql<{ repository: { issue: unknown } }>(QUERY, { number })).repository.issue;

describe("a sub-issue", () => {
  it("is listed by its parent, and names it, in REST and in GraphQL", async () => {
    const { sandbox, add, childrenOf, issues } = world(3);
    const { status, data } = await add(1, 2);
    expect([status, data.number]).toEqual([201, 1]);
    await add(1, 3);
    sandbox.close(DESK, 3, { by: "cora" });
    expect(await childrenOf(1)).toEqual([2, 3]);
    expect(await seen(sandbox, 1)).toMatchObject({
      parent: null,
      subIssues: { totalCount: 2, nodes: [{ number: 2 }, { number: 3 }] },
      subIssuesSummary: { total: 2, completed: 1, percentCompleted: 50 },
    });
    expect(await seen(sandbox, 2)).toMatchObject({ parent: { number: 1, title: "Issue 1" } });
    const { data: child } = await issues.get({ ...AT, issue_number: 2 });
    expect(child.parent_issue_url).toMatch(/\/issues\/1$/);
  });

  it("changes its parent only where that is wished, and both histories tell of it", async () => {
    const { sandbox, add, childrenOf } = world(3);
    await add(1, 3);
    expect(await statusOf(add(2, 3))).toBe(422);
    await add(2, 3, true);
    expect([await childrenOf(1), await childrenOf(2)]).toEqual([[], [3]]);
    const events = (...nodes: readonly object[]) => ({ timelineItems: { nodes } });
    expect(await seen(sandbox, 1)).toMatchObject(
      events(
        { __typename: "SubIssueAddedEvent", subIssue: { number: 3 } },
        { __typename: "SubIssueRemovedEvent", subIssue: { number: 3 } },
      ),
    );
    expect(await seen(sandbox, 3)).toMatchObject(
      events(
        { __typename: "ParentIssueAddedEvent", parent: { number: 1 } },
        { __typename: "ParentIssueRemovedEvent", parent: { number: 1 } },
        { __typename: "ParentIssueAddedEvent", parent: { number: 2 } },
      ),
    );
  });

  it.each([
    ["a second time", 1, 2, 422],
    ["of itself", 1, 1, 422],
    ["of its own child", 2, 1, 422],
    ["of an issue that does not exist", 77, 2, 404],
  ])("cannot be made one %s, whatever is wished", async (_, parent, child, status) => {
    const { add } = world(3);
    await add(1, 2);
    expect(await statusOf(add(parent, child, true))).toBe(status);
  });

  it("cannot be an issue that does not exist, or one of another owner", async () => {
    const { sandbox, add, issues, idOf } = world(2);
    expect(await statusOf(add(1, 9))).toBe(404);
    sandbox.addRepository({ owner: "rita", name: "own" });
    sandbox.openIssue("rita/own", { by: "rita", title: "Mine", body: "" });
    expect(await statusOf(issues.addSubIssue({ ...AT, issue_number: 1, sub_issue_id: idOf(3) }))).toBe(404);
  });

  it("needs the right to sort issues", async () => {
    const { sandbox, idOf } = world(2);
    const wish = { ...AT, issue_number: 1, sub_issue_id: idOf(2) };
    expect(await statusOf(clientAs(sandbox, "rita").issues.addSubIssue(wish))).toBe(403);
    const workflow = clientOf(sandbox, sandbox.workflowToken(DESK));
    expect((await workflow.issues.addSubIssue(wish)).status).toBe(201);
  });

  it("is one of at most a hundred", async () => {
    const { add, childrenOf } = world(103);
    for (let child = 2; child <= 101; child += 1) await add(1, child);
    expect(await statusOf(add(1, 102))).toBe(422);
    expect(await childrenOf(1)).toHaveLength(30);
  });

  it("is at most eight levels deep", async () => {
    const { add } = world(9);
    for (let child = 2; child <= 8; child += 1) await add(child - 1, child);
    expect(await statusOf(add(8, 9))).toBe(422);
  });

  it("goes along when its parent moves, and the other way round", async () => {
    const { sandbox, add, childrenOf } = world(3);
    sandbox.addRepository({ owner: "hub", name: "archive" });
    await add(1, 2);
    await add(2, 3);
    sandbox.transfer(DESK, 2, { by: "cora", to: "hub/archive" });
    expect(await childrenOf(1)).toEqual([1]);
    expect(await seen(sandbox, 3)).toMatchObject({ parent: { number: 1, title: "Issue 2" } });
  });

  it("is told to the hooks of Apps, from both sides; nothing in a workflow listens to it", async () => {
    const { sandbox, add } = world(3);
    await add(1, 3);
    await add(2, 3, true);
    expect(sandbox.takeDeliveries().map(({ action }) => action)).toEqual([
      "sub_issue_added",
      "parent_issue_added",
      "sub_issue_removed",
      "parent_issue_removed",
      "sub_issue_added",
      "parent_issue_added",
    ]);
    expect(sandbox.takeEvents()).toEqual([]);
  });

  it("is in the histories of REST as described", async () => {
    const { add, issues } = world(2);
    await add(1, 2);
    const timeline = await issues.listEventsForTimeline({ ...AT, issue_number: 2 });
    expect(timeline.data).toMatchObject([{ event: "parent_issue_added", parent_issue: { number: 1 } }]);
    const events = await issues.listEvents({ ...AT, issue_number: 1 });
    expect(events.data).toMatchObject([{ event: "sub_issue_added" }]);
  });
});

it("a missing issue and a missing person are null, and an error says so for each", async () => {
  const { sandbox } = world(1);
  const query = `{ repository(owner: "hub", name: "helpdesk") { a: issue(number: 1) { number } b: issue(number: 2) { number } } c: user(login: "RITA") { login } d: user(login: "hub") { login } }`;
  const answer = await sandbox.fetch("https://api.github.com/graphql", {
    method: "POST",
    headers: { authorization: `bearer ${sandbox.token({ as: "cora" })}`, "user-agent": "test" },
    body: JSON.stringify({ query }),
  });
  expect(await answer.json()).toMatchObject({
    data: { repository: { a: { number: 1 }, b: null }, c: { login: "rita" }, d: null },
    errors: [
      { type: "NOT_FOUND", path: ["repository", "b"], message: "Could not resolve to an Issue with the number of 2." },
      { type: "NOT_FOUND", path: ["d"], message: "Could not resolve to a User with the login of 'hub'." },
    ],
  });
});
