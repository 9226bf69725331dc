import { addWorkflowApp } from "./acts/app-acts.ts";
import { automate } from "./acts/project-automation.ts";
import { instantOf, type SandboxClock } from "./clock.ts";
import {
  type DeliveryFate,
  deliverAll,
  postWebhook,
  type SendWebhook,
  type SentWebhook,
  takeDeliveries,
} from "./deliver.ts";
import { answerHttp } from "./door/answer-http.ts";
import { answerPages, isForPages } from "./door/answer-pages.ts";
import { createFaults, type Faults } from "./door/faults.ts";
import type { HttpAnswer, HttpRequest } from "./door/http-message.ts";
import { createInFlight } from "./door/in-flight.ts";
import { createFetch, type SandboxFetch } from "./door/in-process-fetch.ts";
import { type Listening, listenOn } from "./door/listen.ts";
import type { DoorSettings, LoggedRequest } from "./door/outcome.ts";
import { createRateLimits } from "./door/rate-limit.ts";
import { createSecondaryLimits } from "./door/secondary-limits.ts";
import { createHand, type Hand } from "./hand.ts";
import { createKeys, type Keys } from "./keys.ts";
import type { Delivery, RepositoryEvent, SandboxState } from "./state.ts";
import type { TrafficObserver } from "./traffic.ts";
import { queueWebhooks, redeliver } from "./webhooks.ts";
import { type Addresses, emptyState, type World } from "./world.ts";

/** How a sandbox is to be. Only the clock must be given. */
export interface SandboxOptions {
  readonly clock: SandboxClock;
  /** Sees all traffic, as in a test that compares it with GitHub's description. */
  readonly observer?: TrafficObserver;
  /** Where the sandbox says that it lives. Default: GitHub's own addresses. */
  readonly addresses?: Addresses;
  /** Requests, and points, that each account or installation has in an hour. Default: GitHub's 5,000, or 1,000 for the token of a workflow. */
  readonly requestsPerHour?: number;
  /** Whether GitHub's limits on how fast somebody may ask are in force, too. Default false. */
  readonly secondaryLimits?: boolean;
  /** By how many milliseconds lists lag behind what was written. Default 0; `lagReads` changes it. */
  readonly readsLagBy?: number;
  /** A list of issues longer than this leads on by cursor only. Default 1,000. */
  readonly longestPagedList?: number;
  /** How long the token of an App holds, on the sandbox's clock. Default 1, as on GitHub. */
  readonly installationTokenHours?: number;
  /** Whether REST knows projects. An Enterprise Server answers 404 to these routes; GraphQL knows them there, too. Default true. */
  readonly restProjects?: boolean;
}

/** GitHub on your own machine: as far as a helpdesk needs it, and faithful so far. */
export interface Sandbox
  extends Hand,
    Keys,
    Pick<Faults, "planFault" | "clearFaults" | "onWrite" | "failNextWrites" | "failReads"> {
  readonly clock: SandboxClock;
  /** For `new Octokit({ request: { fetch } })`: no socket is opened. Serves published sites too, at `https://<owner>.github.io`. */
  readonly fetch: SandboxFetch;
  /** Serves REST at `/` and `/api/v3`, GraphQL at `/graphql` and `/api/graphql`, on the loopback address. */
  listen(port?: number): Promise<Listening>;
  /** What workflows would see since the last call, oldest first. */
  takeEvents(): readonly RepositoryEvent[];
  /** The webhooks that wait for Apps, oldest first; they count as arrived. */
  takeDeliveries(): readonly SentWebhook[];
  /** Sends the waiting webhooks: to the Apps' addresses, or through `send`. Returns the statuses of the answers. */
  deliverAll(fate?: DeliveryFate, send?: SendWebhook): Promise<readonly number[]>;
  /**
   * From now on, lists of issues and comments show what was there so many milliseconds ago, on the sandbox's clock; 0 for now.
   * What is asked for by itself, and histories, are up to date, and what is deleted is gone at once.
   */
  lagReads(milliseconds: number): void;
  /** All webhooks for Apps, oldest first: waiting, arrived, lost. */
  deliveries(): readonly Delivery[];
  /** Queues a webhook once more, under the same GUID. False where none has this id. */
  redeliver(id: number): boolean;
  /** What clients asked for, oldest first. */
  readonly log: readonly LoggedRequest[];
  /** How many requests only read, and how many write. A refused write counts. */
  readonly counts: { readonly reads: number; readonly writes: number };
  /** A copy of all memory, for `restore`. Not the clock. */
  dump(): SandboxState;
  /** Goes back to a copy, with nothing used of anybody's hour. What was returned before, but ids, numbers, tokens, does not belong to it any more. */
  restore(state: SandboxState): void;
}

