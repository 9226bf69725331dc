import { describe, expect, it } from "vitest";
import type { DeskConfig } from "../../src/core/config/desk.ts";
import { loadDesk } from "../../src/core/config/load-desk.ts";
import { commentId, instant, userId } from "../../src/core/domain/ids.ts";
import type { Account, BatchComment, DistrustedComment } from "../../src/core/domain/snapshot.ts";
import { batchLine } from "../../src/core/records/batch-codec.ts";
import { type PublishedRecords, publishedText } from "../../src/core/records/published.ts";
import { sealedText } from "../../src/core/records/sealed-text.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { type Fetch, judgeCopy, needsCopy, readCopy } from "../../src/github/read-copy.ts";
import { createSigner, generateSealKey } from "../../src/github/seal.ts";
import { batchOf, chainOf, commentOf, PLACE, recordOf } from "../core/records/batches.ts";
import { deskTexts, WRITER } from "./desk-texts.ts";
import { actor, requestAnswer, scriptedClient, wholeList } from "./scripted-github.ts";

const key = generateSealKey();
const sign = createSigner(key.privateKey, "first");
const KEYS = `seal-keys:\n  - { id: first, key: "${key.publicKey}", from: 2026-01-01 }\n`;
const BOARD = "https://acme.example/board";

const textsWith = (extra = KEYS, board: string | null = BOARD) => {
  const texts = deskTexts(extra);
  const at = board === null ? "" : `, board-url: "${board}"`;
  return { ...texts, config: texts.config.replace("organisation: Acme", `organisation: Acme${at}`) };
};

function configOf(extra?: string, board?: string | null): DeskConfig {
  const { config, roster, form } = textsWith(extra, board);
  const file = (path: string, text: string) => ({ path, text, oid: "a".repeat(40) });
  const loaded = loadDesk([
    file(".github/helpdesk/config.yml", config),
    file(".github/helpdesk/roster.yml", roster),
    file(".github/ISSUE_TEMPLATE/ask.yml", form),
  ]);
  if (!loaded.ok) throw new Error("the desk does not load");
  return loaded.desk.config;
}

const chain = chainOf(3);
const sealOf = ({ batch }: BatchComment, place = PLACE) => sign(sealedText("records", place, batchLine(batch)));

function published(change: Partial<PublishedRecords> = {}): PublishedRecords {
  const batches = chain.map((one) => ({
    comment: one.comment,
    createdAt: one.createdAt,
    seal: sealOf(one),
    line: batchLine(one.batch),
  }));
  return { ...PLACE, number: 7, batches, ...change };
}

/** Answers every address in the same way, and keeps what was asked. */
function answering(answer: () => Response) {
  const asked: { readonly url: string; readonly init: RequestInit }[] = [];
  const fetch: Fetch = async (url, init = {}) => {
    asked.push({ url: String(url), init });
    return answer();
  };
  return { asked, fetch };
}

const WITH = { number: 7, place: PLACE };

describe("the published copy", () => {
  it("is read below the board's address, with no token, and never goes where it is sent", async () => {
    const { asked, fetch } = answering(() => new Response(publishedText(published())));
    const copy = await readCopy(fetch, { ...WITH, config: configOf() });
    expect(copy?.map(({ hash }) => hash)).toEqual(chain.map(({ hash }) => hash));
    expect(asked.map(({ url }) => url)).toEqual([`${BOARD}/records/7.json`]);
    expect(asked[0]?.init).toMatchObject({ redirect: "error", credentials: "omit" });
    expect(Object.keys(asked[0]?.init.headers ?? {})).toEqual(["accept"]);
  });

  it("is not asked for where the desk has no board", async () => {
    const { asked, fetch } = answering(() => new Response("{}"));
    expect(await readCopy(fetch, { ...WITH, config: configOf(KEYS, null) })).toBeUndefined();
    expect(asked).toEqual([]);
  });

  it.each<[string, () => Response]>([
    ["it is not there", () => new Response("no", { status: 404 })],
    [
      "nobody answers",
      () => {
        throw new TypeError("fetch failed");
      },
    ],
    ["it is something else", () => new Response("<html>")],
    ["it is of another issue", () => new Response(publishedText(published({ issueId: 1 })))],
    ["it is of another repository", () => new Response(publishedText(published({ repositoryId: 1 })))],
    ["it is larger than 5 MB", () => new Response(" ".repeat(5 * 1024 * 1024) + publishedText(published()))],
    ["it has no body", () => new Response(null)],
  ])("is none where %s, and that is no error", async (_what, answer) => {
    expect(await readCopy(answering(answer).fetch, { ...WITH, config: configOf() })).toBeUndefined();
  });
});

describe("a batch of the published copy", () => {
  const [one, two, three] = published().batches;
  if (!one || !two || !three) throw new Error("no batches");

  it.each<[string, PublishedRecords, readonly number[]]>([
    ["with its own seal counts", published(), []],
    ["with no seal does not", published({ batches: [one, { ...two, seal: null }, three] }), [two.comment]],
    ["with another's seal does not", published({ batches: [one, { ...two, seal: three.seal }, three] }), [two.comment]],
    ["with another line does not", published({ batches: [one, { ...two, line: one.line }, three] }), [two.comment]],
    [
      "that this version cannot read does not",
      published({ batches: [one, two, { ...three, line: "{}" }] }),
      [three.comment],
    ],
    [
      "without a seal, dated back before the first key, does not where a sealed one came before",
      published({ batches: [one, two, { ...three, seal: null, createdAt: instant("2025-12-31T00:00:00Z") }] }),
      [three.comment],
    ],
    [
      "without a seal from before the first key counts",
      published({ batches: [{ ...one, seal: null, createdAt: instant("2025-12-31T00:00:00Z") }, two, three] }),
      [],
    ],
  ])("%s", (_what, copy, doubted) => {
    const judged = judgeCopy(copy, configOf());
    expect(judged.doubted.map(({ comment }) => comment)).toEqual(doubted);
    expect(judged.copied).toHaveLength(3 - doubted.length);
  });

  it("counts as it is on a desk without a key", () => {
    const unsealed = published({ batches: published().batches.map((batch) => ({ ...batch, seal: null })) });
    expect(judgeCopy(unsealed, configOf("")).copied).toHaveLength(3);
  });
});

