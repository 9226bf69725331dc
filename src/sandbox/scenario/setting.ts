import { Octokit } from "@octokit/rest";
import { readForm } from "../../core/config/read-form.ts";
import { instant } from "../../core/domain/ids.ts";
import type { IssueForm } from "../../core/domain/issue-form.ts";
import { createOctokitGitHub } from "../../github/octokit-github.ts";
import type { GitHub, RepositoryRef } from "../../github/port.ts";
import { generateSealKey } from "../../github/seal.ts";
import { createClock } from "../clock.ts";
import type { RepositoryName } from "../hand.ts";
import { createSandbox, type Sandbox } from "../sandbox.ts";
import type { Account } from "../state.ts";
import type { TrafficObserver } from "../traffic.ts";
import { deskFiles } from "./desk-files.ts";
import type { WriterName } from "./door.ts";
import type { Scenario } from "./scenario.ts";

/** A sandbox with the desk of a story in it, before the first step. */
export interface Setting {
  readonly sandbox: Sandbox;
  readonly repository: RepositoryName;
  readonly ref: RepositoryRef;
  readonly forms: ReadonlyMap<string, IssueForm>;
  /** What a GitHub App needs to get in. */
  readonly app: { readonly id: number; readonly privateKey: string; readonly webhookSecret: string };
  /** As in `HELPDESK_SEAL_KEY`, where the story's records are sealed. */
  readonly sealKey?: string;
  /** Numbers of the accounts that may write records. */
  readonly writers: readonly number[];
}

/** How a story is to be set up. */
export interface SettingWish {
  /** Issue forms: file name -> YAML. */
  readonly forms: Readonly<Record<string, string>>;
  readonly writer: WriterName;
  readonly observer?: TrafficObserver;
}

const OWNER = "hub";
const REPOSITORY = `${OWNER}/helpdesk` as const;
/** An App keeps its token by the clock of its machine, on which a story takes seconds: the token has to outlast the story. */
const TOKEN_HOURS = 24 * 366 * 10;
const WEBHOOK_SECRET = "a secret of the sandbox that nobody else needs";

/** One pair for the App of all stories in this process: to make one takes as long as to play several steps. */
let appKeys: { readonly publicKey: string; readonly privateKey: string } | undefined;

/** Sets a story up: accounts, an App that is installed, a repository with the desk's files. */
export function setUp(scenario: Scenario, wish: SettingWish): Setting {
  const sandbox = createSandbox({
    clock: createClock(instant(`${scenario.desk.since}T00:00:00Z`)),
    installationTokenHours: TOKEN_HOURS,
    ...(wish.observer && { observer: wish.observer }),
  });
  sandbox.addUser({ login: OWNER, kind: "organization" });
  const accounts = new Map(
    castOf(scenario).map(({ login, kind }) => [login, sandbox.addUser({ login, kind })] as const),
  );
  const { app, privateKey = appKeys?.privateKey ?? "" } = sandbox.addApp({
    slug: "quorumdesk",
    id: 4711,
    owner: OWNER,
    webhookSecret: WEBHOOK_SECRET,
    permissions: { issues: "write", contents: "read" },
    ...(appKeys && { publicKey: appKeys.publicKey }),
  });
  if (app.publicKey !== null) appKeys = { publicKey: app.publicKey, privateKey };
  const workflows = { id: 41_898_282, login: "github-actions[bot]" };
  const writers = wish.writer === "app" ? [app.bot, workflows] : [workflows, app.bot];
  const key = scenario.desk.sealed ? generateSealKey() : undefined;
  const files = deskFiles(scenario, { accounts, writers, forms: wish.forms, ...(key && { publicKey: key.publicKey }) });
  sandbox.addRepository({ owner: OWNER, name: "helpdesk", files });
  sandbox.installApp("quorumdesk", { owner: OWNER });
  sandbox.takeEvents();
  sandbox.takeDeliveries();
  return {
    sandbox,
    repository: REPOSITORY,
    ref: { owner: OWNER, repo: "helpdesk" },
    forms: new Map(Object.entries(wish.forms).map(([file, text]) => [file, formOf(file, text)])),
    app: { id: app.id, privateKey, webhookSecret: WEBHOOK_SECRET },
    ...(key && { sealKey: `first:${key.privateKey}` }),
    writers: writers.map(({ id }) => id),
  };
}

/** A desk's eye and hand on a sandbox, in this process, with one of its tokens. */
export function githubOf({ sandbox, sealKey }: Setting, token: string): GitHub {
  const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const client = new Octokit({ auth: token, log: silent, request: { fetch: sandbox.fetch } });
  return createOctokitGitHub(client, sealKey === undefined ? {} : { sealKey });
}

const ignore = (): void => undefined;

function formOf(file: string, text: string): IssueForm {
  const { form } = readForm(text);
  if (!form) throw new Error(`the form ${file} cannot be read`);
  return form;
}

interface Player {
  readonly login: string;
  readonly kind: Account["kind"];
}

/** Everybody whom a story names, in the order in which they first appear. */
function castOf(scenario: Scenario): readonly Player[] {
  const groups = Object.values(scenario.groups).flat();
  const actors = scenario.steps.flatMap(({ acts }) => acts.map(({ by }) => by));
  const people = [
    ...scenario.committee,
    ...scenario["host-staff"],
    ...scenario.coordinators,
    ...groups,
    ...actors,
    "reader",
  ];
  const bots = new Set(scenario.bots);
  return [...new Set(people)].map((login) => ({ login, kind: bots.has(login) ? "bot" : "user" }));
}
