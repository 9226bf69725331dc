import type { HttpAnswer, HttpRequest } from "./http-message.ts";
import type { InFlight } from "./in-flight.ts";

/** `fetch`, but for the sandbox only: no socket is opened, whatever the host. */
export type SandboxFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** How many times `fetch` goes where it is sent (https://fetch.spec.whatwg.org/#http-redirect-fetch). */
const MOST_REDIRECTS = 20;

/** A `fetch` that asks `answer`, and goes where the answer sends it. Its responses are real ones; those of 204 and 304 have no body. */
export function createFetch(answer: (request: HttpRequest) => HttpAnswer, inFlight: InFlight): SandboxFetch {
  async function send(given: Request, atOnce: number, patience: AbortSignal | undefined): Promise<Response> {
    const headers = Object.fromEntries(given.headers);
    let request = { method: given.method, url: new URL(given.url), headers, atOnce };
    const body = await given.text();
    let answered = await arriving(answer({ ...request, body }), patience);
    for (let redirects = 0; given.redirect === "follow" && isRedirect(answered); redirects += 1) {
      if (redirects === MOST_REDIRECTS) throw new TypeError("fetch failed: redirect count exceeded");
      request = { ...request, url: new URL(answered.headers["location"] ?? "", request.url) };
      answered = await arriving(answer({ ...request, body }), patience);
    }
    const response = new Response(answered.body ?? null, { status: answered.status, headers: { ...answered.headers } });
    // Clients take the address of an answer from it; a response that was made by hand has none.
    Object.defineProperty(response, "url", { value: request.url.href });
    return response;
  }

  return async (input, init) => {
    const given = new Request(input, init);
    const { atOnce, leave } = inFlight.arrive(given.headers.get("authorization") ?? undefined);
    try {
      return await send(given, atOnce, init?.signal ?? undefined);
    } finally {
      leave();
    }
  };
}

/** Fails as Node's `fetch` does. What comes too late is waited for until the client gives up; one that never does gets it at once. */
async function arriving(answer: HttpAnswer, patience: AbortSignal | undefined): Promise<HttpAnswer> {
  if (answer.lost === "reset")
    throw new TypeError("fetch failed", {
      cause: Object.assign(new Error("other side closed"), { code: "UND_ERR_SOCKET" }),
    });
  if (answer.lost !== "late" || !patience) return answer;
  if (!patience.aborted) await new Promise((resolve) => patience.addEventListener("abort", resolve, { once: true }));
  throw patience.reason;
}

/** GitHub sends on with 301 and 307, and asks to repeat the request as it was. Only `POST` would become another one, and is sent on nowhere here. */
const isRedirect = ({ status, headers }: HttpAnswer): boolean =>
  (status === 301 || status === 307) && headers["location"] !== undefined;
