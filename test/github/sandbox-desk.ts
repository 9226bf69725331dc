import { generateKeyPairSync } from "node:crypto";
import { Octokit } from "@octokit/rest";
import { Probot, ProbotOctokit } from "probot";
import { instant } from "../../src/core/domain/ids.ts";
import { nameVersion } from "../../src/github/octokit-client.ts";
import { createOctokitGitHub } from "../../src/github/octokit-github.ts";
import type { GitHub } from "../../src/github/port.ts";
import { createClock } from "../../src/sandbox/clock.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import type { TrafficObserver } from "../../src/sandbox/traffic.ts";
import { COORDINATOR, deskTexts, MEMBERS } from "./desk-texts.ts";

/** The repository of the desk. */
export const DESK = "acme/desk";

/** The App's id. */
export const APP_ID = 4_321;

/** A GitHub with a desk in it, and the desk's App, which writes. */
export interface SandboxDesk {
  readonly sandbox: Sandbox;
  readonly privateKey: string;
  readonly webhookSecret: string;
  readonly installation: number;
}

/** One pair for all desks: making one takes longer than most tests. */
const { publicKey, privateKey } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  publicKeyEncoding: { type: "spki", format: "pem" },
  privateKeyEncoding: { type: "pkcs8", format: "pem" },
});

/** What `createSandboxDesk` may be told. */
export interface DeskWish {
  readonly observer?: TrafficObserver;
  /** Lines added to `config.yml`. */
  readonly extra?: string;
}

/** A sandbox with members, a coordinator, somebody who asks for help (`rex`), and the App as the only active writer. */
export function createSandboxDesk({ observer, extra }: DeskWish = {}): SandboxDesk {
  const sandbox = createSandbox({
    clock: createClock(instant("2026-03-01T09:00:00Z")),
    installationTokenHours: 10_000,
    ...(observer ? { observer } : {}),
  });
  for (const user of [...MEMBERS, COORDINATOR, { login: "rex", id: 700 }]) sandbox.addUser(user);
  sandbox.addUser({ login: "acme", kind: "organization" });
  const webhookSecret = "a secret of the webhook, long enough";
  const permissions = { contents: "read", issues: "write" } as const;
  const { app } = sandbox.addApp({
    slug: "quorumdesk",
    id: APP_ID,
    owner: "acme",
    publicKey,
    webhookSecret,
    permissions,
  });
  const texts = deskTexts(extra);
  sandbox.addRepository({
    owner: "acme",
    name: "desk",
    files: {
      ".github/helpdesk/config.yml": texts.config.replace("90001", String(app.bot.id)),
      ".github/helpdesk/roster.yml": texts.roster,
      ".github/ISSUE_TEMPLATE/ask.yml": texts.form,
    },
  });
  const installation = sandbox.installApp("quorumdesk", { owner: "acme" });
  return { sandbox, privateKey, webhookSecret, installation };
}

const quiet = (): void => undefined;

/** A client of the sandbox, in process. */
export const clientOf = ({ sandbox }: SandboxDesk, auth: string): Octokit =>
  new Octokit({
    auth,
    request: { fetch: sandbox.fetch },
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  });

/** Probot with the App's key, whose clients stay in process and neither wait nor try again. */
export function probotOf({ sandbox, privateKey }: SandboxDesk): Probot {
  const PlainOctokit = ProbotOctokit.plugin(nameVersion).defaults((given: object) => ({
    ...given,
    throttle: { enabled: false },
    retry: { enabled: false },
  }));
  return new Probot({
    appId: APP_ID,
    privateKey,
    logLevel: "fatal",
    request: { fetch: sandbox.fetch },
    Octokit: PlainOctokit,
  });
}

/** GitHub as the App's installation reaches it, in process, through Probot's own client. */
export async function appGitHub(desk: SandboxDesk, sealKey?: string): Promise<GitHub> {
  const probot = probotOf(desk);
  await probot.ready();
  return createOctokitGitHub(await probot.auth(desk.installation), {
    fetch: desk.sandbox.fetch,
    ...(sealKey && { sealKey }),
  });
}

/** The body of an issue that was written with the desk's form. */
export const FORM_BODY = "### What do you need?\n\nScans of old maps.\n\n### By when?\n\nMay";

/** Files a request through the form. Returns its number. */
export const ask = ({ sandbox }: SandboxDesk): number =>
  sandbox.openIssue(DESK, { by: "rex", title: "Scans of old maps", body: FORM_BODY });
