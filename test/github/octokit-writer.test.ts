import { describe, expect, it } from "vitest";
import type { Batch } from "../../src/core/domain/batch.ts";
import { commentId, instant } from "../../src/core/domain/ids.ts";
import { batchHash } from "../../src/core/records/hash.ts";
import { parseMarker } from "../../src/core/records/marker.ts";
import { parseRestored } from "../../src/core/records/restored.ts";
import { sealedText } from "../../src/core/records/sealed-text.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { createSealJudge, createVerifier, generateSealKey, partsOfSeal } from "../../src/github/seal.ts";
import { type Said, type Sent, scriptedClient } from "./scripted-github.ts";

const ref = { owner: "acme", repo: "desk", number: 7 };
const place = { repositoryId: 42, issueId: 4_000_000_007 };
const batch: Batch = { after: null, at: instant("2026-03-01T09:00:00Z"), rules: {}, records: [] };

function writer(
  say: (sent: Sent) => Said = () => ({ status: 201, body: { id: 4_123_456_789_012 } }),
  sealKey?: string,
) {
  const { client, sent } = scriptedClient(say);
  return { github: createOctokitGitHub(client, sealKey ? { sealKey } : {}), sent };
}
const calls = (sent: readonly Sent[]): readonly string[] => sent.map(({ method, path }) => `${method} ${path}`);

describe("comments", () => {
  it("a record is posted as text for people, a blank line, the marker", async () => {
    const { github, sent } = writer();
    expect(await github.appendBatch(ref, place, "Passed.", batch)).toBe(4_123_456_789_012);
    expect(calls(sent)).toEqual(["POST /repos/acme/desk/issues/7/comments"]);
    expect(sent[0]?.body["body"]).toMatch(/^Passed\.\n\n<!-- quorumdesk:records:1 - \{.*\} -->$/);
  });

  it("a record is sealed for its issue where there is a key", async () => {
    const { privateKey, publicKey } = generateSealKey();
    const { github, sent } = writer(undefined, `first:${privateKey}`);
    await github.appendBatch(ref, place, "Passed.", batch);
    const reading = parseMarker(String(sent[0]?.body["body"]));
    if (reading.kind !== "ok" || reading.marker.seal === null) throw new Error("no sealed marker");
    const { keyId, signature } = partsOfSeal(reading.marker.seal);
    const verify = createVerifier([{ id: "first", key: publicKey, from: "2026-01-01" }]);
    expect(verify(keyId, signature, sealedText("records", place, reading.marker.line), batch.at)).toBe(true);
    expect(
      verify(keyId, signature, sealedText("records", { ...place, issueId: 1 }, reading.marker.line), batch.at),
    ).toBe(false);
  });

  it("a batch of the published copy is posted again with its own seal inside a new one", async () => {
    const { privateKey, publicKey } = generateSealKey();
    const { github, sent } = writer(undefined, `first:${privateKey}`);
    const copied = {
      comment: commentId(9),
      createdAt: instant("2026-03-01T09:00:05Z"),
      batch,
      hash: batchHash(place, batch),
      seal: `old:${"A".repeat(86)}==`,
    };
    await github.repostBatch(ref, place, "Restored.", copied);
    const reading = parseMarker(String(sent[0]?.body["body"]));
    if (reading.kind !== "ok") throw new Error("no marker");
    const { kind, line, seal } = reading.marker;
    expect(parseRestored(line, place)).toEqual(copied);
    const sealOf = createSealJudge([{ id: "first", key: publicKey, from: "2026-01-01" }]);
    expect([kind, sealOf({ kind, place, line, seal, at: batch.at })]).toEqual(["restored", "holds"]);
  });

  it("card and reply are posted once and edited from then on", async () => {
    const { github, sent } = writer();
    await github.putCard(ref, place, "Card", batch, undefined);
    await github.putCard(ref, place, "Card", batch, commentId(11));
    await github.putReply(ref, commentId(5), "Reply", undefined);
    await github.putReply(ref, commentId(5), "Reply", commentId(12));
    expect(calls(sent)).toEqual([
      "POST /repos/acme/desk/issues/7/comments",
      "PATCH /repos/acme/desk/issues/comments/11",
      "POST /repos/acme/desk/issues/7/comments",
      "PATCH /repos/acme/desk/issues/comments/12",
    ]);
    expect(sent[3]?.body["body"]).toBe('Reply\n\n<!-- quorumdesk:reply:1 - {"to":5} -->');
  });

  it("a comment that is too long is refused before it is sent", async () => {
    const { github, sent } = writer();
    await expect(github.putReply(ref, commentId(5), "x".repeat(65_536), undefined)).rejects.toThrow(
      "put reply: a comment of",
    );
    expect(sent).toEqual([]);
  });

  it("is sent once, also where GitHub answers that something went wrong", async () => {
    const { github, sent } = writer(() => ({ status: 502, body: { message: "bad gateway" } }));
    await expect(github.appendBatch(ref, place, "Passed.", batch)).rejects.toMatchObject({
      operation: "append records",
      status: 502,
    });
    expect(sent).toHaveLength(1);
  });
});

