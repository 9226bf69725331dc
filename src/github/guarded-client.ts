import { createLimitGate, type LimitGate, type Wait } from "./limit-gate.ts";
import { limitIn, type PlainAnswer } from "./limit-in.ts";
import { type OctokitClient, ONCE, REST_HEADERS } from "./octokit-client.ts";
import { Stopped } from "./stopped.ts";
import { textUpTo } from "./text-up-to.ts";

/** How careful a client is. */
export interface GuardOptions {
  /** Shared by all clients of one installation or run. Default: one of its own. */
  readonly gate?: LimitGate;
  /** How long one request may take until its answer is read, in milliseconds. Default 10,000. */
  readonly patienceMs?: number;
}

const PATIENCE = 10_000;
/** Most bytes of an answer. A page of a hundred of the longest comments, in the widest letters, stays below it. */
const LARGEST_ANSWER = 64 * 1024 * 1024;
/** A repository that was renamed leads on once; one that was renamed back and forth a few times. */
const MOST_REDIRECTS = 3;

/**
 * The same client, guarded: each request has a time-out and an answer of bounded size, is never sent twice, goes to GitHub's
 * own host only, redirects and next pages among them, and none leaves while GitHub wants none. Keeps the client's `fetch` and
 * its way to sign in.
 */
export function guardClient(
  client: OctokitClient,
  { gate = createLimitGate(), patienceMs = PATIENCE }: GuardOptions = {},
): OctokitClient {
  const { baseUrl, request } = client.request.endpoint.DEFAULTS;
  const home = new URL(baseUrl).origin;
  const given: typeof globalThis.fetch = request?.fetch ?? globalThis.fetch;
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    refuseWhileShut(gate.held());
    const answer = await within(patienceMs, (signal) => send(given, home, url, { ...init, signal }));
    const date = Date.parse(answer.headers.get("date") ?? "");
    refuseWhileShut(gate.take({ date: Number.isNaN(date) ? undefined : date, limit: limitIn(answer) }));
    const { status, headers, text } = answer;
    return new Response(MAY_HAVE_NO_BODY.has(status) ? null : text, { status, headers });
  };
  return {
    request: client.request.defaults({
      baseUrl: baseUrl.replace(/\/+$/, ""),
      headers: REST_HEADERS,
      request: { ...ONCE, fetch },
    }),
  };
}

/** Statuses for which a `Response` refuses a body. */
const MAY_HAVE_NO_BODY: ReadonlySet<number> = new Set([204, 205, 304]);

function refuseWhileShut(wait: Wait | undefined): void {
  if (!wait) return;
  const { status, until } = wait;
  const when = until === undefined ? "for a while" : `before ${until}`;
  throw new Stopped("wait", `GitHub wants no requests ${when}: there were too many`, { status, waitUntil: until });
}

async function within<T>(patienceMs: number, ask: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), patienceMs);
  try {
    return await ask(controller.signal);
  } catch (error) {
    if (!controller.signal.aborted) throw error;
    throw new Stopped("unsure", `no answer within ${patienceMs / 1_000} s`);
  } finally {
    clearTimeout(timer);
  }
}

/** By these GitHub says that the place has moved, and that it did nothing yet. */
const MOVED: ReadonlySet<number> = new Set([301, 302, 307, 308]);

/** Sends, and sends again as it was where GitHub says that the place has moved. No other redirect is an answer, or followed. */
async function send(
  fetch: typeof globalThis.fetch,
  home: string,
  url: string,
  init: RequestInit,
): Promise<PlainAnswer> {
  let at = placeAt(home, url);
  for (let hops = 0; hops <= MOST_REDIRECTS; hops += 1) {
    const answer = await fetch(at, { ...init, redirect: "manual" });
    const { status, headers } = answer;
    if (status < 300 || status >= 400 || status === 304) return { status, headers, text: await textOf(answer) };
    await answer.body?.cancel();
    const location = MOVED.has(status) ? headers.get("location") : null;
    if (location === null) throw new Stopped("unsure", `the answer is a redirect with no way on (${status})`);
    at = placeAt(home, location, at);
  }
  throw new Stopped("refused", `GitHub led on more than ${MOST_REDIRECTS} times`);
}

/** A token goes to nobody but the host that it is for, whatever address an answer named, and with no other name or password. */
function placeAt(home: string, address: string, from?: string): string {
  const to = URL.canParse(address, from) ? new URL(address, from).href : "";
  if (to.startsWith(`${home}/`)) return to;
  throw new Stopped("refused", "that address is on another host than GitHub's");
}

async function textOf({ body }: Response): Promise<string> {
  const text = body ? await textUpTo(body, LARGEST_ANSWER) : "";
  if (text === undefined) throw new Stopped("unsure", `the answer is longer than ${LARGEST_ANSWER} bytes`);
  return text;
}
