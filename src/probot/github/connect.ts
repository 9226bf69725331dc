import type { Services } from "../../app/process-request.ts";
import { createLimitGate, type LimitGate } from "../../github/limit-gate.ts";
import type { OctokitClient } from "../../github/octokit-client.ts";
import { createOctokitGitHub } from "../../github/octokit-github.ts";
import type { Log, LogFields } from "../watch/log.ts";

/** An installation of the App, and a client that acts for it. */
export interface Installed {
  /** Undefined only for a client with a token of its own. */
  readonly id: number | undefined;
  readonly client: OctokitClient;
}

/** Makes what looks of one installation need. The fields go with each line that they write to the log. */
export type Connect = (installed: Installed, fields?: LogFields) => Services;

/** Connects with the real GitHub. All looks of one installation share a gate, since GitHub limits them together. */
export function connectWith(
  { sealKey, dryRun }: { readonly sealKey?: string; readonly dryRun: boolean },
  log: Log,
): Connect {
  const gates = new Map<number | undefined, LimitGate>();
  return ({ id, client }, fields) => {
    const gate = gates.get(id) ?? createLimitGate();
    gates.set(id, gate);
    return {
      github: createOctokitGitHub(client, { gate, ...(sealKey !== undefined && { sealKey }) }),
      dryRun,
      log: (line) => log.info(line, fields),
    };
  };
}
