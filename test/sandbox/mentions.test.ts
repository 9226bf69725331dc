import { describe, expect, it } from "vitest";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { AT, clientAs, DESK, smallWorld } from "./small-world.ts";

/** A world with an issue to be mentioned. */
function world() {
  const sandbox = smallWorld();
  sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "Please." });
  return sandbox;
}

const QUERY = `query ($number: Int!) {
  repository(owner: "hub", name: "helpdesk") {
    issue(number: $number) {
      updatedAt
      timelineItems(first: 100, itemTypes: [CROSS_REFERENCED_EVENT]) {
        nodes {
          ... on CrossReferencedEvent {
            actor { login }
            createdAt
            referencedAt
            isCrossRepository
            willCloseTarget
            source { ... on Issue { number repository { nameWithOwner } } }
            target { ... on Issue { number } }
          }
        }
      }
    }
  }
}`;

interface Seen {
  readonly repository: {
    readonly issue: {
      readonly updatedAt: string;
      readonly timelineItems: { readonly nodes: readonly { readonly source: { readonly number: number } }[] };
    };
  };
}

const issueOf = async (sandbox: Sandbox, number = 1) =>
  (await clientAs(sandbox, "rita").graphql<Seen>(QUERY, { number })).repository.issue;
const sourcesOf = async (sandbox: Sandbox, number = 1) =>
  (await issueOf(sandbox, number)).timelineItems.nodes.map(({ source }) => source.number);

describe("an issue that names another one", () => {
  it("stands in the history of that one, with who named it and when", async () => {
    const sandbox = world();
    sandbox.clock.advance(60_000);
    sandbox.openIssue(DESK, { by: "cora", title: "Report", body: "It is about #1." });
    expect((await issueOf(sandbox)).timelineItems.nodes).toEqual([
      {
        actor: { login: "cora" },
        createdAt: "2026-03-01T09:01:00Z",
        referencedAt: "2026-03-01T09:01:00Z",
        isCrossRepository: false,
        willCloseTarget: false,
        source: { number: 2, repository: { nameWithOwner: "hub/helpdesk" } },
        target: { number: 1 },
      },
    ]);
  });

  it.each([
    "#1",
    "see #1, please",
    "(#1)",
    "GH-1",
    "hub/helpdesk#1",
    "https://github.com/hub/helpdesk/issues/1",
    "[here](https://github.com/hub/helpdesk/issues/1#issuecomment-5)",
    "### Which request?\n\n#1",
  ])("does so by: %s", async (body) => {
    const sandbox = world();
    sandbox.openIssue(DESK, { by: "cora", title: "Report", body });
    expect(await sourcesOf(sandbox)).toEqual([2]);
  });

  it.each([
    "1",
    "#10",
    "a#1",
    "##1",
    "#1a",
    "`#1`",
    "```\n#1\n```",
    "<!-- #1 -->",
    "other/helpdesk#1",
    "https://github.example/hub/helpdesk/issues/1",
    "https://github.com/hub/helpdesk/issues/10",
    "https://github.com/hub/other/issues/1",
  ])("does not by: %s", async (body) => {
    const sandbox = world();
    sandbox.openIssue(DESK, { by: "cora", title: "Report", body });
    expect(await sourcesOf(sandbox)).toEqual([]);
  });

  it("does so once, also in comments and edits, and an edit that takes the name away takes nothing back", async () => {
    const sandbox = world();
    sandbox.openIssue(DESK, { by: "cora", title: "Report", body: "About something." });
    expect(await sourcesOf(sandbox)).toEqual([]);
    sandbox.editIssue(DESK, 2, { by: "cora", body: "About #1." });
    const comment = sandbox.comment(DESK, 2, { by: "rita", body: "Really #1?" });
    sandbox.editComment(comment, { by: "rita", body: "Really #1 and #1?" });
    sandbox.editIssue(DESK, 2, { by: "cora", body: "About nothing." });
    expect(await sourcesOf(sandbox)).toEqual([2]);
  });

  it("does so by a comment alone, and by one that was edited", async () => {
    const sandbox = world();
    for (const title of ["Second", "Third"]) sandbox.openIssue(DESK, { by: "rita", title, body: "" });
    sandbox.comment(DESK, 2, { by: "cora", body: "Like #1." });
    const comment = sandbox.comment(DESK, 3, { by: "cora", body: "Like the first one." });
    sandbox.editComment(comment, { by: "cora", body: "Like #1." });
    expect(await sourcesOf(sandbox)).toEqual([2, 3]);
  });

  it("never names itself", async () => {
    const sandbox = world();
    sandbox.comment(DESK, 1, { by: "cora", body: "This is #1." });
    expect(await sourcesOf(sandbox)).toEqual([]);
  });

  it("tells no hook of it, and the other one does not count as changed", async () => {
    const sandbox = world();
    sandbox.takeEvents();
    sandbox.clock.advance(60_000);
    sandbox.openIssue(DESK, { by: "cora", title: "Report", body: "About #1." });
    expect(sandbox.takeEvents().map(({ event, action }) => `${event}.${action}`)).toEqual(["issues.opened"]);
    expect((await issueOf(sandbox)).updatedAt).toBe("2026-03-01T09:00:00Z");
  });

  it("is gone from the history when it is deleted, and hidden where its repository is", async () => {
    const sandbox = world();
    sandbox.openIssue(DESK, { by: "cora", title: "Report", body: "About #1." });
    sandbox.deleteIssue(DESK, 2, { by: "cora" });
    sandbox.addRepository({ owner: "hub", name: "secret", private: true });
    sandbox.addCollaborator("hub/secret", "cora", "write");
    sandbox.openIssue("hub/secret", { by: "cora", title: "Secret", body: "About hub/helpdesk#1." });
    expect(await sourcesOf(sandbox)).toEqual([]);
    const seenByCora = await clientAs(sandbox, "cora").graphql<Seen>(QUERY, { number: 1 });
    expect(seenByCora.repository.issue.timelineItems.nodes).toMatchObject([
      { isCrossRepository: true, source: { number: 1, repository: { nameWithOwner: "hub/secret" } } },
    ]);
  });

  it("stands there with where it is now, once it moved", async () => {
    const sandbox = world();
    sandbox.addRepository({ owner: "hub", name: "archive" });
    sandbox.openIssue(DESK, { by: "cora", title: "Report", body: "About #1." });
    sandbox.transfer(DESK, 2, { by: "cora", to: "hub/archive" });
    expect((await issueOf(sandbox)).timelineItems.nodes).toMatchObject([
      { isCrossRepository: true, source: { number: 1, repository: { nameWithOwner: "hub/archive" } } },
    ]);
  });

  it("is in the timeline of REST and not in the list of events", async () => {
    const sandbox = world();
    sandbox.openIssue(DESK, { by: "cora", title: "Report", body: "About #1." });
    const { issues } = clientAs(sandbox, "cora");
    const { data } = await issues.listEventsForTimeline({ ...AT, issue_number: 1 });
    expect(data).toMatchObject([{ event: "cross-referenced", source: { type: "issue", issue: { number: 2 } } }]);
    expect((await issues.listEvents({ ...AT, issue_number: 1 })).data).toEqual([]);
  });
});
