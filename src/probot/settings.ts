import { createPrivateKey } from "node:crypto";
import { type Sentence, sentence } from "../core/domain/sentence.ts";
import { signerFromEnvironment } from "../github/seal.ts";

/** What the server needs to know. */
export interface Settings {
  readonly appId: number;
  /** PEM. */
  readonly privateKey: string;
  readonly webhookSecret: string;
  readonly host: string;
  /** 0 asks the machine for a free one. */
  readonly port: number;
  /** GitHub's REST address, where it is not github.com. */
  readonly apiUrl?: string;
  /** `key id:base64 of the raw seed`. */
  readonly sealKey?: string;
  /** Minutes between two sweeps; without it the app only answers deliveries. */
  readonly sweepMinutes?: number;
  readonly dryRun: boolean;
}

/** The outside, as far as settings come from it. */
export interface SettingsSource {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The text of a file; throws where it cannot be read. */
  readonly readFile: (path: string) => string;
}

const LEAST_SECRET = 32;

/** Reads the environment: all settings, or one sentence for each that is missing or wrong. An empty variable is a missing one. */
export function readSettings({
  env,
  readFile,
}: SettingsSource): { readonly settings: Settings } | { readonly problems: readonly Sentence[] } {
  const problems: Sentence[] = [];
  const complain = (problem: Sentence): undefined => void problems.push(problem);
  const value = (name: string): string | undefined => env[name] || undefined;

  const appId = wholeNumber(value("APP_ID"), 1, Number.MAX_SAFE_INTEGER) ?? complain(sentence("cli-start-app-id"));
  const privateKey = readPrivateKey(value("PRIVATE_KEY"), value("PRIVATE_KEY_PATH"), readFile, complain);
  const webhookSecret = value("WEBHOOK_SECRET") ?? complain(sentence("cli-start-webhook-secret", LEAST_SECRET));
  if (webhookSecret && webhookSecret.length < LEAST_SECRET)
    complain(sentence("cli-start-webhook-secret-short", webhookSecret.length, LEAST_SECRET));
  const port =
    wholeNumber(value("PORT") ?? "3000", 0, 65_535) ?? complain(sentence("cli-start-port", value("PORT") ?? ""));
  const apiUrl = value("HELPDESK_API_URL");
  if (apiUrl && !isAddress(apiUrl)) complain(sentence("cli-start-api-url", apiUrl));
  const sealKey = value("HELPDESK_SEAL_KEY");
  if (sealKey && !attempt(() => signerFromEnvironment(sealKey))) complain(sentence("cli-start-seal-key"));
  const sweepText = value("HELPDESK_SWEEP_MINUTES");
  const sweepMinutes = wholeNumber(sweepText, 1, 1440);
  if (sweepText && sweepMinutes === undefined) complain(sentence("cli-start-sweep-minutes", sweepText));

  if (problems.length > 0 || !appId || !privateKey || !webhookSecret || port === undefined) return { problems };
  const optional = {
    ...(apiUrl ? { apiUrl } : {}),
    ...(sealKey ? { sealKey } : {}),
    ...(sweepMinutes ? { sweepMinutes } : {}),
  };
  return {
    settings: {
      appId,
      privateKey,
      webhookSecret,
      host: value("HOST") ?? "localhost",
      port,
      ...optional,
      dryRun: value("HELPDESK_DRY_RUN") === "true",
    },
  };
}

function readPrivateKey(
  text: string | undefined,
  path: string | undefined,
  readFile: SettingsSource["readFile"],
  complain: (problem: Sentence) => undefined,
): string | undefined {
  if (!text && !path) return complain(sentence("cli-start-private-key"));
  const pem = text ?? attempt(() => readFile(path ?? ""));
  if (pem === undefined) return complain(sentence("cli-start-private-key-unreadable", path ?? ""));
  // Many hosts keep a variable on one line, with `\n` written out.
  const key = pem.replaceAll("\\n", "\n").trim();
  return attempt(() => createPrivateKey(key)) ? key : complain(sentence("cli-start-private-key-broken"));
}

function wholeNumber(text: string | undefined, least: number, most: number): number | undefined {
  if (!text || !/^\d{1,16}$/.test(text)) return undefined;
  const number = Number(text);
  return number >= least && number <= most ? number : undefined;
}

function isAddress(text: string): boolean {
  const url = attempt(() => new URL(text));
  return url?.protocol === "https:" || url?.protocol === "http:";
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
