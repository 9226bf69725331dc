import { createHmac, generateKeyPairSync } from "node:crypto";
import type { Later } from "../../src/probot/later.ts";
import { type AppServer, type ServerWish, startServer, WEBHOOK_PATH } from "../../src/probot/server.ts";
import type { Settings } from "../../src/probot/settings.ts";

/** One pair for all servers of a file: making one takes longer than most tests. */
export const { privateKey: PRIVATE_KEY } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  privateKeyEncoding: { type: "pkcs1", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});

/** The secret of every server that a test does not give another one. */
export const SECRET = "a secret of thirty-two bytes here";

/** A request as it left a server for GitHub. */
export interface Asked {
  readonly method: string;
  readonly path: string;
}

/** A GitHub that answers with what a test says, and otherwise knows the App and nothing else. */
export function fakeGitHub(say: (asked: Asked) => Response | Promise<Response> | undefined = () => undefined) {
  const asked: Asked[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const { pathname: path } = new URL(input instanceof Request ? input.url : String(input));
    const request = { method: init?.method ?? "GET", path };
    asked.push(request);
    const said = await Promise.race([say(request), givenUp(init?.signal)]);
    return said ?? json(usual(path), path.endsWith("access_tokens") ? 201 : 200);
  };
  return { fetch, asked };
}

/** Fails once the client gives up, as any `fetch` does. Clients keep a question for a token open until it is answered. */
const givenUp = (signal: AbortSignal | null | undefined): Promise<never> =>
  new Promise((_, fail) => {
    signal?.addEventListener("abort", () => fail(signal.reason));
  });

function usual(path: string): object {
  if (path === "/app") return { slug: "quorumdesk" };
  if (path === "/app/installations") return [];
  return path.endsWith("access_tokens")
    ? { token: "ghs_1", expires_at: "2099-01-01T00:00:00Z", permissions: {}, repository_selection: "all" }
    : {};
}

/** An answer of GitHub's. */
export const json = (body: object, status = 200, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json; charset=utf-8", date: "Sun, 01 Mar 2026 12:00:00 GMT", ...headers },
  });

/** A timer whose hand is moved by the test. */
export function handTimer() {
  const waits: { readonly work: () => void; readonly milliseconds: number }[] = [];
  const later: Later = (work, milliseconds) => {
    const wait = { work, milliseconds };
    waits.push(wait);
    return () => void (waits.includes(wait) && waits.splice(waits.indexOf(wait), 1));
  };
  return { later, waits };
}

/** A server on a free port, with its log and a way to deliver to it. */
export async function openServer(change: Partial<Settings> = {}, wish: ServerWish = {}) {
  const log: Record<string, unknown>[] = [];
  const settings: Settings = {
    appId: 1,
    privateKey: PRIVATE_KEY,
    webhookSecret: SECRET,
    host: "127.0.0.1",
    port: 0,
    dryRun: false,
    metrics: true,
    ...change,
  };
  const server: AppServer = await startServer(settings, (line) => void log.push(JSON.parse(line)), {
    fetch: fakeGitHub().fetch,
    later: handTimer().later,
    ...wish,
  });
  const deliver = (body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    fetch(`${server.url}${WEBHOOK_PATH}`, {
      method: "POST",
      body,
      headers: {
        "content-type": "application/json",
        "x-github-event": "issues",
        "x-github-delivery": "d-1",
        "x-hub-signature-256": sign(body),
        ...headers,
      },
    });
  const get = (path: string): Promise<Response> => fetch(`${server.url}${path}`);
  return { server, log, deliver, get, told: (message: string) => log.filter((line) => line["message"] === message) };
}

/** What GitHub writes into `X-Hub-Signature-256`. */
export const sign = (body: string, secret = SECRET): string =>
  `sha256=${createHmac("sha256", secret).update(body).digest("hex")}`;

/** A delivery about an issue, as far as the desk reads it. */
export const issueBody = (number: number, change: object = {}): string =>
  JSON.stringify({
    action: "opened",
    sender: { id: 5, login: "noor", type: "User" },
    installation: { id: 11 },
    repository: { name: "desk", owner: { login: "acme" } },
    issue: { number },
    ...change,
  });
