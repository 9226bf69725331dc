import { accountOf } from "./acts/account-acts.ts";
import {
  type AppWish,
  addApp,
  installApp,
  installationFor,
  installationToken,
  personToken,
  workflowToken,
} from "./acts/app-acts.ts";
import { suspendInstallation, uninstallApp } from "./acts/installation-acts.ts";
import { type By, type RepositoryName, repositoryNamed } from "./hand.ts";
import type { App, Installation, Permissions } from "./state.ts";
import { type Actor, inPerson, type World } from "./world.ts";

/** Tokens and Apps, without HTTP. */
export interface Keys {
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
  suspendInstallation(id: number, by: By): void;
  unsuspendInstallation(id: number, by: By): void;
  uninstallApp(id: number, by: By): void;
}

/** The keys of a sandbox. The token of an App holds for `hours`. */
export function createKeys(world: World, hours: number): Keys {
  const person = (login: string): Actor => inPerson(accountOf(world, login));
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
    suspendInstallation: (id, { by }) => suspendInstallation(world, person(by), installationOf(world, id), true),
    unsuspendInstallation: (id, { by }) => suspendInstallation(world, person(by), installationOf(world, id), false),
    uninstallApp: (id, { by }) => uninstallApp(world, person(by), installationOf(world, id)),
  };
}

function installationOf({ state }: World, id: number): Installation {
  const installation = state.installations.get(id);
  if (!installation) throw new Error(`there is no installation ${id} here`);
  return installation;
}

function appNamed(world: World, slug: string): App {
  const app = [...world.state.apps.values()].find((one) => one.slug === slug);
  if (!app) throw new Error(`there is no App ${slug} here`);
  return app;
}
