import type { IncomingMessage } from "node:http";
import type { Instant } from "../core/domain/ids.ts";
import { connectWith } from "./github/connect.ts";
import { countedFetch } from "./github/counted-fetch.ts";
import { createProbotWith } from "./github/create-probot.ts";
import { askOwnAccount } from "./github/own-account.ts";
import { helpdeskApp } from "./helpdesk-app.ts";
import { closeDown, createAnswering, type HttpAnswer, listen } from "./intake/http-answers.ts";
import { createIntake } from "./intake/intake.ts";
import { type Later, laterByMachine } from "./later.ts";
import { createInbox } from "./queue/inbox.ts";
import { createTurns } from "./queue/turns.ts";
import type { Settings } from "./settings.ts";
import { sweepInstallations } from "./sweep/sweep-installations.ts";
import { createSweeper } from "./sweep/sweep-timer.ts";
import { createLog } from "./watch/log.ts";
import { createMetrics, type Metrics } from "./watch/metrics.ts";
import { notReady } from "./watch/readiness.ts";

// The way of a delivery: intake/ checks it and answers GitHub; helpdesk-app.ts is what Probot calls; queue/ lets it wait, in
// order for each request, and takes the look. sweep/ finds what no delivery told. github/ is the way out, watch/ tells people.

/** Where GitHub delivers. */
export const WEBHOOK_PATH = "/api/github/webhooks";

/** Looks that may wait. What comes when there are more is left to the sweep. */
const MOST_WAITING = 1_000;
/** How long work that is under way may go on after the server was asked to stop. Many hosts kill after 30. */
const STOP_SECONDS = 25;

/** A running server. */
export interface AppServer {
  /** As in `http://127.0.0.1:3000`. */
  readonly url: string;
  /** Sweeps now, after the sweep that is under way. What goes wrong is in the log. */
  sweep(): Promise<void>;
  /** Ends when no delivery waits or is being worked on. */
  idle(): Promise<void>;
  /**
   * Takes no more deliveries, ends what is under way, then closes. Returns how many deliveries are left to the sweep. Called
   * again, it waits no longer.
   */
  close(): Promise<number>;
}

/** What a test may set in place of the machine's own. */
export interface ServerWish {
  readonly later?: Later;
  readonly now?: () => number;
  readonly fetch?: typeof globalThis.fetch;
  readonly mostWaiting?: number;
}

/** Starts the helpdesk as a GitHub App. `write` gets the lines of its log. */
export async function startServer(
  settings: Settings,
  write: (line: string) => void,
  { later = laterByMachine, now = Date.now, fetch, mostWaiting = MOST_WAITING }: ServerWish = {},
): Promise<AppServer> {
  const { sweepMinutes, logLevel, stopSeconds = STOP_SECONDS } = settings;
  const log = createLog(write, { now, ...(logLevel && { level: logLevel }) });
  const metrics = createMetrics();
  const probot = createProbotWith(settings, countedFetch(metrics, fetch, now));
  const account = askOwnAccount(probot, log, later);
  const connect = connectWith(settings, log);
  const turns = createTurns();
  const inbox = createInbox({ connect, turns, log, metrics, later, now, ownLogin: account.login, mostWaiting });
  await probot.load(helpdeskApp(inbox));

  const life = { isStopping: false, sweptAt: now() };
  const isStopping = (): boolean => life.isStopping;
  const takeDelivery = createIntake({ probot, ...checkedWith(settings), inbox, metrics, log, now, isStopping });
  const keyWorks = (): boolean => account.login() !== undefined;
  const why = (): string | undefined =>
    notReady({ ...life, keyWorks: keyWorks(), hasRoom: inbox.hasRoom(), sweepMinutes, now: now() });
  const server = createAnswering(answering(takeDelivery, why, settings.metrics ? metrics : undefined), log);
  const url = await listen(server, settings);
  const begun = new Map<string, Instant>();
  const sweeper = createSweeper({
    sweepAll: () => sweepInstallations({ probot, connect, turns, log, isStopping, begun }),
    ...{ log, metrics, later, minutes: sweepMinutes },
    swept: () => {
      life.sweptAt = now();
    },
  });
  const close = closeOnce(async (timeIsOver) => {
    life.isStopping = true;
    account.stop();
    later(timeIsOver.now, stopSeconds * 1_000);
    const [left] = await Promise.all([inbox.stop(timeIsOver.told), Promise.race([sweeper.stop(), timeIsOver.told])]);
    await closeDown(server, timeIsOver.told);
    return left;
  });
  return { url, sweep: sweeper.sweepNow, idle: () => account.asked.then(inbox.idle), close };
}

/** What a delivery must fit. */
const checkedWith = ({ appId, webhookSecret, nextWebhookSecret }: Settings) => ({
  appId,
  secrets: nextWebhookSecret ? [webhookSecret, nextWebhookSecret] : [webhookSecret],
});

/** A promise that somebody keeps. */
interface TimeIsOver {
  readonly told: Promise<void>;
  readonly now: () => void;
}

/** Closes once. Whoever asks again does not want to wait. */
function closeOnce(close: (timeIsOver: TimeIsOver) => Promise<number>): () => Promise<number> {
  let now = (): void => undefined;
  const told = new Promise<void>((done) => {
    now = done;
  });
  let closed: Promise<number> | undefined;
  return () => {
    if (closed) now();
    closed ??= close({ told, now });
    return closed;
  };
}

/** What each address answers. */
const answering =
  (
    takeDelivery: (request: IncomingMessage) => Promise<HttpAnswer>,
    whyNotReady: () => string | undefined,
    metrics: Pick<Metrics, "registry"> | undefined,
  ) =>
  async (request: IncomingMessage): Promise<HttpAnswer> => {
    const [path] = (request.url ?? "").split("?");
    if (path === WEBHOOK_PATH) return takeDelivery(request);
    if (path === "/healthz") return { status: 200, text: "ok" };
    if (path === "/metrics" && metrics) {
      const { registry } = metrics;
      return { status: 200, text: await registry.metrics(), type: registry.contentType };
    }
    if (path !== "/readyz") return { status: 404, text: "nothing here" };
    const why = whyNotReady();
    return why === undefined ? { status: 200, text: "ready" } : { status: 503, text: why };
  };
