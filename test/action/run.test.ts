import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { type ActionDesk, formBody, openActionDesk, REPOSITORY } from "./action-desk.ts";

/** 32 bytes, base64: the form of a seal key. */
const SEED = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

const contract = contractOfThisFile();
let desk: ActionDesk;

beforeEach(async () => {
  desk = await openActionDesk(contract);
});
afterEach(() => desk.close());

describe("the Action", () => {
  it("takes a request in, and a look at a settled request changes nothing", async () => {
    desk.open("requester", "A map of dialects.");
    const [opened] = desk.sandbox.takeEvents();
    const event = { name: "issues", payload: opened?.payload };
    const first = await desk.run({ event });
    expect(first).toMatchObject({
      exitCode: 0,
      outputs: { result: "done", changed: "true", looked: "1", failed: "0" },
    });
    expect(first.summary).toContain("hub/desk#1 done");
    // The card links the ballot's comment, whose address the first look could not know.
    await desk.run({ event });
    const { writes } = desk.sandbox.counts;
    expect(await desk.run({ event })).toMatchObject({ exitCode: 0, outputs: { result: "done", changed: "false" } });
    expect(desk.sandbox.counts.writes).toBe(writes);
  });

  it("answers a command with few requests", async () => {
    const number = desk.open("requester", "A map of dialects.");
    await desk.run();
    const before = desk.sandbox.log.length;
    desk.sandbox.comment(REPOSITORY, number, { by: "ana", body: "/approve It closes a gap." });
    expect(await desk.run()).toMatchObject({ exitCode: 0, outputs: { result: "done" } });
    expect(desk.sandbox.log.slice(before).map(({ method, path }) => `${method} ${path}`).length).toBeLessThanOrEqual(5);
  });

  it("asks GitHub nothing for a remark by somebody nobody waits for", async () => {
    const number = desk.open("requester", "A map of dialects.");
    desk.sandbox.comment(REPOSITORY, number, { by: "stranger", body: "What a nice idea." });
    const result = await desk.run();
    expect(result).toMatchObject({
      exitCode: 0,
      outputs: { result: "ignored", changed: "false", looked: "0", failed: "0" },
    });
    expect(result.log).toContain("a comment without a command, by somebody nobody waits for");
    expect(desk.sandbox.log).toEqual([]);
  });

  it("decides and writes nothing in a dry run", async () => {
    desk.open("requester", "A map of dialects.");
    const result = await desk.run({ inputs: { "dry-run": "true" } });
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: "read-only", changed: "false", looked: "1" } });
    expect(result.summary).toContain("because=dry-run");
    expect(desk.sandbox.counts.writes).toBe(0);
  });

  it.each([
    ["where it is told to", { inputs: { mode: "sweep" } }],
    ["on a schedule", { event: { name: "schedule", payload: { schedule: "3 * * * *" } } }],
  ])("looks at all requests %s", async (_, wish) => {
    for (const need of ["A map.", "A talk."]) desk.open("requester", need);
    expect(await desk.run(wish)).toMatchObject({
      exitCode: 0,
      outputs: { result: "swept", changed: "true", looked: "2", failed: "0" },
    });
  });
});

describe("a run of the Action fails", () => {
  it("with file and line where the desk's files do not load, and writes nothing", async () => {
    desk.open("requester", "A map of dialects.");
    desk.sandbox.putFile(REPOSITORY, ".github/helpdesk/config.yml", "version: 1\npreset: simpel\n");
    const result = await desk.run();
    expect(result).toMatchObject({ exitCode: 1, outputs: { result: "config-broken", changed: "false" } });
    expect(result.log).toMatch(/^::error file=.github\/helpdesk\/config.yml,line=\d+::/m);
    expect(desk.sandbox.counts.writes).toBe(0);
  });

  it("where GitHub refuses to write, and the next run makes good for it", async () => {
    const number = desk.open("requester", "A map of dialects.");
    const [opened] = desk.sandbox.takeEvents();
    const event = { name: "issues", payload: opened?.payload };
    desk.sandbox.failNextWrites(1);
    expect(await desk.run({ event })).toMatchObject({ exitCode: 1, outputs: { result: "failed", failed: "1" } });
    expect(await desk.run({ event })).toMatchObject({ exitCode: 0, outputs: { result: "done", changed: "true" } });
    expect(number).toBe(1);
  });

  it("where the token is not good", async () => {
    desk.open("requester", "A map of dialects.");
    const result = await desk.run({ inputs: { token: "ghs_0123456789012345678901234567890123456789" } });
    expect(result).toMatchObject({ exitCode: 1, outputs: { result: "failed" } });
    expect(result.log).not.toContain("ghs_");
  });

  it.each([
    [{ mode: "nightly" }, 'The input "mode" is "nightly". Allowed: auto, sweep.'],
    [{ "dry-run": "perhaps" }, "dry-run"],
    [{ token: "" }, "token"],
  ])("where an input is wrong: %o", async (inputs: Readonly<Record<string, string>>, expected) => {
    desk.open("requester", "A map of dialects.");
    const result = await desk.run({ inputs });
    expect(result).toMatchObject({ exitCode: 1, outputs: { result: "failed" } });
    expect(result.log).toMatch(/^::error::/m);
    expect(result.log).toContain(expected);
  });
});

describe("hostile text", () => {
  const hostile = "::error::x\n::set-output name=result::y\n<script>alert(1)</script> @everyone `x`";

  it("in a request starts no command of the runner and no markup in the job summary", async () => {
    desk.sandbox.openIssue(REPOSITORY, { by: "requester", title: hostile, body: formBody(hostile) });
    const result = await desk.run();
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: "done" } });
    expect(result.log).not.toMatch(/^::/m);
    expect(result.summary).not.toMatch(/<script|@everyone/);
  });

  it("the token and the key of the seal stay out of log and summary", async () => {
    desk.open("requester", `${desk.token} ${SEED}`);
    const result = await desk.run({ env: { HELPDESK_SEAL_KEY: `first:${SEED}` } });
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: "done" } });
    expect(`${result.log}${result.summary}`).not.toContain(SEED);
    expect(`${result.log}${result.summary}`).not.toContain(desk.token);
  });
});
