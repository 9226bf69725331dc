import type { Octokit } from "@octokit/rest";
import type { Sandbox } from "../../../src/sandbox/sandbox.ts";
import { appJwt } from "../app-jwt.ts";
import { clientOf, DESK, smallWorld } from "../small-world.ts";

/** A desk with an App that hears of its issues. */
export interface AppWorld {
  readonly sandbox: Sandbox;
  /** Asks as the App itself. */
  readonly app: Octokit;
  readonly installation: number;
  /** Opens an issue, and so queues a delivery. */
  open(labels?: readonly string[]): number;
}

/** A small world with an App in it, and nothing on its way. */
export function appWorld(): AppWorld {
  const sandbox = smallWorld();
  const { privateKey = "" } = sandbox.addApp({
    slug: "quorumdesk",
    id: 12_345,
    owner: "hub",
    webhookSecret: "a secret for a test",
    permissions: { issues: "write", contents: "read" },
  });
  return {
    sandbox,
    app: clientOf(sandbox, appJwt(12_345, privateKey)),
    installation: sandbox.installApp("quorumdesk", { owner: "hub" }),
    open: (labels = []) => sandbox.openIssue(DESK, { by: "rita", title: "Help", body: "", labels }),
  };
}