describe("labels", () => {
  it("are added in one call and removed one by one, names encoded", async () => {
    const { github, sent } = writer(() => ({ body: [] }));
    await github.setLabels(ref, ["approved", "on hold"], ["final go", "a/b"]);
    expect(calls(sent)).toEqual([
      "POST /repos/acme/desk/issues/7/labels",
      "DELETE /repos/acme/desk/issues/7/labels/final%20go",
      "DELETE /repos/acme/desk/issues/7/labels/a%2Fb",
    ]);
    expect(sent[0]?.body).toEqual({ labels: ["approved", "on hold"] });
  });

  it("one that is not there any more is removed already", async () => {
    const { github } = writer(() => ({ status: 404, body: { message: "Label does not exist" } }));
    await expect(github.setLabels(ref, [], ["gone"])).resolves.toBeUndefined();
  });

  it("any other refusal of a removal is a failure", async () => {
    const { github } = writer(() => ({ status: 403, body: { message: "no" } }));
    await expect(github.setLabels(ref, [], ["kept"])).rejects.toMatchObject({ operation: "remove label", status: 403 });
  });

  it("nothing to change is no call", async () => {
    const { github, sent } = writer();
    await github.setLabels(ref, [], []);
    expect(sent).toEqual([]);
  });
});

describe("the issue", () => {
  it.each([
    ["closed", "completed", { state: "closed", state_reason: "completed" }],
    ["open", undefined, { state: "open" }],
  ] as const)("is %s", async (state, reason, body) => {
    const { github, sent } = writer(() => ({ body: {} }));
    await github.setIssueState(ref, state, reason);
    expect(calls(sent)).toEqual(["PATCH /repos/acme/desk/issues/7"]);
    expect(sent[0]?.body).toEqual(body);
  });

  it.each([200, 201])("a reaction that is there already is one (%i)", async (status) => {
    const { github, sent } = writer(() => ({ status, body: {} }));
    await github.react(ref, commentId(5), "rocket");
    expect(calls(sent)).toEqual(["POST /repos/acme/desk/issues/comments/5/reactions"]);
    expect(sent[0]?.body).toEqual({ content: "rocket" });
  });

  it("a comment is folded away by GraphQL, and an error in the answer is one", async () => {
    const folded = { data: { minimizeComment: { minimizedComment: { isMinimized: true } } } };
    await expect(writer(() => ({ body: folded })).github.minimise(ref, "IC_1")).resolves.toBeUndefined();
    const refused = { data: null, errors: [{ type: "FORBIDDEN", message: "no" }] };
    await expect(writer(() => ({ body: refused })).github.minimise(ref, "IC_1")).rejects.toMatchObject({
      operation: "minimise",
      status: 403,
    });
  });
});

it("every REST call names the version of the API", async () => {
  const { github, sent } = writer();
  await github.appendBatch(ref, place, "x", batch);
  await github.putCard(ref, place, "x", batch, commentId(1));
  await github.setLabels(ref, ["a"], ["b"]);
  await github.setIssueState(ref, "closed", undefined);
  await github.react(ref, commentId(5), "eyes");
  await github.setParent(ref, place, 3);
  expect(sent.map(({ headers }) => headers["x-github-api-version"])).toEqual(Array(7).fill("2022-11-28"));
});
