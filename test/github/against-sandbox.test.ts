import { describe, expect, it } from "vitest";
import type { Batch } from "../../src/core/domain/batch.ts";
import { commentId, instant } from "../../src/core/domain/ids.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import type { ListingScope, RequestListing } from "../../src/github/port.ts";
import { generateSealKey } from "../../src/github/seal.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { MEMBERS } from "./desk-texts.ts";
import { appGitHub, ask, clientOf, createSandboxDesk, DESK, type DeskWish } from "./sandbox-desk.ts";

const observer = contractOfThisFile();
const batch: Batch = { after: null, at: instant("2026-03-01T09:00:00Z"), rules: {}, records: [] };
const ref = (number: number) => ({ owner: "acme", repo: "desk", number });

async function openDesk(wish: DeskWish = {}, sealKey?: string) {
  const desk = createSandboxDesk({ observer, ...wish });
  const number = ask(desk);
  const github = await appGitHub(desk, sealKey);
  const snapshot = await github.readSnapshot(ref(number));
  const place = { repositoryId: snapshot.repository.id, issueId: snapshot.issue.id };
  return { ...desk, desk, number, at: ref(number), github, place, read: () => github.readSnapshot(ref(number)) };
}

describe("reading", () => {
  it("a new request is whole, and the App reads as itself", async () => {
    const { read } = await openDesk();
    const snapshot = await read();
    expect(snapshot).toMatchObject({
      incomplete: [],
      comments: [],
      viewer: { login: "quorumdesk[bot]", kind: "bot" },
      readAt: "2026-03-01T09:00:00Z",
    });
    expect(snapshot.issue).toMatchObject({ number: 1, author: { id: 700, login: "rex" }, state: "open" });
    expect(snapshot.files.map(({ path }) => path)).toEqual([
      ".github/helpdesk/config.yml",
      ".github/helpdesk/roster.yml",
      ".github/ISSUE_TEMPLATE/ask.yml",
    ]);
  });

  it("three hundred comments come in four calls or fewer, in order, with numbers above 32 bits", async () => {
    const { sandbox, number, read } = await openDesk();
    for (let n = 0; n < 300; n += 1) sandbox.comment(DESK, number, { by: "rex", body: `Comment ${n}` });
    const before = sandbox.log.length;
    const { comments, incomplete } = await read();
    expect(comments.map(({ body }) => body)).toEqual(Array.from({ length: 300 }, (_, n) => `Comment ${n}`));
    expect(comments[0]?.id).toBeGreaterThan(2 ** 31);
    expect(incomplete).toEqual([]);
    expect(sandbox.log.length - before).toBeLessThanOrEqual(4);
  });

  it("an edit by the author, and one by somebody else, are told apart", async () => {
    const { sandbox, number, read } = await openDesk();
    const own = sandbox.comment(DESK, number, { by: "rex", body: "one" });
    const other = sandbox.comment(DESK, number, { by: "rex", body: "two" });
    sandbox.clock.advance(60_000);
    sandbox.editComment(own, { by: "rex", body: "1" });
    sandbox.editComment(other, { by: "cora", body: "2" });
    const { comments } = await read();
    expect(
      comments.map(({ body, editedByAuthorOnly, lastEditedAt }) => [body, editedByAuthorOnly, lastEditedAt]),
    ).toEqual([
      ["1", true, "2026-03-01T09:01:00Z"],
      ["2", false, "2026-03-01T09:01:00Z"],
    ]);
  });

  it("reactions, labels, closings and deletions come with who and when", async () => {
    const { sandbox, number, read } = await openDesk();
    const comment = sandbox.comment(DESK, number, { by: "rex", body: "Please." });
    const gone = sandbox.comment(DESK, number, { by: "rex", body: "Oops." });
    sandbox.clock.advance(60_000);
    sandbox.react(comment, { by: "ana", content: "+1" });
    sandbox.label(DESK, number, "approved", { by: "bo" });
    sandbox.close(DESK, number, { by: "bo" });
    sandbox.deleteComment(gone, { by: "cora" });
    const at = "2026-03-01T09:01:00Z";
    const snapshot = await read();
    expect(snapshot.comments[0]?.reactions).toEqual([
      { by: { id: MEMBERS[0].id, login: "ana", kind: "user" }, content: "THUMBS_UP", at },
    ]);
    expect(snapshot.labelEvents).toMatchObject([{ kind: "labelled", label: "approved", by: { login: "bo" }, at }]);
    expect(snapshot.closings).toMatchObject([{ kind: "closed", by: { login: "bo" }, at }]);
    expect(snapshot.deletions).toMatchObject([{ by: { login: "cora" }, author: { login: "rex" }, at }]);
    expect(snapshot.issue).toMatchObject({ state: "closed", labels: ["approved"] });
  });

  it("changes of title and body, locks and unlocks come with who and when", async () => {
    const { sandbox, number, read } = await openDesk();
    sandbox.clock.advance(60_000);
    sandbox.editIssue(DESK, number, { by: "rex", body: "Scans, please." });
    sandbox.clock.advance(60_000);
    sandbox.editIssue(DESK, number, { by: "cora", title: "Scans" });
    sandbox.lock(DESK, number, { by: "cora" });
    sandbox.unlock(DESK, number, { by: "cora" });
    const { edits, locks } = await read();
    expect(edits).toMatchObject([
      { by: { login: "rex" }, at: "2026-03-01T09:01:00Z" },
      { by: { login: "cora" }, at: "2026-03-01T09:02:00Z" },
    ]);
    expect(locks.map(({ kind, by }) => `${kind} by ${by?.login}`)).toEqual(["locked by cora", "unlocked by cora"]);
  });

  it("a request that came from another repository says so, and what was recorded there counts for nothing", async () => {
    const { privateKey, publicKey } = generateSealKey();
    const extra = `seal-keys:\n  - { id: first, key: "${publicKey}", from: 2026-01-01 }\n`;
    const { github, at, place, sandbox, number } = await openDesk({ extra }, `first:${privateKey}`);
    const record = await github.appendBatch(at, place, "Recorded.", batch);
    const files = Object.fromEntries((await github.readSnapshot(at)).files.map(({ path, text }) => [path, text]));
    sandbox.addRepository({ owner: "acme", name: "other", files });
    sandbox.clock.advance(60_000);
    const there = {
      owner: "acme",
      repo: "other",
      number: sandbox.transfer(DESK, number, { by: "cora", to: "acme/other" }),
    };
    const snapshot = await github.readSnapshot(there);
    expect(snapshot).toMatchObject({
      batches: [],
      distrusted: [{ comment: record, holds: "records", why: "moved" }],
      movedHere: { by: { login: "cora" }, at: "2026-03-01T09:01:00Z" },
    });
    await expect(github.readSnapshot(at)).rejects.toMatchObject({ status: 404 });
  });

  it("an account that was deleted is nobody", async () => {
    const { sandbox, number, read } = await openDesk();
    sandbox.comment(DESK, number, { by: "rex", body: "Goodbye." });
    sandbox.deleteUser("rex");
    const { comments, issue } = await read();
    expect([issue.author, comments[0]?.author]).toEqual([null, null]);
  });

  it("a request that is not there is a 404", async () => {
    const { github } = await openDesk();
    await expect(github.readSnapshot(ref(99))).rejects.toMatchObject({ name: "GitHubError", status: 404 });
  });
});

