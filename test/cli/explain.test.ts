import { readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, it } from "vitest";
import { processRequest } from "../../src/app/process-request.ts";
import { parseRequestAddress } from "../../src/cli/explain/request-address.ts";
import { explainVerb } from "../../src/cli/explain.ts";
import type { Listening } from "../../src/sandbox/door/listen.ts";
import { appGitHub, ask, createSandboxDesk, DESK } from "../github/sandbox-desk.ts";
import { aTerminal } from "../support/test-terminal.ts";

const saved = join(tmpdir(), `explain-${process.pid}.json`);
afterAll(() => rmSync(saved, { force: true }));
let listening: Listening | undefined;
afterEach(() => listening?.close());

async function openDesk() {
  const desk = createSandboxDesk();
  const number = ask(desk);
  const github = await appGitHub(desk);
  // The second look links the card to the record comment, whose address the first one could not know.
  const look = async () => {
    for (let time = 0; time < 2; time += 1)
      await processRequest({ owner: "acme", repo: "desk", number }, { kind: "sweep" }, { github, dryRun: false });
  };
  listening = await desk.sandbox.listen();
  const env = { GITHUB_TOKEN: desk.sandbox.token({ as: "cora" }), HELPDESK_API_URL: listening.url };
  return { ...desk, number, look, env };
}

async function run(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  options: Readonly<Record<string, string | boolean>> = {},
) {
  const terminal = aTerminal({ env });
  const code = await explainVerb.run({ args, options }, terminal);
  return { code, out: terminal.printed.join("\n"), err: terminal.complained.join("\n") };
}

describe("explain", () => {
  it("says where a request stands, what opens the ways on, which records say so, and writes nothing", async () => {
    const { look, env, sandbox } = await openDesk();
    await look();
    const before = sandbox.counts.writes;
    const { code, out, err } = await run(["acme/desk#1"], env);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Scans of old maps (https://github.com/acme/desk/issues/1)");
    expect(out).toContain("after ballot-passed:");
    expect(out).toContain("ballot-opened");
    expect(out).toContain("A look now would write nothing.");
    expect(sandbox.counts.writes).toBe(before);
  });

  it("says what a look would write", async () => {
    const { env } = await openDesk();
    expect((await run(["https://github.com/acme/desk/issues/1"], env)).out).toMatch(
      /A look now would write \d records?, with these steps: append-batch/,
    );
  });

  it("gives the same as JSON", async () => {
    const { env, look } = await openDesk();
    await look();
    const told = JSON.parse((await run(["acme/desk#1"], env, { json: true })).out);
    expect(told).toMatchObject({
      request: { owner: "acme", repo: "desk", number: 1 },
      state: { stage: "committee-feedback", ballots: [{ terms: { number: 1 } }] },
      pending: { records: [], effects: [] },
      incomplete: [],
      distrusted: [],
    });
    expect(told.ways.map(({ on }: { on: string }) => on)).toContain("ballot-passed");
    expect(told.records.length).toBe(told.state.keys.length);
  });

  it("saves all that was read", async () => {
    const { env } = await openDesk();
    await run(["acme/desk#1"], env, { save: saved });
    expect(JSON.parse(readFileSync(saved, "utf8"))).toMatchObject({
      issue: { number: 1 },
      readAt: "2026-03-01T09:00:00Z",
    });
  });

  it("names the problems of the desk's files", async () => {
    const { env, sandbox } = await openDesk();
    sandbox.putFile(DESK, ".github/helpdesk/roster.yml", "version: 2\n");
    const { code, out } = await run(["acme/desk#1"], env);
    expect(code).toBe(1);
    expect(out).toMatch(/^\.github\/helpdesk\/roster\.yml, line \d+: /m);
  });
});

describe("explain, used wrongly", () => {
  it.each([
    ["no token", ["acme/desk#1"], {}, "GITHUB_TOKEN"],
    ["no address", ["desk/1"], { GITHUB_TOKEN: "x" }, "desk/1 is not a request"],
    ["nothing at all", [], { GITHUB_TOKEN: "x" }, "is not a request"],
  ])("%s", async (_what, args, env, told) => {
    const { code, err } = await run(args, env);
    expect(code).toBe(2);
    expect(err).toContain(told);
  });

  it("a request that is not there", async () => {
    const { env } = await openDesk();
    expect(await run(["acme/desk#99"], env)).toMatchObject({
      code: 1,
      err: expect.stringContaining("GitHub knows no request at acme/desk#99"),
    });
  });

  it("a token that is not valid", async () => {
    const { env } = await openDesk();
    expect(await run(["acme/desk#1"], { ...env, GITHUB_TOKEN: "ghp_wrong" })).toMatchObject({
      code: 1,
      err: expect.stringContaining("GitHub could not be read."),
    });
  });
});

it.each([
  ["acme/desk#7", true],
  ["https://github.com/acme/desk/issues/7", true],
  ["https://ghe.acme.org/acme/desk/issues/7#issuecomment-1", true],
  ["https://github.com/acme/desk/issues/7?x=1", true],
  ["https://github.com/acme/desk/pull/7", false],
  ["acme/desk", false],
  ["acme/desk#7x", false],
  ["acme/desk#", false],
])("%s names a request: %s", (text, names) => {
  expect(parseRequestAddress(text)).toEqual(names ? { owner: "acme", repo: "desk", number: 7 } : undefined);
});
