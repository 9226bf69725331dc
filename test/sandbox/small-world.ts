import { Octokit } from "@octokit/rest";
import { instant } from "../../src/core/domain/ids.ts";
import { createClock } from "../../src/sandbox/clock.ts";
import type { RepositoryName } from "../../src/sandbox/hand.ts";
import { createSandbox, type Sandbox, type SandboxOptions } from "../../src/sandbox/sandbox.ts";
import { contractOfThisFile } from "./contract/whole-run.ts";

/** All traffic of a test file is compared with what GitHub publishes. */
const observer = contractOfThisFile();

/** For tests that ask on purpose what no client may ask. */
export const UNWATCHED: Partial<SandboxOptions> = {
  observer: { request: () => {}, response: () => {}, webhook: () => {}, graphql: () => {} },
};

/** The repository of a small world. */
export const DESK: RepositoryName = "hub/helpdesk";
/** The same, as Octokit wants it. */
export const AT = { owner: "hub", repo: "helpdesk" };

/** An organisation (or a person) with a helpdesk, a coordinator who may write, a requester who may not, on a Sunday morning. */
export function smallWorld(
  options: Partial<SandboxOptions> = {},
  owner: "organization" | "user" = "organization",
): Sandbox {
  const sandbox = createSandbox({ clock: createClock(instant("2026-03-01T09:00:00Z")), observer, ...options });
  sandbox.addUser({ login: "hub", kind: owner });
  sandbox.addUser({ login: "cora" });
  sandbox.addUser({ login: "rita" });
  sandbox.addRepository({ owner: "hub", name: "helpdesk", files: { "README.md": "A helpdesk.\n" } });
  sandbox.addCollaborator(DESK, "cora", "write");
  return sandbox;
}

const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/** A real client whose requests never leave the process; without a token it is nobody's. */
export function clientOf(sandbox: Sandbox, token: string | undefined): Octokit {
  return new Octokit({ auth: token, userAgent: "test", request: { fetch: sandbox.fetch }, log: SILENT });
}

/** The client of a person. */
export const clientAs = (sandbox: Sandbox, login: string): Octokit => clientOf(sandbox, sandbox.token({ as: login }));

/** The status that a call was refused with; fails where it was not. */
export async function statusOf(call: Promise<unknown>): Promise<number> {
  try {
    await call;
  } catch (error) {
    if (error instanceof Error && "status" in error && typeof error.status === "number") return error.status;
    throw error;
  }
  throw new Error("the call was not refused");
}
