import { DESK_FILES } from "../../core/config/desk.ts";
import type { SealKeyConfig } from "../../core/config/schema.ts";
import { sentence } from "../../core/domain/sentence.ts";
import { createVerifier, partsOfSeal, signerFromEnvironment } from "../../github/seal.ts";
import { asked, cannotTell, unlessHidden } from "./asked.ts";
import { runsAsAction } from "./check-writer.ts";
import { type Finding, finding } from "./finding.ts";
import type { Examined } from "./patient.ts";

const SECRET = "HELPDESK_SEAL_KEY";
const SECRET_ROUTE = "GET /repos/{owner}/{repo}/environments/{environment_name}/secrets/{secret_name}";

/** Whether records are sealed, and whether whoever writes has the key that fits. */
export async function checkSealKey(patient: Examined): Promise<readonly Finding[]> {
  const { desk, terminal, pages, now } = patient;
  const keys = desk.config["seal-keys"];
  if (keys.length === 0)
    return [finding("seal-key", "warning", sentence("cli-doctor-unsealed"), sentence("cli-doctor-seal"))];
  const value = terminal.env[SECRET];
  if (value)
    return [
      fits(value, keys, now)
        ? finding("seal-key", "ok", sentence("cli-doctor-seal-fits"))
        : finding(
            "seal-key",
            "problem",
            sentence("cli-doctor-seal-other"),
            sentence("cli-doctor-seal-replace"),
            sentence("cli-doctor-files-edit", pages.file(DESK_FILES.config)),
          ),
    ];
  if (runsAsAction(patient)) return [await secretOf(patient)];
  return [
    finding("seal-key", "cannot-tell", sentence("cli-doctor-seal-elsewhere"), sentence("cli-doctor-seal-run-there")),
  ];
}

/** Whether a signature with the private key holds before one of the public keys. */
function fits(value: string, keys: readonly SealKeyConfig[], now: Examined["now"]): boolean {
  const probe = "quorumdesk doctor";
  try {
    const { keyId, signature } = partsOfSeal(signerFromEnvironment(value)(probe));
    return createVerifier(keys)(keyId, signature, probe, now);
  } catch {
    return false;
  }
}

/** GitHub says that a secret is there, never what it is. */
async function secretOf(patient: Examined): Promise<Finding> {
  const { client, ref, pages } = patient;
  const place = { ...ref, environment_name: "helpdesk", secret_name: SECRET };
  const secret = unlessHidden(await asked(client.request(SECRET_ROUTE, place)), patient);
  switch (secret.kind) {
    case "found":
      return finding("seal-key", "ok", sentence("cli-doctor-seal-secret"));
    case "missing":
      return finding(
        "seal-key",
        "problem",
        sentence("cli-doctor-seal-no-secret"),
        sentence("cli-doctor-seal-put", pages.environments),
      );
    case "refused":
    case "failed":
    case "unknown-token":
      return cannotTell("seal-key", secret);
  }
}
