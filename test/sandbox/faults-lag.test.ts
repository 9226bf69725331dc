import { describe, expect, it } from "vitest";
import { AT, clientAs, DESK, smallWorld } from "./small-world.ts";

const SECOND = 1_000;
const LAG = 5 * SECOND;

const CONNECTIONS = `{ repository(owner: "hub", name: "helpdesk") {
  issue(number: 1) { title body comments(first: 10) { totalCount nodes { body reactions(first: 5) { totalCount } } } }
  issues(first: 10, states: OPEN) { nodes { number title labels(first: 5) { nodes { name } } } } } }`;

interface Connections {
  readonly repository: {
    readonly issue: {
      readonly title: string;
      readonly comments: { readonly nodes: readonly { readonly body: string }[] };
    };
    readonly issues: { readonly nodes: readonly { readonly number: number; readonly title: string }[] };
  };
}

function world(readsLagBy = LAG) {
  const sandbox = smallWorld({ readsLagBy });
  sandbox.openIssue(DESK, { by: "rita", title: "Maps", body: "Old maps." });
  const first = sandbox.comment(DESK, 1, { by: "rita", body: "Please." });
  sandbox.clock.advance(60 * SECOND);
  const cora = clientAs(sandbox, "cora");
  return {
    sandbox,
    cora,
    first,
    comments: async () => (await cora.issues.listComments({ ...AT, issue_number: 1 })).data.map(({ body }) => body),
    everyComment: async () => (await cora.issues.listCommentsForRepo(AT)).data.map(({ body }) => body),
    open: async () => (await cora.issues.listForRepo(AT)).data,
    graph: async () => (await cora.graphql<Connections>(CONNECTIONS)).repository,
  };
}

describe("a list that lags behind", () => {
  it("shows a comment only when it is old enough; the comment itself is there at once", async () => {
    const { sandbox, cora, comments, everyComment, graph } = world();
    const { data } = await cora.issues.createComment({ ...AT, issue_number: 1, body: "Yes." });
    const listed = async () => [
      await comments(),
      await everyComment(),
      (await graph()).issue.comments.nodes.map(({ body }) => body),
    ];
    expect(await listed()).toEqual([["Please."], ["Please."], ["Please."]]);
    expect((await cora.issues.getComment({ ...AT, comment_id: data.id })).data.body).toBe("Yes.");
    sandbox.clock.advance(LAG - SECOND);
    expect(await comments()).toEqual(["Please."]);
    sandbox.clock.advance(SECOND);
    expect(await listed()).toEqual(Array.from({ length: 3 }, () => ["Please.", "Yes."]));
  });

  it("shows an edited comment as it was, without new reactions", async () => {
    const { sandbox, cora, first, comments } = world();
    sandbox.editComment(first, { by: "rita", body: "Please do." });
    sandbox.react(first, { by: "cora", content: "eyes" });
    const { data } = await cora.issues.listComments({ ...AT, issue_number: 1 });
    expect(data[0]).toMatchObject({
      body: "Please.",
      updated_at: "2026-03-01T09:00:00Z",
      reactions: { total_count: 0 },
    });
    expect((await cora.issues.getComment({ ...AT, comment_id: first })).data.body).toBe("Please do.");
    sandbox.clock.advance(LAG);
    expect(await comments()).toEqual(["Please do."]);
  });

  it("does not show an issue that was just opened", async () => {
    const { sandbox, cora, open, graph } = world();
    await cora.issues.create({ ...AT, title: "Photos" });
    expect((await open()).map(({ title }) => title)).toEqual(["Maps"]);
    expect((await graph()).issues.nodes.map(({ title }) => title)).toEqual(["Maps"]);
    expect((await cora.issues.get({ ...AT, issue_number: 2 })).data.title).toBe("Photos");
    sandbox.clock.advance(LAG);
    expect((await open()).map(({ title }) => title)).toEqual(["Photos", "Maps"]);
  });

  it("shows an issue with the title, text, labels, people, lock and state that it had", async () => {
    const { sandbox, cora, open } = world();
    const before = (await open())[0];
    sandbox.editIssue(DESK, 1, { by: "rita", title: "Many maps", body: "Older maps." });
    sandbox.addLabel(DESK, "intake", "cora");
    sandbox.label(DESK, 1, "intake", { by: "cora" });
    sandbox.assign(DESK, 1, "cora", { by: "cora" });
    sandbox.lock(DESK, 1, { by: "cora" });
    sandbox.close(DESK, 1, { by: "cora", reason: "completed" });
    expect((await open())[0]).toEqual(before);
    const now = { title: "Many maps", body: "Older maps.", state: "closed", locked: true };
    expect((await cora.issues.get({ ...AT, issue_number: 1 })).data).toMatchObject(now);
    sandbox.clock.advance(LAG);
    expect(await open()).toEqual([]);
    sandbox.unlabel(DESK, 1, "intake", { by: "cora" });
    sandbox.unassign(DESK, 1, "cora", { by: "cora" });
    sandbox.unlock(DESK, 1, { by: "cora" });
    sandbox.reopen(DESK, 1, { by: "cora" });
    const [closed] = (await cora.issues.listForRepo({ ...AT, state: "closed", labels: "intake" })).data;
    expect(closed).toMatchObject({ ...now, state_reason: "completed", assignees: [{ login: "cora" }] });
  });

  it("is asked for changes by what it knows", async () => {
    const { sandbox, cora } = world();
    const since = "2026-03-01T09:01:00Z";
    const changed = async () => (await cora.issues.listForRepo({ ...AT, since })).data.map(({ title }) => title);
    sandbox.comment(DESK, 1, { by: "rita", body: "One more." });
    expect(await changed()).toEqual([]);
    sandbox.clock.advance(LAG);
    expect(await changed()).toEqual(["Maps"]);
  });

  it("loses what is deleted at once", async () => {
    const { sandbox, first, comments } = world();
    sandbox.deleteComment(first, { by: "rita" });
    expect(await comments()).toEqual([]);
  });

  it("can be made to lag, and not to, at any time", async () => {
    const { sandbox, comments } = world(0);
    sandbox.comment(DESK, 1, { by: "rita", body: "Soon." });
    expect(await comments()).toEqual(["Please.", "Soon."]);
    sandbox.lagReads(LAG);
    expect(await comments()).toEqual(["Please."]);
    sandbox.lagReads(0);
    expect(await comments()).toEqual(["Please.", "Soon."]);
  });
});