describe("writing, then reading", () => {
  it("records, card and reply come back as what they are", async () => {
    const { github, at, place, sandbox, number, read } = await openDesk();
    const asked = commentId(sandbox.comment(DESK, number, { by: "rex", body: "/status" }));
    const record = await github.appendBatch(at, place, "Recorded.", batch);
    const card = await github.putCard(at, place, "Card.", batch, undefined);
    const reply = await github.putReply(at, asked, "Here.", undefined);
    const snapshot = await read();
    expect(snapshot.batches).toMatchObject([{ comment: record, batch }]);
    expect(snapshot.card).toMatchObject({ comment: card, batch });
    expect(snapshot.replies).toMatchObject([{ comment: reply, to: asked }]);
    expect(snapshot.distrusted).toEqual([]);
  });

  it("the card is edited in place and still counts; an edit by hand ends that", async () => {
    const { github, at, place, sandbox, read } = await openDesk();
    const card = await github.putCard(at, place, "Card.", batch, undefined);
    sandbox.clock.advance(60_000);
    expect(await github.putCard(at, place, "Card, later.", batch, card)).toBe(card);
    expect((await read()).card?.body).toMatch(/^Card, later\.\n\n<!--/);
    sandbox.editComment(card, { by: "cora", body: (await read()).card?.body.replace("Card", "My card") ?? "" });
    expect(await read()).toMatchObject({ distrusted: [{ comment: card, why: "edited" }] });
  });

  it("with a key everything is sealed, and an edit of the line breaks the seal", async () => {
    const { privateKey, publicKey } = generateSealKey();
    const extra = `seal-keys:\n  - { id: first, key: "${publicKey}", from: 2026-01-01 }\n`;
    const { github, at, place, sandbox, read } = await openDesk({ extra }, `first:${privateKey}`);
    const record = await github.appendBatch(at, place, "Recorded.", batch);
    await github.putCard(at, place, "Card.", batch, undefined);
    expect(await read()).toMatchObject({ batches: [{ comment: record }], card: { batch }, distrusted: [] });
    const body = (await read()).comments.find(({ id }) => id === record)?.body ?? "";
    sandbox.editComment(record, { by: "cora", body: body.replace("09:00:00", "09:00:01") });
    expect(await read()).toMatchObject({ batches: [], distrusted: [{ comment: record, why: "seal-broken" }] });
  });

  it("labels, state, reactions and folding are as told, and a second time changes nothing", async () => {
    const { github, at, place, sandbox, number, read } = await openDesk();
    const asked = commentId(sandbox.comment(DESK, number, { by: "rex", body: "/status" }));
    const record = await github.appendBatch(at, place, "Recorded.", batch);
    const node = (await read()).batches[0]?.nodeId ?? "";
    for (let time = 0; time < 2; time += 1) {
      await github.setLabels(at, ["approved", "on hold"], time === 0 ? [] : ["on hold", "not there"]);
      await github.setIssueState(at, "closed", "not_planned");
      await github.react(at, asked, "rocket");
      await github.minimise(at, node);
    }
    const snapshot = await read();
    expect(snapshot.issue).toMatchObject({ state: "closed", labels: ["approved"] });
    expect(snapshot.comments.find(({ id }) => id === asked)?.reactions).toHaveLength(1);
    expect(snapshot.batches).toMatchObject([{ comment: record, isMinimized: true }]);
  });
});

