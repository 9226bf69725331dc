import { createServer } from "node:http";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addressOf } from "../../src/sandbox/runner/probot-door.ts";
import { startServerProcess } from "../../src/sandbox/runner/server-process.ts";
import { issueBody, PRIVATE_KEY, SECRET, sign } from "./app-server.ts";

/** A GitHub that takes every request and never answers. */
const silent = createServer(() => undefined);
let apiUrl = "";
beforeAll(async () => {
  await new Promise<void>((done) => silent.listen(0, "127.0.0.1", done));
  const address = silent.address();
  apiUrl = `http://127.0.0.1:${typeof address === "object" && address ? address.port : 0}`;
});
afterAll(() => {
  silent.closeAllConnections();
  silent.close();
});

/** The server with a delivery in the middle of its work. */
async function startAtWork(settings: Readonly<Record<string, string>>) {
  const env = { APP_ID: "1", PRIVATE_KEY, WEBHOOK_SECRET: SECRET, HELPDESK_API_URL: apiUrl, PORT: "0", ...settings };
  const lines: Record<string, unknown>[] = [];
  const log = (line: string): void => void lines.push(JSON.parse(line));
  const server = startServerProcess({ node: process.execPath, entry: "build/probot/start.js", env, log });
  const listening = await addressOf(server);
  const body = issueBody(7);
  const headers = { "content-type": "application/json", "x-github-event": "issues", "x-github-delivery": "d-1" };
  const signed = { ...headers, "x-hub-signature-256": sign(body) };
  const { status } = await fetch(listening, { method: "POST", body, headers: signed });
  expect(status).toBe(202);
  return { ...server, lines };
}

describe("a server that is told to stop in the middle of its work", { timeout: 30_000 }, () => {
  it("gives up after its seconds, names each delivery that is left, and ends with 1", async () => {
    const { signal, ended, lines } = await startAtWork({ HELPDESK_STOP_SECONDS: "1" });
    signal("SIGTERM");
    expect(await ended).toBe(1);
    expect(lines.slice(-2)).toMatchObject([
      { message: "delivery left", delivery: "d-1", request: "acme/desk#7" },
      { level: "error", message: expect.stringContaining("1 delivery was") },
    ]);
  });

  it("gives up at once when it is told twice", async () => {
    const { signal, ended, lines, nextLine } = await startAtWork({ HELPDESK_STOP_SECONDS: "600" });
    const stopping = nextLine(/then stops/);
    signal("SIGTERM");
    await stopping;
    signal("SIGTERM");
    expect(await ended).toBe(1);
    expect(lines.filter(({ message }) => message === "delivery left")).toHaveLength(1);
  });
});