describe("whether the published copy is needed:", () => {
  const APP: Account = { id: userId(WRITER.id), login: WRITER.login, kind: "bot" };
  const DELETED = { by: null, author: APP, at: instant("2026-06-03T09:00:00Z") };
  const spoilt = (holds: DistrustedComment["holds"], why: DistrustedComment["why"]): DistrustedComment => ({
    comment: commentId(4_000_000_002),
    nodeId: "IC_2",
    holds,
    why,
    isMinimized: false,
  });
  const answer = (kind: "records-restored" | "records-lost", at: string): BatchComment => {
    const [first] = chain;
    if (!first) throw new Error("no chain");
    const change = { kind, spoilt: [commentId(4_000_000_002)], reposted: [commentId(900)] };
    const { reposted: _, ...lost } = change;
    const told = recordOf(kind === "records-lost" ? { ...lost, kind } : { ...change, kind });
    return commentOf(batchOf(first.hash, [{ ...told, at: instant(at) }]), 4_000_000_300);
  };
  const card = (after: BatchComment | undefined) => ({
    card: { comment: commentId(9), nodeId: "", url: "", body: "", batch: batchOf(after?.hash ?? null, []) },
  });
  const NOTHING = { batches: chain.slice(0, 1), distrusted: [], deletions: [] };

  it.each([
    ["no, where nothing happened", NOTHING, false],
    ["yes, where a comment of the desk was deleted", { ...NOTHING, deletions: [DELETED] }, true],
    ["no, where somebody else's comment was deleted", { ...NOTHING, deletions: [{ ...DELETED, author: null }] }, false],
    ["yes, where the card follows another batch", { ...NOTHING, deletions: [DELETED], ...card(chain[1]) }, true],
    ["no, where the card follows the newest batch", { ...NOTHING, deletions: [DELETED], ...card(chain[0]) }, false],
    [
      "no, where a later record answered the deletion",
      {
        ...NOTHING,
        batches: [...NOTHING.batches, answer("records-restored", "2026-06-03T10:00:00Z")],
        deletions: [DELETED],
      },
      false,
    ],
    [
      "yes, where the deletion came after the last answer",
      {
        ...NOTHING,
        batches: [...NOTHING.batches, answer("records-lost", "2026-06-03T08:00:00Z")],
        deletions: [DELETED],
      },
      true,
    ],
    ["yes, where records were edited", { ...NOTHING, distrusted: [spoilt("records", "edited")] }, true],
    ["yes, where a seal is broken", { ...NOTHING, distrusted: [spoilt("records", "seal-broken")] }, true],
    ["yes, where a marker is broken", { ...NOTHING, distrusted: [spoilt("unknown", "marker-broken")] }, true],
    ["no, where only the card was edited", { ...NOTHING, distrusted: [spoilt("card", "edited")] }, false],
    [
      "no, where a stranger pasted a record",
      { ...NOTHING, distrusted: [spoilt("records", "writer-not-listed")] },
      false,
    ],
    [
      "no, where a record names the edited comment",
      {
        ...NOTHING,
        batches: [...NOTHING.batches, answer("records-lost", "2026-06-03T08:00:00Z")],
        distrusted: [spoilt("records", "edited")],
      },
      false,
    ],
  ])("%s", (_what, known, needed) => expect(needsCopy(known, configOf())).toBe(needed));
});

describe("a look at a request", () => {
  const deleted = {
    __typename: "CommentDeletedEvent",
    createdAt: "2026-03-01T10:00:00Z",
    actor: null,
    deletedCommentAuthor: actor(WRITER),
  };

  async function look(events: readonly object[]) {
    const { client } = scriptedClient(() => ({
      body: requestAnswer({ timelineItems: wholeList(events) }, {}, textsWith()),
    }));
    const place = { repositoryId: 42, issueId: 4_000_000_007 };
    const [first] = chainOf(1, place);
    if (!first) throw new Error("no chain");
    const { comment, createdAt, batch } = first;
    const batches = [{ comment, createdAt, line: batchLine(batch), seal: sealOf(first, place) }];
    const { asked, fetch } = answering(() => new Response(publishedText({ ...place, number: 7, batches })));
    const snapshot = await createOctokitGitHub(client, { fetch }).readSnapshot({
      owner: "acme",
      repo: "desk",
      number: 7,
    });
    return { snapshot, asked, first };
  }

  it("has the published copy where a comment of the desk was deleted", async () => {
    const { snapshot, first } = await look([deleted]);
    expect(snapshot.copy).toMatchObject([{ comment: first.comment, hash: first.hash, batch: first.batch }]);
  });

  it("does not ask for it otherwise", async () => {
    const { snapshot, asked } = await look([]);
    expect([snapshot.copy, asked]).toEqual([undefined, []]);
  });
});
