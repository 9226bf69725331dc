import type { HttpAnswer, HttpRequest } from "./http-message.ts";

/** `fetch`, but for the sandbox only: no socket is opened, whatever the host. */
export type SandboxFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** How many times `fetch` goes where it is sent (https://fetch.spec.whatwg.org/#http-redirect-fetch). */
const MOST_REDIRECTS = 20;

/** A `fetch` that asks `answer`, and goes where the answer sends it. Its responses are real ones; those of 204 and 304 have no body. */
export function createFetch(answer: (request: HttpRequest) => HttpAnswer): SandboxFetch {
  return async (input, init) => {
    const given = new Request(input, init);
    let request = { method: given.method, url: new URL(given.url), headers: Object.fromEntries(given.headers) };
    const body = await given.text();
    let answered = answer({ ...request, body });
    for (let redirects = 0; given.redirect === "follow" && isRedirect(answered); redirects += 1) {
      if (redirects === MOST_REDIRECTS) throw new TypeError("fetch failed: redirect count exceeded");
      request = { ...request, url: new URL(answered.headers["location"] ?? "", request.url) };
      answered = answer({ ...request, body });
    }
    const response = new Response(answered.body ?? null, { status: answered.status, headers: { ...answered.headers } });
    // Clients take the address of an answer from it; a response that was made by hand has none.
    Object.defineProperty(response, "url", { value: request.url.href });
    return response;
  };
}

/** GitHub sends on with 301 and 307, and asks to repeat the request as it was. Only `POST` would become another one, and is sent on nowhere here. */
const isRedirect = ({ status, headers }: HttpAnswer): boolean =>
  (status === 301 || status === 307) && headers["location"] !== undefined;
