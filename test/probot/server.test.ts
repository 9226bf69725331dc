import { afterEach, describe, expect, it } from "vitest";
import { WEBHOOK_PATH } from "../../src/probot/server.ts";
import { fakeGitHub, handTimer, issueBody, json, openServer, sign } from "./app-server.ts";

const opened: { close(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const server of opened.splice(0)) await server.close();
});
const open: typeof openServer = async (change, wish) => {
  const all = await openServer(change, wish);
  opened.push(all.server);
  return all;
};

const PING = { "x-github-event": "ping" };
const body = '{"zen":"ok"}';

describe("a delivery", () => {
  it("with the right signature is taken", async () => {
    const { deliver } = await open();
    expect((await deliver(body, PING)).status).toBe(202);
  });

  it.each([
    ["another secret", sign(body, "development")],
    ["another body", sign('{"zen":"no"}')],
    ["no form at all", "sha256=0"],
    ["the older kind", "sha1=0123456789012345678901234567890123456789"],
  ])("with a signature of %s is refused", async (_what, signature) => {
    const { deliver } = await open();
    expect((await deliver(body, { ...PING, "x-hub-signature-256": signature })).status).toBe(401);
  });

  it("is signed with the old secret or the new one while the secret is changed, and with no other", async () => {
    const { deliver } = await open({ nextWebhookSecret: "another secret of thirty-two bytes" });
    const old = await deliver(body, PING);
    const fresh = await deliver(body, {
      ...PING,
      "x-hub-signature-256": sign(body, "another secret of thirty-two bytes"),
    });
    const other = await deliver(body, { ...PING, "x-hub-signature-256": sign(body, "") });
    expect([old.status, fresh.status, other.status]).toEqual([202, 202, 401]);
  });

  it.each<[string, Readonly<Record<string, string>>, number]>([
    ["a form", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["without the name of an event", { "x-github-event": "" }, 400],
    ["with an event that is no name", { "x-github-event": "issues{}" }, 400],
    ["with a number that is none", { "x-github-delivery": "../../etc" }, 400],
    ["of a repository's own webhook", { "x-github-hook-installation-target-type": "repository" }, 400],
    ["for another App", { "x-github-hook-installation-target-id": "2" }, 400],
  ])("%s is refused by its head", async (_what, headers, status) => {
    const { deliver } = await open();
    expect((await deliver(body, headers)).status).toBe(status);
  });

  it.each(["not json", '"text"', "null"])("that is %s is refused", async (text) => {
    const { deliver } = await open();
    expect((await deliver(text)).status).toBe(400);
  });

  it("by another method is refused", async () => {
    const { get } = await open();
    expect((await get(WEBHOOK_PATH)).status).toBe(405);
  });

  it("is answered while GitHub says nothing at all, and the work goes on afterwards", async () => {
    let speak = (_answer: Response): void => undefined;
    const silence = new Promise<Response>((done) => {
      speak = done;
    });
    const { deliver, server, told } = await open(
      {},
      { fetch: fakeGitHub(({ path }) => (path === "/app" ? undefined : silence)).fetch },
    );
    expect((await deliver(issueBody(7))).status).toBe(202);
    expect(told("delivery failed")).toEqual([]);
    speak(json({ message: "Server Error" }, 500));
    await server.idle();
    expect(told("delivery failed")).toMatchObject([{ delivery: "d-1", event: "issues.opened" }]);
  });

  it("whose work fails leaves a number and the reason in the log, and nothing in the answer", async () => {
    const github = fakeGitHub(({ path }) =>
      path === "/app" ? undefined : json({ message: `the database at db.internal, ghs_${"x".repeat(40)}` }, 500),
    );
    const { deliver, server, told, log } = await open({}, { fetch: github.fetch });
    const answer = await deliver(issueBody(7));
    await server.idle();
    expect([answer.status, await answer.text()]).toEqual([202, "accepted"]);
    const [failed] = told("look failed");
    expect(failed?.["reason"]).toContain("db.internal");
    expect(told("delivery failed")).toMatchObject([{ incident: failed?.["incident"] }]);
    expect(JSON.stringify(log)).not.toContain("xxxx");
  });

  it("is answered with 503 when too many wait, and left to the sweep", async () => {
    const { deliver, get, server } = await open({}, { mostWaiting: 0 });
    await server.idle();
    expect((await deliver(issueBody(7))).status).toBe(503);
    expect(await (await get("/readyz")).text()).toBe("too many deliveries wait");
  });
});

describe("other addresses", () => {
  it.each([
    ["/healthz", 200],
    ["/readyz", 200],
    ["/metrics", 200],
    ["/", 404],
    ["/ping", 404],
    ["/probot", 404],
    ["/probot/import", 404],
    [`${WEBHOOK_PATH}/../../x`, 404],
  ])("%s answers %i", async (path, status) => {
    const { get, server } = await open();
    await server.idle();
    expect((await get(path)).status).toBe(status);
  });
});

it("figures are for those who ask for them: without the setting there are none", async () => {
  const { get } = await open({ metrics: false });
  expect((await get("/metrics")).status).toBe(404);
});

describe("the log tells", () => {
  it("of refused deliveries at most once a minute, with their number", async () => {
    let time = Date.parse("2026-03-01T12:00:00Z");
    const { deliver, told } = await open({}, { now: () => time });
    const unsigned = { ...PING, "x-hub-signature-256": sign(body, "another secret") };
    for (let times = 0; times < 3; times += 1) await deliver(body, unsigned);
    time += 60_000;
    await deliver(body, unsigned);
    expect(told("delivery refused")).toMatchObject([
      { status: 401, why: "signature does not match", count: 1 },
      { status: 401, count: 3 },
    ]);
  });

  it("what GitHub says of the installation, which nobody listens to", async () => {
    const { deliver, told } = await open();
    await deliver('{"action":"suspend"}', { "x-github-event": "installation" });
    expect(told("delivery ignored")).toMatchObject([{ delivery: "d-1", event: "installation.suspend" }]);
  });
});

it("a delivery that nobody signed is not remembered: the right one with its number is worked on", async () => {
  const { deliver, server, told } = await open();
  await deliver(issueBody(7), { "x-hub-signature-256": sign(issueBody(7), "another secret") });
  expect((await deliver(issueBody(7))).status).toBe(202);
  await server.idle();
  expect(told("delivery duplicate")).toEqual([]);
  expect(told("delivery failed")).toHaveLength(1);
});

it.each(["__proto__", "constructor", "error"])("a signed delivery named %s reaches no code", async (name) => {
  const { deliver, told } = await open();
  const answer = await deliver('{"__proto__":{"admin":true},"action":"x"}', { "x-github-event": name });
  expect(answer.status).toBe(202);
  expect(told("answer failed")).toEqual([]);
  expect({}).not.toHaveProperty("admin");
});

describe("the server is ready", () => {
  it("once GitHub took its key, which it asks again in a minute where GitHub did not", async () => {
    let keyWorks = false;
    const { later, waits } = handTimer();
    const { fetch } = fakeGitHub(({ path }) =>
      path === "/app" && !keyWorks ? json({ message: "A JSON web token could not be decoded" }, 401) : undefined,
    );
    const { get, server, log } = await open({}, { later, fetch });
    await server.idle();
    const before = await get("/readyz");
    expect([before.status, await before.text()]).toEqual([503, "GitHub has not taken the key of the App"]);
    expect(log.at(-1)).toMatchObject({ level: "error", message: expect.stringContaining("APP_ID") });
    expect(waits).toMatchObject([{ milliseconds: 60_000 }]);
    keyWorks = true;
    waits[0]?.work();
    await expect.poll(async () => (await get("/readyz")).status).toBe(200);
  });

  it("as long as the last sweep is not older than three periods", async () => {
    let time = Date.parse("2026-03-01T12:00:00Z");
    const { get, server } = await open({ sweepMinutes: 10 }, { now: () => time });
    await server.sweep();
    time += 30 * 60_000;
    expect((await get("/readyz")).status).toBe(200);
    time += 1;
    expect(await (await get("/readyz")).text()).toBe("the last sweep is too old");
    await server.sweep();
    expect((await get("/readyz")).status).toBe(200);
  });
});

it("a page in place of GitHub's answer is no answer: it asks again", async () => {
  const { later, waits } = handTimer();
  const { fetch } = fakeGitHub(({ path }) => (path === "/app" ? new Response("<html>", { status: 200 }) : undefined));
  const { server, log } = await open({}, { later, fetch });
  await server.idle();
  expect(log.at(-1)).toMatchObject({ level: "error", message: expect.stringContaining("names no App") });
  expect(waits).toMatchObject([{ milliseconds: 60_000 }]);
});

describe("a server that is asked to stop", () => {
  it("takes no more deliveries, ends the looks under way, and closes", async () => {
    let speak = (_answer: Response): void => undefined;
    const silence = new Promise<Response>((done) => {
      speak = done;
    });
    const { deliver, server, get, told } = await openServer(
      {},
      { fetch: fakeGitHub(({ path }) => (path === "/app" ? undefined : silence)).fetch },
    );
    await deliver(issueBody(7));
    const closing = server.close();
    const late = await deliver(issueBody(8), { "x-github-delivery": "d-2" });
    expect([late.status, await late.text()]).toEqual([503, "stopping"]);
    expect((await get("/readyz")).status).toBe(503);
    expect((await get("/healthz")).status).toBe(200);
    speak(json({ message: "Server Error" }, 500));
    expect(await closing).toBe(0);
    expect(told("delivery failed")).toMatchObject([{ delivery: "d-1" }]);
    await expect(get("/healthz")).rejects.toThrow();
  });

  it("gives up after 25 seconds, and says what is left to the sweep", async () => {
    const { later, waits } = handTimer();
    const never = new Promise<Response>(() => undefined);
    const { deliver, server, told } = await openServer(
      {},
      { later, fetch: fakeGitHub(({ path }) => (path === "/app" ? undefined : never)).fetch },
    );
    await deliver(issueBody(7));
    await deliver(issueBody(7, { action: "edited" }), { "x-github-delivery": "d-2" });
    const closing = server.close();
    const [limit] = waits.filter(({ milliseconds }) => milliseconds === 25_000);
    limit?.work();
    expect(await closing).toBe(2);
    expect(told("delivery left").map(({ delivery }) => delivery)).toEqual(["d-1", "d-2"]);
  });

  it("once more, waits no longer", async () => {
    const never = new Promise<Response>(() => undefined);
    const { fetch } = fakeGitHub(({ path }) => (path === "/app" ? undefined : never));
    const { deliver, server } = await openServer({}, { fetch });
    await deliver(issueBody(7));
    const closing = server.close();
    expect(await server.close()).toBe(1);
    expect(await closing).toBe(1);
  });
});
