import type { HttpAnswer, HttpRequest } from "./http-message.ts";

/** `fetch`, but for the sandbox only: no socket is opened, whatever the host. */
export type SandboxFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** A `fetch` that asks `answer`. Its responses are real ones; those of 204 and 304 have no body. */
export function createFetch(answer: (request: HttpRequest) => HttpAnswer): SandboxFetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { status, headers, body } = answer({
      method: request.method,
      url: new URL(request.url),
      headers: Object.fromEntries(request.headers),
      body: await request.text(),
    });
    const response = new Response(body ?? null, { status, headers: { ...headers } });
    // Clients take the address of an answer from it; a response that was made by hand has none.
    Object.defineProperty(response, "url", { value: request.url });
    return response;
  };
}
