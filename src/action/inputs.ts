import { getBooleanInput, getInput, setSecret } from "@actions/core";

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
  const token = getInput("token", { required: true });
  const sealKey = getInput("seal-key") || (process.env["HELPDESK_SEAL_KEY"] ?? "");
  setSecret(token);
  // `<key id>:<key>`: the runner hides a secret as a whole, so the key is named by itself too.
  for (const secret of [sealKey, sealKey.slice(sealKey.indexOf(":") + 1)]) if (secret !== "") setSecret(secret);
  return { token, sealKey: sealKey === "" ? undefined : sealKey, mode: readMode(), dryRun: getBooleanInput("dry-run") };
}

function readMode(): Mode {
  const given = getInput("mode") || "auto";
  const mode = MODES.find((known) => known === given);
  if (!mode) throw new Error(`The input "mode" is ${JSON.stringify(given)}. Allowed: ${MODES.join(", ")}.`);
  return mode;
}