/** An empty GitHub. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { clock, observer, installationTokenHours = 1 } = options;
  const memory = { state: emptyState(), lag: options.readsLagBy ?? 0 };
  const world: World = {
    get state() {
      return memory.state;
    },
    get lag() {
      return memory.lag;
    },
    clock,
    addresses: options.addresses ?? { web: "https://github.com", api: "https://api.github.com" },
    announce(happening) {
      queueWebhooks(world, happening, observer);
      automate(world, happening);
    },
  };
  addWorkflowApp(world);
  const faults = createFaults();
  const log: LoggedRequest[] = [];
  const limits = createRateLimits(clock, options.requestsPerHour);
  const inFlight = createInFlight();
  const answer = createAnswer(world, {
    observer,
    faults,
    limits,
    secondary: options.secondaryLimits ? createSecondaryLimits(clock) : undefined,
    note: (request) => void log.push(request),
    longestPagedList: options.longestPagedList ?? 1_000,
    installationTokenHours,
    restProjects: options.restProjects ?? true,
  });
  return {
    ...createHand(world),
    ...createKeys(world, installationTokenHours),
    ...createHooks(world),
    planFault: faults.planFault,
    clearFaults: faults.clearFaults,
    onWrite: faults.onWrite,
    failNextWrites: faults.failNextWrites,
    failReads: faults.failReads,
    lagReads(milliseconds) {
      memory.lag = milliseconds;
    },
    clock,
    fetch: createFetch(answer, inFlight),
    listen: (port) => listenOn(answer, port, inFlight),
    log,
    get counts() {
      return { reads: log.length - faults.writes, writes: faults.writes };
    },
    dump: () => structuredClone(memory.state),
    restore: (state) => {
      memory.state = structuredClone(state);
      limits.forget();
    },
  };
}

/** Adds what each of GitHub's answers has, whatever it says. */
function createAnswer(world: World, settings: DoorSettings): (request: HttpRequest) => HttpAnswer {
  let requests = 0;
  return (request) => {
    const date = new Date(instantOf(world.clock)).toUTCString();
    if (isForPages(request)) {
      const page = answerPages(world, request);
      settings.note({ method: request.method, path: request.url.href, status: page.status });
      return { ...page, headers: { date, server: "GitHub.com", ...page.headers } };
    }
    const answer = answerHttp(world, settings, request);
    requests += 1;
    const always = {
      date,
      server: "github.com",
      "x-github-request-id": `SANDBOX:${requests.toString(16).toUpperCase().padStart(8, "0")}`,
      "x-github-media-type": "github.v3; format=json",
      "x-github-api-version-selected": request.headers["x-github-api-version"] ?? "2022-11-28",
    };
    return { ...answer, headers: { ...always, ...answer.headers } };
  };
}

function createHooks(
  world: World,
): Pick<Sandbox, "takeEvents" | "takeDeliveries" | "deliverAll" | "deliveries" | "redeliver"> {
  return {
    takeEvents() {
      const { events } = world.state;
      world.state.events = [];
      return events;
    },
    takeDeliveries: () => takeDeliveries(world),
    deliverAll: (fate = {}, send = postWebhook) => deliverAll(world, fate, send),
    deliveries: () => world.state.deliveries,
    redeliver(id) {
      const delivery = world.state.deliveries.find((one) => one.id === id);
      if (delivery) redeliver(world, delivery);
      return delivery !== undefined;
    },
  };
}
