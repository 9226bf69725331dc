import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createNodeMiddleware, Probot, ProbotOctokit } from "probot";
import type { Services } from "../app/process-request.ts";
import type { OctokitClient } from "../github/octokit-client.ts";
import { createOctokitGitHub } from "../github/octokit-github.ts";
import { helpdeskApp } from "./helpdesk-app.ts";
import { readBody } from "./read-body.ts";
import type { Settings } from "./settings.ts";
import { createSweeper, sweepInstallations } from "./sweep-timer.ts";
import { createTurns } from "./turns.ts";

/** Where GitHub delivers. */
export const WEBHOOK_PATH = "/api/github/webhooks";
const HEALTH_PATH = "/healthz";

/** A running server. */
export interface AppServer {
  /** As in `http://localhost:3000`. */
  readonly url: string;
  /** Sweeps now, after the sweep that is under way. What goes wrong is in the log. */
  sweep(): Promise<void>;
  /** Takes no more deliveries, ends the looks that are under way, then closes. */
  close(): Promise<void>;
}

/**
 * Starts the helpdesk as a GitHub App. Probot's throttle and retry are off: a repeated POST would leave a second comment, and
 * a look that failed is taken again by the next delivery or sweep.
 */
export async function startServer(settings: Settings, log: (line: string) => void): Promise<AppServer> {
  const probot = createProbotOf(settings);
  const turns = createTurns();
  const connect = (client: OctokitClient): Services => ({
    github: createOctokitGitHub(client, settings.sealKey ? { sealKey: settings.sealKey } : {}),
    dryRun: settings.dryRun,
    log,
  });
  const middleware = await createNodeMiddleware(helpdeskApp(connect, turns), { probot, webhooksPath: WEBHOOK_PATH });
  const server = createServer((request, response) => {
    response.once("finish", () => response.statusCode >= 400 && log(`answered ${response.statusCode}`));
    answer(request, response, middleware).catch((failure: unknown) => {
      log(`answer failed: ${String(failure)}`);
      end(response, 500);
    });
  });
  const url = await listen(server, settings);
  const sweepAll = () => sweepInstallations({ probot, connect, turns, log });
  const sweeper = createSweeper({ sweepAll, log, minutes: settings.sweepMinutes });
  return {
    url,
    sweep: sweeper.sweepNow,
    close: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()));
      server.closeIdleConnections();
      await sweeper.stop();
      await turns.idle();
      await closed;
    },
  };
}

function createProbotOf({ appId, privateKey, webhookSecret, apiUrl }: Settings): Probot {
  return new Probot({
    appId,
    privateKey,
    secret: webhookSecret,
    // With an error Probot logs the whole delivery, what people wrote included. The desk keeps its own log.
    logLevel: "fatal",
    ...(apiUrl ? { baseUrl: apiUrl.replace(/\/$/, "") } : {}),
    Octokit: ProbotOctokit.defaults((given: { readonly throttle?: object }) => ({
      ...given,
      throttle: { ...given.throttle, enabled: false },
      retry: { enabled: false },
    })),
  });
}

type Middleware = Awaited<ReturnType<typeof createNodeMiddleware>>;

async function answer(request: IncomingMessage, response: ServerResponse, middleware: Middleware): Promise<void> {
  const [path] = (request.url ?? "").split("?");
  if (path === HEALTH_PATH) return end(response, 200, "ok");
  if (path !== WEBHOOK_PATH) return end(response, 404);
  if (request.method === "POST") {
    const body = await readBody(request);
    if (body === "too-long") return end(response, 413);
    // Probot takes a body that is already read, and so never reads an endless one.
    Object.assign(request, { body });
  }
  await middleware(request, response, () => end(response, 404));
}

function end(response: ServerResponse, status: number, text = ""): void {
  if (response.headersSent) return;
  response.writeHead(status, { "content-type": "text/plain", connection: "close" }).end(text);
}

function listen(server: Server, { host, port }: Settings): Promise<string> {
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, host, () => {
      const address = server.address();
      done(`http://${host}:${typeof address === "object" && address ? address.port : port}`);
    });
  });
}
