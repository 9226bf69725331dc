import { Octokit } from "@octokit/rest";
import { readForm } from "../../core/config/read-form.ts";
import { instant } from "../../core/domain/ids.ts";
import type { IssueForm } from "../../core/domain/issue-form.ts";
import { createLimitGate } from "../../github/limit-gate.ts";
import { createOctokitGitHub } from "../../github/octokit-github.ts";
import type { GitHub, RepositoryRef } from "../../github/port.ts";
import { generateSealKey } from "../../github/seal.ts";
import { createClock } from "../clock.ts";
import type { RepositoryName } from "../hand.ts";
import { createSandbox, type Sandbox } from "../sandbox.ts";
import type { TrafficObserver } from "../traffic.ts";
import { addCast } from "./cast.ts";
import { type DeskDraft, startDraft } from "./desk-draft.ts";
import { type DeskCast, deskFiles, formsOf, type Named } from "./desk-files.ts";
import type { WriterName } from "./door.ts";
import type { Scenario } from "./scenario.ts";
import { addStoryProject } from "./story-project.ts";

/** A sandbox with the desk of a story in it. What changes in the course of the story can be written. */
export interface Setting {
  readonly sandbox: Sandbox;
  readonly scenario: Scenario;
  /** Where the story is: another repository after a request was transferred. */
  repository: RepositoryName;
  ref: RepositoryRef;
  /** The desk as its files say it now. */
  draft: DeskDraft;
  /** The accounts behind the names of the story, by their logins of today. */
  readonly accounts: Map<string, Named>;
  readonly cast: DeskCast;
  readonly forms: ReadonlyMap<string, IssueForm>;
  /** What a GitHub App needs to get in. */
  readonly app: {
    readonly slug: string;
    readonly id: number;
    readonly privateKey: string;
    readonly webhookSecret: string;
  };
  /** As in `HELPDESK_SEAL_KEY`, where the story's records are sealed. */
  readonly sealKey?: string;
  /** Numbers of the accounts that may write records, the one that is active at first before the other. */
  readonly writers: readonly number[];
  /** The files of the published copy of records, path to text. */
  readonly published: Map<string, string>;
  /** How long the desk waits for an answer of GitHub, in milliseconds, where that is not as long as everywhere. */
  readonly patienceMs?: number;
}

/** How a story is to be set up. */
export interface SettingWish {
  /** Issue forms: file name -> YAML. */
  readonly forms: Readonly<Record<string, string>>;
  readonly writer: WriterName;
  readonly observer?: TrafficObserver;
  /** Whether REST knows projects; an Enterprise Server does not. */
  readonly restProjects?: boolean;
}

/** Slug of the desk's App. */
const APP = "quorumdesk";
const OWNER = "hub";
/** An App keeps its token by the clock of its machine, on which a story takes seconds: the token has to outlast the story. */
const TOKEN_HOURS = 24 * 366 * 10;
const WEBHOOK_SECRET = "a secret of the sandbox that nobody else needs";

/** One pair for the App of all stories in this process: to make one takes as long as to play several steps. */
let appKeys: { readonly publicKey: string; readonly privateKey: string } | undefined;

