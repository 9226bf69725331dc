import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import { createProbotWith } from "../../src/probot/github/create-probot.ts";
import { readSettings } from "../../src/probot/settings.ts";
import { read, sourceFiles } from "../conventions/source-files.ts";
import { fakeGitHub, handTimer, issueBody, json, openServer, PRIVATE_KEY, SECRET, sign } from "./app-server.ts";
import { pour } from "./intake/pour.ts";
import { runStart } from "./run-start.ts";

/** What is known to go wrong with servers that are made with Probot 14, and that none of it goes wrong here. */

const opened: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});
const open: typeof openServer = async (change, wish) => {
  const all = await openServer(change, wish);
  opened.push(all.server);
  return all;
};

/** A folder to start in, with a `.env` that somebody left there. */
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "start-"));
  writeFileSync(join(folder, ".env"), "WEBHOOK_SECRET=the-secret-of-a-file-that-is-long-enough\nPORT=1\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

const COMPLETE = {
  APP_ID: "1",
  PRIVATE_KEY,
  WEBHOOK_SECRET: SECRET,
  HELPDESK_API_URL: "http://127.0.0.1:9",
  PORT: "0",
  HELPDESK_SWEEP_MINUTES: "0",
};

describe("trap: without a secret, Probot takes the secret `development`", () => {
  it.each([undefined, "", "development"])("with the secret %s the server does not start", (WEBHOOK_SECRET) => {
    const env = { ...COMPLETE, WEBHOOK_SECRET };
    expect(readSettings({ env, readFile: () => "" })).toHaveProperty("problems.length", 1);
  });

  it("a delivery that is signed with it is refused", async () => {
    const { deliver } = await open();
    expect((await deliver(issueBody(7), { "x-hub-signature-256": sign(issueBody(7), "development") })).status).toBe(
      401,
    );
  });
});

describe("trap: Probot reads a body of any length before it checks the signature", () => {
  it("sixty megabytes that nobody signed and that hide their length do not grow the memory by a fraction of that", async () => {
    const { server } = await open();
    const head = [
      "POST /api/github/webhooks HTTP/1.1",
      "host: localhost",
      "transfer-encoding: chunked",
      "content-type: application/json",
      "x-github-event: issues",
      "x-github-delivery: d-1",
      `x-hub-signature-256: sha256=${"0".repeat(64)}`,
    ];
    const { most } = await pour(server.url, head, 60);
    expect(most).toBeLessThan(16);
  });

  it("a body by the wrong kind of request is not read at all", async () => {
    const { server } = await open();
    const { answer } = await pour(
      server.url,
      ["POST /api/github/webhooks HTTP/1.1", "host: localhost", "transfer-encoding: chunked"],
      60,
    );
    expect(answer).toMatch(/^(HTTP\/1\.1 415|$)/);
  });
});

it("trap: Probot answers a delivery with the status and the message of what its handler threw", async () => {
  const { fetch } = fakeGitHub(({ path }) =>
    path === "/graphql" ? json({ message: "secret at db.internal" }, 404) : undefined,
  );
  const { deliver, server, told } = await open({}, { fetch });
  const answer = await deliver(issueBody(7));
  expect([answer.status, await answer.text()]).toEqual([202, "accepted"]);
  await server.idle();
  expect(told("delivery failed")).toHaveLength(1);
});

it("trap: Probot works on the same delivery twice", async () => {
  const github = fakeGitHub(({ path }) => (path === "/graphql" ? json({ message: "x" }, 404) : undefined));
  let answered = (): void => undefined;
  const held = new Promise<void>((done) => {
    answered = done;
  });
  const fetch: typeof globalThis.fetch = async (input, init) => {
    if (String(input).endsWith("/graphql")) await held;
    return github.fetch(input, init);
  };
  const { deliver, server, told } = await open({}, { fetch });
  const both = [await deliver(issueBody(7)), await deliver(issueBody(7))];
  answered();
  await server.idle();
  expect(both.map(({ status }) => status)).toEqual([202, 202]);
  expect(github.asked.filter(({ path }) => path === "/graphql")).toHaveLength(1);
  expect(told("delivery duplicate")).toHaveLength(1);
});

it("trap: Probot keeps GitHub waiting until the handler is done, and answers after nine seconds", async () => {
  const never = new Promise<Response>(() => undefined);
  const { fetch } = fakeGitHub(({ path }) => (path === "/graphql" ? never : undefined));
  const { later, waits } = handTimer();
  const { deliver, server } = await openServer({}, { fetch, later });
  const began = performance.now();
  expect((await deliver(issueBody(7))).status).toBe(202);
  expect(performance.now() - began).toBeLessThan(1_000);
  const closing = server.close();
  waits.at(-1)?.work();
  expect(await closing).toBe(1);
});

describe("trap: Probot's own start", { timeout: 30_000 }, () => {
  it("reads `.env` of its folder over the real settings: this one reads none", async () => {
    const { listening, end } = await runStart({ ...COMPLETE }, folder);
    expect(listening).toMatch(/^http:\/\/127\.0\.0\.1:\d{2,5}\/api\/github\/webhooks$/);
    expect(listening).not.toContain(":1/");
    const answer = await fetch(listening, {
      method: "POST",
      body: "{}",
      headers: {
        "content-type": "application/json",
        "x-github-event": "ping",
        "x-github-delivery": "1",
        "x-hub-signature-256": sign("{}", "the-secret-of-a-file-that-is-long-enough"),
      },
    });
    expect(answer.status).toBe(401);
    expect((await end("SIGTERM")).code).toBe(0);
  });

  it.each(["SIGTERM", "SIGINT"] as const)("does not end decently at a %s: this one does, with 0", async (signal) => {
    const { end } = await runStart({ ...COMPLETE });
    const { code, lines } = await end(signal);
    expect(code).toBe(0);
    expect(lines.at(-1)).toMatchObject({ message: "Quorumdesk ends the work that is under way, then stops." });
  });

  it("opens a setup page and a public relay where the App's number is missing: this one says what is missing", async () => {
    const { code, lines } = await runStart({ NODE_ENV: "development" }, folder).then(
      () => ({ code: "started", lines: [] }),
      (ended) => ended,
    );
    expect(code).toBe(2);
    expect(lines.map(({ level }: { level: string }) => level)).toEqual(["error", "error", "error"]);
    expect(readdirSync(folder)).toEqual([".env"]);
  });

  it("forwards deliveries from a public relay: this one says that it does not", async () => {
    const { end } = await runStart({ ...COMPLETE, WEBHOOK_PROXY_URL: "http://127.0.0.1:9/relay" });
    const { lines } = await end("SIGTERM");
    expect(lines[0]).toMatchObject({ level: "warn", message: "WEBHOOK_PROXY_URL is set. Quorumdesk does not use it." });
  });

  it("loads a package at run time where REDIS_URL is set: this one says that it does not", async () => {
    const { end } = await runStart({ ...COMPLETE, REDIS_URL: "redis://127.0.0.1:9" });
    const { code, lines } = await end("SIGTERM");
    expect(lines[0]).toMatchObject({ level: "warn", message: "REDIS_URL is set. Quorumdesk does not use it." });
    expect(code).toBe(0);
  });

  it("takes PORT=0 for 3000: this one asks for a free port", async () => {
    const { listening, end } = await runStart({ ...COMPLETE });
    expect(listening).not.toContain(":3000/");
    await end("SIGTERM");
  });
});

it("trap: Probot logs whole deliveries where LOG_LEVEL is `debug`, and where a handler fails", async () => {
  const env = { ...COMPLETE, LOG_LEVEL: "trace" };
  const settings = readSettings({ env, readFile: () => "" });
  if ("problems" in settings) throw new Error("no settings");
  const printed: string[] = [];
  const { error, log } = console;
  console.error = console.log = (...said) => void printed.push(said.join(" "));
  const { apiUrl: _, ...change } = settings.settings;
  const { fetch } = fakeGitHub(({ path }) => (path === "/graphql" ? json({ message: "x" }, 500) : undefined));
  const { deliver, server, log: lines } = await open({ ...change, host: "127.0.0.1" }, { fetch });
  await deliver(issueBody(7, { issue: { number: 7, body: "my telephone number" } }));
  await server.idle();
  console.error = error;
  console.log = log;
  expect(lines.length).toBeGreaterThan(1);
  expect(`${JSON.stringify(lines)}${printed}`).not.toMatch(/telephone|noor|ghs_/);
});

it("trap: Probot's configuration reader follows `_extends` to other repositories: nobody here calls it", () => {
  const callers = sourceFiles("src").filter((file) => /\bcontext\.config\b|octokit\.config\b/.test(read(file)));
  expect(callers).toEqual([]);
});

it("trap: a stand-in for GitHub misses requests that do not go through Node's http: all go through the given fetch", async () => {
  const { fetch, asked } = fakeGitHub();
  const { deliver, server } = await open({ apiUrl: "http://127.0.0.1:9" }, { fetch });
  await deliver(issueBody(7));
  await server.idle();
  await server.sweep();
  const paths = new Set(asked.map(({ path }) => path));
  expect([...paths].sort()).toEqual(["/app", "/app/installations", "/app/installations/11/access_tokens", "/graphql"]);
});

describe("trap: Probot's throttle and retry", () => {
  const ref = { owner: "acme", repo: "desk", number: 7 };
  async function client(say: Parameters<typeof fakeGitHub>[0]) {
    const { fetch, asked } = fakeGitHub(say);
    const probot = createProbotWith({ appId: 1, privateKey: PRIVATE_KEY, webhookSecret: SECRET }, fetch);
    const comments = () => asked.filter(({ path }) => path.endsWith("/comments"));
    return { octokit: await probot.auth(11), comments };
  }
  const post = (octokit: Awaited<ReturnType<typeof client>>["octokit"]) =>
    octokit.request("POST /repos/{owner}/{repo}/issues/{issue_number}/comments", {
      owner: ref.owner,
      repo: ref.repo,
      issue_number: ref.number,
      body: "x",
    });

  it("keep three seconds between two comments: here they are off", async () => {
    const { octokit, comments } = await client(() => undefined);
    const began = performance.now();
    for (let times = 0; times < 4; times += 1) await post(octokit);
    expect(comments()).toHaveLength(4);
    expect(performance.now() - began).toBeLessThan(3_000);
  });

  it("send a comment again that GitHub took and answered with 502: here it is sent once", async () => {
    const { octokit, comments } = await client(({ path }) =>
      path.endsWith("/comments") ? json({ message: "Bad Gateway" }, 502) : undefined,
    );
    await expect(post(octokit)).rejects.toThrow("Bad Gateway");
    expect(comments()).toHaveLength(1);
  });

  it.each([
    [
      "sleep until a limit is over, for up to an hour",
      { "x-ratelimit-remaining": "0", "x-ratelimit-reset": "4102444800" },
    ],
    ["lose what met a secondary limit", { "retry-after": "60" }],
  ])("%s: here the look fails at once and says until when", async (_what, headers) => {
    const { octokit } = await client(({ path }) =>
      path === "/graphql" ? json({ message: "You have exceeded a secondary rate limit" }, 403, headers) : undefined,
    );
    const failure = await createOctokitGitHub(octokit)
      .readSnapshot(ref)
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({ trouble: "wait", waitUntil: expect.stringMatching(/^2026-03-01T1[23]:/) });
  });
});
