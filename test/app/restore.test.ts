import { describe, expect, it } from "vitest";
import { processRequest } from "../../src/app/process-request.ts";
import { recordsFile } from "../../src/board/read/records-files.ts";
import { loadDesk } from "../../src/core/config/load-desk.ts";
import { followChain } from "../../src/core/records/chain.ts";
import { publishedAfter } from "../../src/core/records/published.ts";
import { auditRequest } from "../../src/core/reports/audit-request.ts";
import { deriveState } from "../../src/core/workflow/derive-state.ts";
import { generateSealKey } from "../../src/github/seal.ts";
import { appGitHub, ask, createSandboxDesk, DESK } from "../github/sandbox-desk.ts";

/** A sealed desk with a published board, whose one request is open to the vote. */
async function openDesk() {
  const key = generateSealKey();
  const desk = createSandboxDesk({
    extra: `seal-keys:\n  - { id: first, key: "${key.publicKey}", from: 2026-01-01 }\n`,
  });
  const { sandbox } = desk;
  const path = ".github/helpdesk/config.yml";
  const number = ask(desk);
  const ref = { owner: "acme", repo: "desk", number };
  const github = await appGitHub(desk, `first:${key.privateKey}`);
  const read = () => github.readSnapshot(ref);
  const config = (await read()).files.find((file) => file.path === path)?.text ?? "";
  sandbox.putFile(
    DESK,
    path,
    config.replace("organisation: Acme", "organisation: Acme, board-url: https://acme.github.io/desk"),
  );
  const look = () => processRequest(ref, { kind: "sweep" }, { github, dryRun: false });
  const publish = async () => {
    const files = [recordsFile(publishedAfter(await read(), undefined))];
    sandbox.publishPages(DESK, Object.fromEntries(files.map((file) => [file.path.slice(1), file.text])));
  };
  await look();
  await look();
  return { sandbox, number, read, look, publish };
}

async function audited(read: Awaited<ReturnType<typeof openDesk>>["read"]) {
  const snapshot = await read();
  const loaded = loadDesk(snapshot.files);
  if (!loaded.ok) throw new Error("the desk does not load");
  return auditRequest({ number: snapshot.issue.number, snapshot, desk: loaded.desk }).findings;
}

describe("records that were deleted", () => {
  it("stand in the conversation again after /restore, from the published copy, and the request goes on", async () => {
    const { sandbox, number, read, look, publish } = await openDesk();
    const before = await read();
    const [record] = before.batches;
    if (!record) throw new Error("no record");
    await publish();
    sandbox.clock.advance(3_600_000);
    sandbox.deleteComment(record.comment, { by: "cora" });
    expect(await look()).toMatchObject({ kind: "done", applied: [{ kind: "put-reply" }] });
    expect((await look()).kind).toBe("left-alone");
    expect((await read()).replies[0]?.body).toContain("deleted or changed by cora");
    expect((await read()).copy).toMatchObject([{ comment: record.comment, hash: record.hash }]);

    sandbox.clock.advance(3_600_000);
    sandbox.comment(DESK, number, { by: "cora", body: "/restore" });
    for (let time = 0; time < 3; time += 1) await look();
    const after = await read();
    const { counted, stray } = followChain(after.batches);
    expect(counted[0]).toMatchObject({ original: record.comment, hash: record.hash, seal: record.seal });
    expect(stray).toEqual([]);
    expect(deriveState(after)).toMatchObject({
      stage: "committee-feedback",
      ballots: [{ comment: counted[0]?.comment }],
    });
    expect((await audited(read)).filter(({ weight }) => weight === "problem")).toEqual([]);
    expect(after.replies[0]?.body).toContain("It was put in order");
    expect((await look()).kind).toBe("done");
  });

  it("stay missing where nothing was published, and nothing is decided", async () => {
    const { sandbox, number, read, look } = await openDesk();
    const [record] = (await read()).batches;
    if (!record) throw new Error("no record");
    sandbox.clock.advance(3_600_000);
    sandbox.deleteComment(record.comment, { by: "cora" });
    sandbox.comment(DESK, number, { by: "cora", body: "/restore" });
    for (let time = 0; time < 2; time += 1) await look();
    expect((await read()).copy).toBeUndefined();
    expect((await audited(read)).map(({ kind }) => kind)).toContain("deleted");
  });
});
