import { randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { reasonOf } from "../watch/failure-reason.ts";
import type { Log } from "../watch/log.ts";

/** What a request is answered with. */
export interface HttpAnswer {
  readonly status: number;
  readonly text: string;
  readonly type?: string;
}

/** Times in milliseconds. */
interface Patience {
  /** A request must be here by then: whoever sends a byte now and then must not keep a connection. */
  readonly longest: number;
  /** How often that is looked at. Node's own half a minute would make three of ten seconds. */
  readonly checkEvery: number;
}

const PATIENCE: Patience = { longest: 10_000, checkEvery: 1_000 };
/** GitHub needs a few. The others are for whoever only holds them open: each costs a few kB, for as long as patience lasts. */
const MOST_CONNECTIONS = 1_000;

/** A server that answers each request with what `answer` says, and a failure of that with a number that the log explains. */
export function createAnswering(
  answer: (request: IncomingMessage) => Promise<HttpAnswer>,
  log: Log,
  { longest, checkEvery }: Patience = PATIENCE,
): Server {
  const patience = { requestTimeout: longest, headersTimeout: longest, connectionsCheckingInterval: checkEvery };
  const server = createServer(patience, (request, response) => {
    answer(request).then(
      (said) => end(response, said),
      (failure: unknown) => {
        const incident = randomUUID();
        log.error("answer failed", { incident, reason: reasonOf(failure) });
        end(response, { status: 500, text: `incident ${incident}` });
      },
    );
  });
  // Whoever does not read the answer must not keep a connection either.
  server.timeout = longest;
  server.maxConnections = MOST_CONNECTIONS;
  return server;
}

function end(response: ServerResponse, { status, text, type = "text/plain; charset=utf-8" }: HttpAnswer): void {
  if (response.headersSent || response.destroyed) return;
  const headers = { "content-type": type, "x-content-type-options": "nosniff", "cache-control": "no-store" };
  // What is left of a refused body is not read.
  response.writeHead(status, status >= 400 ? { ...headers, connection: "close" } : headers).end(text);
}

/** Listens, and returns the address, as in `http://127.0.0.1:3000`. */
export function listen(
  server: Server,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<string> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => {
      const address = server.address();
      done(`http://${host}:${typeof address === "object" && address ? address.port : port}`);
    });
  });
}

/** Takes no more requests and ends when those under way have their answers, or when time is over. */
export async function closeDown(server: Server, timeIsOver: Promise<void>): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  server.closeIdleConnections();
  await Promise.race([closed, timeIsOver]);
  server.closeAllConnections();
  await closed;
}
