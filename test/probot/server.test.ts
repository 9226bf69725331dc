import { createHmac, generateKeyPairSync } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type AppServer, startServer, WEBHOOK_PATH } from "../../src/probot/server.ts";

const { privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  privateKeyEncoding: { type: "pkcs1", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});
const webhookSecret = "s".repeat(32);
const log: string[] = [];
let server: AppServer;
beforeAll(async () => {
  const settings = {
    appId: 1,
    privateKey,
    webhookSecret,
    host: "127.0.0.1",
    port: 0,
    apiUrl: "http://127.0.0.1:9",
    dryRun: false,
  };
  server = await startServer(settings, (line) => void log.push(line));
});
afterAll(() => server.close());

const sign = (body: string, secret = webhookSecret): string =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;
const deliver = (body: string, headers: Readonly<Record<string, string>> = {}) =>
  fetch(`${server.url}${WEBHOOK_PATH}`, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "x-github-event": "ping",
      "x-github-delivery": "1",
      "x-hub-signature-256": sign(body),
      ...headers,
    },
  });

describe("a delivery", () => {
  it("with the right signature is taken", async () => {
    expect((await deliver('{"zen":"ok"}')).status).toBe(200);
  });

  it.each([
    ["another secret", { "x-hub-signature-256": sign('{"zen":"ok"}', "development") }],
    ["another body", { "x-hub-signature-256": sign('{"zen":"no"}') }],
    ["no form at all", { "x-hub-signature-256": "sha256=0" }],
  ])("with a signature of %s is refused", async (_what, headers) => {
    expect((await deliver('{"zen":"ok"}', headers)).status).toBe(400);
  });

  it("without a signature is refused", async () => {
    const answer = await fetch(`${server.url}${WEBHOOK_PATH}`, {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json", "x-github-event": "ping", "x-github-delivery": "1" },
    });
    expect(answer.status).toBe(400);
  });

  it("that is too long is refused before anybody checks it", async () => {
    expect((await deliver("x".repeat(4 * 1024 * 1024 + 1))).status).toBe(413);
  });

  it("that hides its length is refused at the same size", async () => {
    const chunk = new TextEncoder().encode("x".repeat(1024 * 1024));
    let left = 6;
    const body = new ReadableStream({ pull: (stream) => (left-- > 0 ? stream.enqueue(chunk) : stream.close()) });
    const init = { method: "POST", body, duplex: "half" } as const;
    const status = await fetch(`${server.url}${WEBHOOK_PATH}`, init).then(
      (answer) => answer.status,
      () => "closed",
    );
    expect([413, "closed"]).toContain(status);
  });

  it("that cannot be worked on says a number and nothing else", async () => {
    const body = JSON.stringify({
      action: "opened",
      sender: { type: "User" },
      installation: { id: 1 },
      repository: { name: "desk", owner: { login: "acme" } },
      issue: { number: 7 },
    });
    const answer = await deliver(body, { "x-github-event": "issues" });
    expect(answer.status).toBe(500);
    expect(await answer.text()).not.toMatch(/127\.0\.0\.1:9|ECONNREFUSED|fetch/);
  });
});

describe("other addresses", () => {
  it.each([
    ["/healthz", 200],
    ["/", 404],
    ["/probot/import", 404],
    [`${WEBHOOK_PATH}/../../x`, 404],
  ])("%s answers %i", async (path, status) => {
    expect((await fetch(`${server.url}${path}`)).status).toBe(status);
  });
});

it("a server that is closed takes no more deliveries", async () => {
  const settings = { appId: 1, privateKey, webhookSecret, host: "127.0.0.1", port: 0, dryRun: false };
  const other = await startServer(settings, () => undefined);
  expect((await fetch(`${other.url}/healthz`)).status).toBe(200);
  await other.close();
  await expect(fetch(`${other.url}/healthz`)).rejects.toThrow();
});
