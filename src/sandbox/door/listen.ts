import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { HttpAnswer, HttpRequest } from "./http-message.ts";
import type { InFlight } from "./in-flight.ts";

/** GitHub takes no larger body; what comes over the wire is not to be trusted with more memory. */
const LARGEST_BODY = 25_000_000;

/** A sandbox that listens on this machine. */
export interface Listening {
  /** As in `http://127.0.0.1:4700`, without a path. */
  readonly url: string;
  close(): Promise<void>;
}

/** Answers one request, at once or later. */
export type Answering = (request: HttpRequest) => HttpAnswer | Promise<HttpAnswer>;

/** Serves `answer` on the loopback address: on `port`, or on a free one. */
export async function listenOn(answer: Answering, port = 0, inFlight?: InFlight): Promise<Listening> {
  const server = createServer((request, response) => {
    const arrival = inFlight?.arrive(request.headers.authorization);
    if (arrival) response.once("close", arrival.leave);
    handle(answer, request, response, arrival?.atOnce ?? 1).catch((error: unknown) =>
      response.destroy(error instanceof Error ? error : undefined),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the sandbox has no port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function handle(
  answer: Answering,
  request: IncomingMessage,
  response: ServerResponse,
  atOnce: number,
): Promise<void> {
  const url = new URL(request.url ?? "/", `http://${request.headers.host ?? "127.0.0.1"}`);
  const headers = Object.fromEntries(
    Object.entries(request.headers).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
  const body = await bodyOf(request);
  if (body === undefined) {
    response.writeHead(413).end();
    return;
  }
  const answered = await answer({ method: request.method ?? "GET", url, headers, body, atOnce });
  if (answered.lost === "reset") request.socket.resetAndDestroy();
  // What is late comes when nobody waits any more.
  if (answered.lost !== undefined) return;
  response.writeHead(answered.status, answered.headers).end(answered.body);
}

async function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > LARGEST_BODY) return undefined;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString("utf8");
}
