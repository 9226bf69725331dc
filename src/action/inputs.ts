import { getInput, setSecret } from "@actions/core";
import { say } from "../core/messages/speak.ts";

/** What the run is to do: take the event at its word, or look at all requests. */
export type Mode = "auto" | "sweep";

/** The Action's inputs, checked. */
export interface Inputs {
  readonly token: string;
  readonly sealKey: string | undefined;
  readonly mode: Mode;
  readonly dryRun: boolean;
}

const MODES: readonly Mode[] = ["auto", "sweep"];

/** Reads the inputs, and hides the secrets among them from the log. Throws with the input's name where one is wrong. */
export function readInputs(): Inputs {
  const token = getInput("token");
  if (token === "") throw new Error(say("en", "cli-action-input-empty", "token"));
  const sealKey = getInput("seal-key") || (process.env["HELPDESK_SEAL_KEY"] ?? "");
  setSecret(token);
  // `<key id>:<key>`: the runner hides a secret as a whole, so the key is named by itself too.
  for (const secret of [sealKey, sealKey.slice(sealKey.indexOf(":") + 1)]) if (secret !== "") setSecret(secret);
  const mode = oneOf(MODES, "mode", getInput("mode") || "auto");
  // Left empty by mistake, it must not write: only the default is no dry run.
  const dryRun = oneOf(["true", "false"], "dry-run", getInput("dry-run").toLowerCase()) === "true";
  return { token, sealKey: sealKey === "" ? undefined : sealKey, mode, dryRun };
}

function oneOf<Allowed extends string>(allowed: readonly Allowed[], name: string, given: string): Allowed {
  const found = allowed.find((known) => known === given);
  if (!found) throw new Error(say("en", "cli-action-input-wrong", name, given, allowed));
  return found;
}
