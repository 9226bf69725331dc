import { WORKFLOW_APP_ID } from "../acts/app-acts.ts";
import { ApiRefusal, forbidden } from "../refusal.ts";
import type { Account, App, Installation, Permissions, Repository, Token } from "../state.ts";
import { type Actor, nowOf, type World } from "../world.ts";
import { readAppJwt } from "./app-jwt.ts";

/** Who calls, and with what right. Sessions of the same `key` share their limits, as GitHub counts per account, not per token. */
export type Session =
  | { readonly kind: "anonymous"; readonly key: "anonymous" }
  | { readonly kind: "person"; readonly key: string; readonly account: Account; readonly scopes: readonly string[] }
  | { readonly kind: "app"; readonly key: string; readonly app: App }
  | {
      /** The token of a workflow run, or of an App where it is installed. */
      readonly kind: "workflow" | "installation";
      readonly key: string;
      readonly app: App;
      readonly permissions: Permissions;
      readonly repositories: "all" | readonly Repository[];
      readonly owner: Account;
      readonly installation: Installation | null;
    };

/** Reads the `Authorization` header. Refuses, as GitHub does, a token that it does not know or that has expired. */
export function openSession(world: World, authorization: string | undefined): Session {
  if (authorization === undefined) return { kind: "anonymous", key: "anonymous" };
  const value = /^(?:bearer|token)\s+(\S+)$/i.exec(authorization)?.[1] ?? "";
  if (value.split(".").length === 3 && !world.state.tokens.has(value)) return appSession(readAppJwt(world, value));
  const token = world.state.tokens.get(value);
  if (!token || isExpired(world, token)) throw new ApiRefusal(401, "Bad credentials");
  return sessionOf(world, token);
}

const appSession = (app: App): Session => ({ kind: "app", key: `app ${app.id}`, app });

function sessionOf(world: World, token: Token): Session {
  switch (token.kind) {
    case "person":
      return {
        kind: "person",
        key: `person ${token.account.id}`,
        account: token.account,
        scopes: token.scopes,
      };
    case "workflow": {
      const app = world.state.apps.get(WORKFLOW_APP_ID);
      if (!app) throw new Error("the sandbox has lost GitHub's own app for workflows");
      const { permissions, repository } = token;
      return {
        kind: "workflow",
        key: `workflow ${repository.id}`,
        app,
        permissions,
        repositories: [repository],
        owner: repository.owner,
        installation: null,
      };
    }
    case "installation": {
      const { installation, permissions } = token;
      const { app, repositories, account } = installation;
      if (installation.suspended) throw forbidden("This installation has been suspended");
      const key = `installation ${installation.id}`;
      return { kind: "installation", key, app, permissions, repositories, owner: account, installation };
    }
  }
}

const isExpired = (world: World, { expiresAt }: Token): boolean => expiresAt !== null && expiresAt <= nowOf(world);

/** The account that acts in this session. Refuses where there is none: nobody, or an App that has not chosen an installation. */
export function actorOf(session: Session): Actor {
  switch (session.kind) {
    case "anonymous":
      throw new ApiRefusal(401, "Requires authentication");
    case "app":
      throw forbidden("Resource not accessible by integration");
    case "person":
      return { account: session.account, app: null, startsWorkflows: true };
    case "workflow":
    case "installation":
      return { account: session.app.bot, app: session.app, startsWorkflows: session.kind === "installation" };
  }
}