describe("listing", () => {
  it("open ones and those closed of late; those that have long been closed only in the scope of all", async () => {
    const { desk, sandbox, number, github } = await openDesk();
    const old = ask(desk);
    sandbox.close(DESK, old, { by: "rex" });
    sandbox.clock.advance(201 * 86_400_000);
    const late = ask(desk);
    sandbox.close(DESK, late, { by: "rex" });
    const list = async (scope: ListingScope) => {
      const listings: RequestListing[] = [];
      for await (const listing of github.listRequests({ owner: "acme", repo: "desk" }, scope)) listings.push(listing);
      return listings.map(({ ref: { number: found }, state }) => [found, state]);
    };
    expect(await list("recent")).toEqual([
      [number, "open"],
      [late, "closed"],
    ]);
    expect(await list("all")).toContainEqual([old, "closed"]);
  });

  it("goes on to the last page", async () => {
    const { desk, github } = await openDesk();
    for (let n = 0; n < 120; n += 1) ask(desk);
    let count = 0;
    for await (const _ of github.listRequests({ owner: "acme", repo: "desk" }, "recent")) count += 1;
    expect(count).toBe(121);
  });
});

it.each([
  [
    "a person's token",
    ({ sandbox }: ReturnType<typeof createSandboxDesk>) => sandbox.token({ as: "cora" }),
    "cora",
    "user",
  ],
  [
    "a workflow's token",
    ({ sandbox }: ReturnType<typeof createSandboxDesk>) => sandbox.workflowToken(DESK),
    "github-actions[bot]",
    "bot",
  ],
])("%s reads as its own account", async (_what, token, login, kind) => {
  const desk = createSandboxDesk({ observer });
  const github = createOctokitGitHub(clientOf(desk, token(desk)));
  expect((await github.readSnapshot(ref(ask(desk)))).viewer).toMatchObject({ login, kind });
});
