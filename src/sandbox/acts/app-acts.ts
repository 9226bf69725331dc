import { generateKeyPairSync } from "node:crypto";
import { later } from "../../core/domain/ids.ts";
import type { Account, App, Installation, Permissions, Repository, Token } from "../state.ts";
import { nextId, nowOf, type World } from "../world.ts";
import { accountOf, addAccount } from "./account-acts.ts";

/** The id of GitHub's own app behind the tokens of workflows. */
export const WORKFLOW_APP_ID = 15_368;
/** The id of `github-actions[bot]`, the same in every repository of the world. */
const WORKFLOW_BOT_ID = 41_898_282;
const HOUR = 3_600_000;

/** A GitHub App to be. */
export interface AppWish {
  readonly slug: string;
  readonly id: number;
  /** Login of the account that registered it. */
  readonly owner: string;
  /** PEM. Without one a pair is made and its private half returned. */
  readonly publicKey?: string;
  readonly webhookUrl?: string;
  readonly webhookSecret: string;
  readonly permissions: Permissions;
  readonly events?: readonly string[];
}

/** Registers a GitHub App, with its `<slug>[bot]`. */
export function addApp(world: World, wish: AppWish): { readonly app: App; readonly privateKey: string | undefined } {
  if (world.state.apps.has(wish.id)) throw new Error(`the app id ${wish.id} is taken`);
  const keys = wish.publicKey === undefined ? keyPair() : { publicKey: wish.publicKey, privateKey: undefined };
  const app: App = {
    id: wish.id,
    slug: wish.slug,
    owner: accountOf(world, wish.owner),
    bot: addAccount(world, { login: `${wish.slug}[bot]`, kind: "bot" }),
    createdAt: nowOf(world),
    permissions: { metadata: "read", ...wish.permissions },
    events: wish.events ?? ["issues", "issue_comment"],
    publicKey: keys.publicKey,
    webhookUrl: wish.webhookUrl ?? null,
    webhookSecret: wish.webhookSecret,
  };
  world.state.apps.set(app.id, app);
  return { app, privateKey: keys.privateKey };
}

function keyPair(): { readonly publicKey: string; readonly privateKey: string } {
  return generateKeyPairSync("rsa", {
    modulusLength: 2048,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
}

/** Registers GitHub's own app for workflows. Each sandbox has it from the start. */
export function addWorkflowApp(world: World): void {
  const owner = addAccount(world, { login: "github", kind: "organization", id: 9_919 });
  const bot = addAccount(world, { login: "github-actions[bot]", kind: "bot", id: WORKFLOW_BOT_ID });
  world.state.apps.set(WORKFLOW_APP_ID, {
    id: WORKFLOW_APP_ID,
    slug: "github-actions",
    owner,
    bot,
    createdAt: nowOf(world),
    permissions: { contents: "write", issues: "write", metadata: "read" },
    events: [],
    publicKey: null,
    webhookUrl: null,
    webhookSecret: "",
  });
}

/** Installs an App for an account: everywhere, or in some of its repositories. A scenario begins with it, so nobody is told. */
export function installApp(
  world: World,
  app: App,
  account: Account,
  repositories: "all" | readonly Repository[],
): Installation {
  const id = nextId(world.state, "installation");
  const installation = { id, app, account, repositories, createdAt: nowOf(world), suspended: null };
  world.state.installations.set(id, installation);
  return installation;
}

/** The installation of an App that covers a repository. */
export function installationFor(world: World, app: App, repository: Repository): Installation | undefined {
  return [...world.state.installations.values()].find(
    (installation) => installation.app === app && covers(installation.repositories, installation.account, repository),
  );
}

/** The installation of an App on an account. */
export const installationOn = (world: World, app: App, account: Account): Installation | undefined =>
  [...world.state.installations.values()].find((one) => one.app === app && one.account === account);

/** Whether a choice of an owner's repositories holds this one. */
export const covers = (chosen: "all" | readonly Repository[], owner: Account, repository: Repository): boolean =>
  repository.owner === owner && (chosen === "all" || chosen.includes(repository));

/** A personal token. */
export function personToken(world: World, account: Account, scopes: readonly string[]): Token {
  return keep(world, { kind: "person", value: tokenValue(world, "ghp"), expiresAt: null, account, scopes });
}

/** The token that GitHub gives to a run of a workflow. */
export function workflowToken(world: World, repository: Repository, permissions: Permissions): Token {
  const value = tokenValue(world, "ghs");
  return keep(world, {
    kind: "workflow",
    value,
    expiresAt: null,
    repository,
    permissions: { metadata: "read", ...permissions },
  });
}

/** The token of an App for one installation, good for some hours of the sandbox's clock. */
export function installationToken(
  world: World,
  installation: Installation,
  permissions: Permissions,
  hours: number,
): Token & { readonly kind: "installation" } {
  const expiresAt = later(nowOf(world), hours * HOUR);
  return keep(world, { kind: "installation", value: tokenValue(world, "ghs"), expiresAt, installation, permissions });
}

function keep<T extends Token>(world: World, token: T): T {
  world.state.tokens.set(token.value, token);
  return token;
}

/** Tokens look like GitHub's, so that whatever redacts those redacts these. */
const tokenValue = (world: World, prefix: string): string =>
  `${prefix}_sandbox${String(nextId(world.state, "token")).padStart(29, "0")}`;
