import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { openProxy } from "./a-proxy.ts";
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
    expect(first.summary).toMatch(
      /^\*\*\[#1\]\(https:\/\/github\.com\/hub\/desk\/issues\/1\)\*\* The desk wrote what is new\. `hub\/desk#1 done/,
    );
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
    expect(result.summary).toContain("Nothing was written: this was a dry run. `");
    expect(desk.sandbox.counts.writes).toBe(0);
  });

  it("says that it wrote where the answer to the last write was lost, and the second look finds all done", async () => {
    const number = desk.open("requester", "A map of dialects.");
    const opened = desk.sandbox.takeEvents().at(-1);
    const event = { name: "issues", payload: opened?.payload };
    for (const _ of ["ballot", "card"]) await desk.run({ event });
    desk.sandbox.comment(REPOSITORY, number, { by: "ana", body: "/approve It closes a gap." });
    desk.sandbox.planFault({ fault: "bad-gateway-after", of: "writes", after: 1 });
    const result = await desk.run();
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: "done", changed: "true", looked: "1" } });
    expect(result.log).toMatch(/applied=nothing\n$/);
    expect(desk.sandbox.log.filter(({ fault }) => fault).length).toBe(1);
  });

  it("has nothing to do for a request that somebody deleted meanwhile, and says so", async () => {
    const number = desk.open("requester", "A map of dialects.");
    const opened = desk.sandbox.takeEvents().at(-1);
    desk.sandbox.deleteIssue(REPOSITORY, number, { by: "hub" });
    const result = await desk.run({ event: { name: "issues", payload: opened?.payload } });
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: "left-alone", changed: "false", looked: "0" } });
    expect(result.log).toMatch(/^::notice::There is no #1 here any more/m);
  });

  it("has done its work where its summary cannot be written", async () => {
    desk.open("requester", "A map of dialects.");
    const result = await desk.run({ env: { GITHUB_STEP_SUMMARY: "" } });
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: "done", changed: "true" } });
    expect(result.log).toMatch(/^::warning::The summary of this run could not be written: /m);
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
    desk.sandbox.failNextWrites(1, "no-permission");
    expect(await desk.run({ event })).toMatchObject({ exitCode: 1, outputs: { result: "failed", failed: "1" } });
    expect(await desk.run({ event })).toMatchObject({ exitCode: 0, outputs: { result: "done", changed: "true" } });
    expect(number).toBe(1);
  });

  it("where the desk's files break while it sweeps, after the requests before it", async () => {
    desk.open("requester", "A map of dialects.");
    desk.sandbox.putFile(REPOSITORY, ".github/helpdesk/roster.yml", "version: 1\ncommittee: nobody\n");
    const result = await desk.run({ inputs: { mode: "sweep" } });
    expect(result).toMatchObject({ exitCode: 1, outputs: { result: "config-broken" } });
    expect(result.log).toMatch(/^::error file=.github\/helpdesk\/roster.yml,line=2::/m);
  });

  it("where the token is not good", async () => {
    desk.open("requester", "A map of dialects.");
    const result = await desk.run({ inputs: { token: "ghs_0123456789012345678901234567890123456789" } });
    expect(result).toMatchObject({ exitCode: 1, outputs: { result: "failed" } });
    expect(result.log).not.toContain("ghs_");
  });

  it.each([
    [{ mode: "nightly" }, 'The input "mode" is "nightly". Allowed values: auto and sweep.'],
    [{ "dry-run": "perhaps" }, 'The input "dry-run" is "perhaps". Allowed values: true and false.'],
    [{ "dry-run": "" }, 'The input "dry-run" is "". Allowed values: true and false.'],
    [{ token: "" }, 'The input "token" is empty.'],
  ])("where an input is wrong: %o", async (inputs: Readonly<Record<string, string>>, expected) => {
    desk.open("requester", "A map of dialects.");
    const result = await desk.run({ inputs });
    expect(result).toMatchObject({ exitCode: 1, outputs: { result: "failed" } });
    expect(result.log).toMatch(/^::error::/m);
    expect(result.log).toContain(expected);
  });
});

describe("a run that GitHub tells to wait", () => {
  const sweepNow = { mode: "sweep" };
  it.each([
    ["while it reads", { fault: "secondary-limit", of: "reads" }, {}],
    ["while it writes", { fault: "too-many-requests", of: "writes", after: 1 }, {}],
    ["in a sweep", { fault: "primary-limit", of: "reads", after: 1 }, sweepNow],
    ["before a sweep", { fault: "secondary-limit-bare", of: "reads" }, sweepNow],
  ] as const)("ends well %s, asks no more, and the next sweep takes it up", async (_, plan, inputs) => {
    desk.open("requester", "A map of dialects.");
    const [opened] = desk.sandbox.takeEvents();
    const event = { name: "issues", payload: opened?.payload };
    // Whatever is asked after it would be refused too.
    desk.sandbox.planFault({ ...plan, times: 2 });
    const result = await desk.run({ event, inputs });
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: "waiting", failed: "0" } });
    expect(result.log).toMatch(/^::notice::GitHub wants no more requests .* the next sweep takes it up\.$/m);
    const limited = desk.sandbox.log.filter(({ status }) => status === 403 || status === 429);
    expect(limited.length).toBeLessThanOrEqual(1);
    desk.sandbox.clearFaults();
    expect(await desk.run({ event, inputs: sweepNow })).toMatchObject({
      exitCode: 0,
      outputs: { result: "swept", changed: "true" },
    });
  });
});

describe("the way through a proxy", () => {
  it("is taken where the runner has one, for every request", async () => {
    desk.open("requester", "A map of dialects.");
    const proxy = await openProxy();
    const sandbox = new URL(desk.url);
    // Requests to this machine would go past the proxy, so GitHub gets another name, which only the proxy can follow.
    const named = `http://github.test:${sandbox.port}`;
    const result = await desk.run({
      env: { GITHUB_API_URL: `${named}/api/v3`, GITHUB_GRAPHQL_URL: `${named}/api/graphql`, http_proxy: proxy.url },
    });
    await proxy.close();
    expect(result).toMatchObject({ exitCode: 0, outputs: { result: "done", changed: "true" } });
    expect(proxy.seen).toBe(desk.sandbox.log.length);
    expect(proxy.seen).toBeGreaterThan(1);
  });

  it("is named in no log where its address is wrong, for a password can be in it", async () => {
    desk.open("requester", "A map of dialects.");
    const env = { GITHUB_API_URL: "http://github.test/api/v3", http_proxy: "7:password@::::" };
    const result = await desk.run({ env });
    expect(result).toMatchObject({ exitCode: 1, outputs: { result: "failed" } });
    expect(result.log).toMatch(/^::error::The Action stopped: Invalid URL\. /);
    expect(result.log).not.toContain("pass");
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
