import { accountOf } from "./acts/account-acts.ts";
import {
  type AppWish,
  addApp,
  addWorkflowApp,
  installApp,
  installationFor,
  installationToken,
  personToken,
  workflowToken,
} from "./acts/app-acts.ts";
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
import { createFetch, type SandboxFetch } from "./door/in-process-fetch.ts";
import { type Listening, listenOn } from "./door/listen.ts";
import type { DoorSettings, LoggedRequest } from "./door/outcome.ts";
import { createRateLimits } from "./door/rate-limit.ts";
import { createHand, type Hand, type RepositoryName, repositoryNamed } from "./hand.ts";
import type { App, Permissions, RepositoryEvent, SandboxState } from "./state.ts";
import type { TrafficObserver } from "./traffic.ts";
import { queueWebhooks } from "./webhooks.ts";
import { type Addresses, emptyState, type World } from "./world.ts";

/** How a sandbox is to be. Only the clock must be given. */
export interface SandboxOptions {
  readonly clock: SandboxClock;
  /** Sees all traffic, as in a test that compares it with GitHub's description. */
  readonly observer?: TrafficObserver;
  /** Where the sandbox says that it lives. Default: GitHub's own addresses. */
  readonly addresses?: Addresses;
  /** Requests, and points, that each token has in an hour. Default: GitHub's 5,000, or 1,000 for the token of a workflow. */
  readonly requestsPerHour?: number;
  /** A list of issues longer than this leads on by cursor only. Default 1,000. */
  readonly longestPagedList?: number;
  /** How long the token of an App holds, on the sandbox's clock. Default 1, as on GitHub. */
  readonly installationTokenHours?: number;
  /** Whether REST knows projects. An Enterprise Server answers 404 to these routes; GraphQL knows them there, too. Default true. */
  readonly restProjects?: boolean;
}

/** GitHub on your own machine: as far as a helpdesk needs it, and faithful so far. */
export interface Sandbox extends Hand, Pick<Faults, "onWrite" | "failNextWrites" | "failReads"> {
  readonly clock: SandboxClock;
  /** For `new Octokit({ request: { fetch } })`: no socket is opened. Serves published sites too, at `https://<owner>.github.io`. */
  readonly fetch: SandboxFetch;
  /** Serves REST at `/` and `/api/v3`, GraphQL at `/graphql` and `/api/graphql`, on the loopback address. */
  listen(port?: number): Promise<Listening>;
  /** A personal token. */
  token(wish: { readonly as: string; readonly scopes?: readonly string[] }): string;
  /** A token of an App, by slug, for one repository, as GitHub gives it for the App's signature. */
  appToken(slug: string, repository: RepositoryName): string;
  /** The token that GitHub gives to a run of a workflow. It acts as `github-actions[bot]`, and what it does starts no workflow. */
  workflowToken(repository: RepositoryName, permissions?: Permissions): string;
  /** Registers a GitHub App. Its private key is returned where no public one was given. */
  addApp(wish: AppWish): { readonly app: App; readonly privateKey: string | undefined };
  /** Installs an App for an owner: in all repositories, or in some. Returns the installation's id. */
  installApp(
    slug: string,
    where: { readonly owner: string; readonly repositories?: readonly RepositoryName[] },
  ): number;
  /** What workflows would see since the last call, oldest first. */
  takeEvents(): readonly RepositoryEvent[];
  /** The webhooks that wait for Apps, oldest first; they count as arrived. */
  takeDeliveries(): readonly SentWebhook[];
  /** Sends the waiting webhooks: to the Apps' addresses, or through `send`. Returns the statuses of the answers. */
  deliverAll(fate?: DeliveryFate, send?: SendWebhook): Promise<readonly number[]>;
  /** What clients asked for, oldest first. */
  readonly log: readonly LoggedRequest[];
  /** How many requests only read, and how many write. A refused write counts. */
  readonly counts: { readonly reads: number; readonly writes: number };
  /** A copy of all memory, for `restore`. Not the clock. */
  dump(): SandboxState;
  /** Goes back to a copy. What was returned before, but ids, numbers, tokens, does not belong to it any more. */
  restore(state: SandboxState): void;
}

/** An empty GitHub. */
export function createSandbox(options: SandboxOptions): Sandbox {
  const { clock, observer, installationTokenHours = 1 } = options;
  const memory = { state: emptyState() };
  const world: World = {
    get state() {
      return memory.state;
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
  const answer = createAnswer(world, {
    observer,
    faults,
    limits: createRateLimits(clock, options.requestsPerHour),
    note: (request) => void log.push(request),
    longestPagedList: options.longestPagedList ?? 1_000,
    installationTokenHours,
    restProjects: options.restProjects ?? true,
  });
  return {
    ...createHand(world),
    ...createKeys(world, installationTokenHours),
    ...createHooks(world),
    onWrite: faults.onWrite,
    failNextWrites: faults.failNextWrites,
    failReads: faults.failReads,
    clock,
    fetch: createFetch(answer),
    listen: (port) => listenOn(answer, port),
    log,
    get counts() {
      return { reads: log.length - faults.writes, writes: faults.writes };
    },
    dump: () => structuredClone(memory.state),
    restore: (state) => {
      memory.state = structuredClone(state);
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
    const { status, headers, body } = answerHttp(world, settings, request);
    requests += 1;
    const always = {
      date,
      server: "github.com",
      "x-github-request-id": `SANDBOX:${requests.toString(16).toUpperCase().padStart(8, "0")}`,
      "x-github-media-type": "github.v3; format=json",
      "x-github-api-version-selected": request.headers["x-github-api-version"] ?? "2022-11-28",
    };
    return { status, headers: { ...always, ...headers }, body };
  };
}

function createKeys(
  world: World,
  hours: number,
): Pick<Sandbox, "token" | "appToken" | "workflowToken" | "addApp" | "installApp"> {
  return {
    token: ({ as, scopes = ["repo"] }) => personToken(world, accountOf(world, as), scopes).value,
    workflowToken: (name, permissions = { contents: "read", issues: "write" }) =>
      workflowToken(world, repositoryNamed(world, name), permissions).value,
    appToken(slug, name) {
      const installation = installationFor(world, appNamed(world, slug), repositoryNamed(world, name));
      if (!installation) throw new Error(`the App ${slug} is not installed in ${name}`);
      return installationToken(world, installation, installation.app.permissions, hours).value;
    },
    addApp: (wish) => addApp(world, wish),
    installApp(slug, { owner, repositories }) {
      const chosen = repositories?.map((name) => repositoryNamed(world, name)) ?? "all";
      return installApp(world, appNamed(world, slug), accountOf(world, owner), chosen).id;
    },
  };
}

function appNamed(world: World, slug: string): App {
  const app = [...world.state.apps.values()].find((one) => one.slug === slug);
  if (!app) throw new Error(`there is no App ${slug} here`);
  return app;
}

function createHooks(world: World): Pick<Sandbox, "takeEvents" | "takeDeliveries" | "deliverAll"> {
  return {
    takeEvents() {
      const { events } = world.state;
      world.state.events = [];
      return events;
    },
    takeDeliveries: () => takeDeliveries(world),
    deliverAll: (fate = {}, send = postWebhook) => deliverAll(world, fate, send),
  };
}