/** Sets a story up: accounts, an App that is installed, a repository with the desk's files. */
export function setUp(scenario: Scenario, wish: SettingWish): Setting {
  const hasProject = scenario.desk.project;
  // A workflow's own token sees no projects.
  const writer = hasProject ? "app" : wish.writer;
  const sandbox = createSandbox({
    clock: createClock(instant(`${scenario.desk.since}T00:00:00Z`)),
    installationTokenHours: TOKEN_HOURS,
    ...(wish.observer && { observer: wish.observer }),
    ...(wish.restProjects === false && { restProjects: false }),
  });
  sandbox.addUser({ login: OWNER, kind: "organization" });
  const accounts = addCast(sandbox, scenario);
  const { app, privateKey = appKeys?.privateKey ?? "" } = sandbox.addApp({
    slug: APP,
    id: 4711,
    owner: OWNER,
    webhookSecret: WEBHOOK_SECRET,
    permissions: { issues: "write", contents: "read", ...(hasProject && { organization_projects: "write" as const }) },
    ...(hasProject && { events: ["issues", "issue_comment", "projects_v2_item"] }),
    ...(appKeys && { publicKey: appKeys.publicKey }),
  });
  if (app.publicKey !== null) appKeys = { publicKey: app.publicKey, privateKey };
  const writers = { app: app.bot, actions: { id: 41_898_282, login: "github-actions[bot]" } };
  const key = scenario.desk.sealed ? generateSealKey() : undefined;
  const forms = formsOf(scenario, wish);
  const cast: DeskCast = {
    accounts,
    writers,
    forms,
    ...(key && { publicKey: key.publicKey }),
    ...(scenario.steps.some(({ publish }) => publish) && { boardUrl: `https://${OWNER}.github.io/helpdesk/` }),
  };
  const setting: Setting = {
    sandbox,
    scenario,
    ...placeNamed("helpdesk"),
    draft: startDraft(scenario, writer),
    accounts,
    cast,
    forms: new Map(Object.entries(forms).map(([file, text]) => [file, formOf(file, text)])),
    app: { slug: APP, id: app.id, privateKey, webhookSecret: WEBHOOK_SECRET },
    ...(key && { sealKey: `first:${key.privateKey}` }),
    writers: (writer === "app" ? [writers.app, writers.actions] : [writers.actions, writers.app]).map(({ id }) => id),
    published: new Map(),
  };
  addDesk(setting, setting.ref);
  if (hasProject) addStoryProject(setting);
  sandbox.installApp(APP, { owner: OWNER });
  sandbox.takeEvents();
  sandbox.takeDeliveries();
  return setting;
}

/** The repository of that name beside the story's first one. */
export const placeNamed = (repo: string): Pick<Setting, "repository" | "ref"> => ({
  repository: `${OWNER}/${repo}`,
  ref: { owner: OWNER, repo },
});

/** Makes a repository with the story's desk in it. */
export function addDesk({ sandbox, scenario, draft, cast }: Setting, { owner, repo }: RepositoryRef): void {
  sandbox.addRepository({ owner, name: repo, files: deskFiles(scenario, draft, cast) });
}

/** Writes the desk's files as the draft says them now, like somebody who changes them in the repository. */
export function writeDesk({ sandbox, scenario, draft, cast, repository }: Setting): void {
  for (const [path, text] of Object.entries(deskFiles(scenario, draft, cast))) sandbox.putFile(repository, path, text);
}

/** A desk's eye and hand on a sandbox, in this process, with one of its tokens. */
export function githubOf(setting: Pick<Setting, "sandbox" | "sealKey" | "patienceMs">, token: string): GitHub {
  const { sandbox, sealKey, patienceMs } = setting;
  const silent = { debug: ignore, info: ignore, warn: ignore, error: ignore };
  const client = new Octokit({ auth: token, log: silent, request: { fetch: sandbox.fetch } });
  // A wait that GitHub asks for passes on the story's clock.
  const gate = createLimitGate(() => sandbox.clock.now());
  return createOctokitGitHub(client, {
    gate,
    fetch: sandbox.fetch,
    ...(sealKey !== undefined && { sealKey }),
    ...(patienceMs !== undefined && { patienceMs }),
  });
}

/** The eye and hand of the account that writes now. */
export function writerGitHub(setting: Setting): GitHub {
  const { sandbox, repository, draft } = setting;
  const token = draft.writer === "app" ? sandbox.appToken(APP, repository) : sandbox.workflowToken(repository);
  return githubOf(setting, token);
}

const ignore = (): void => undefined;

function formOf(file: string, text: string): IssueForm {
  const { form } = readForm(text);
  if (!form) throw new Error(`the form ${file} cannot be read`);
  return form;
}
