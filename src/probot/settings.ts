import { createPrivateKey } from "node:crypto";
import { type Sentence, sentence } from "../core/domain/sentence.ts";
import { signerFromEnvironment } from "../github/seal.ts";
import { type LogLevel, logLevelOf } from "./watch/log.ts";

/** What the server needs to know. */
export interface Settings {
  readonly appId: number;
  /** PEM. */
  readonly privateKey: string;
  readonly webhookSecret: string;
  /** A second one that signs as well, while the secret is being changed. */
  readonly nextWebhookSecret?: string;
  readonly host: string;
  /** 0 asks the machine for a free one. */
  readonly port: number;
  /** GitHub's REST address, where it is not github.com. */
  readonly apiUrl?: string;
  /** `key id:base64 of the raw seed`. */
  readonly sealKey?: string;
  /** Minutes between two sweeps; without it the app only answers deliveries. */
  readonly sweepMinutes?: number;
  /** How long work that is under way may go on after the server was asked to stop. */
  readonly stopSeconds?: number;
  readonly dryRun: boolean;
  /** Whether `/metrics` answers. Whoever reaches the server can read it. */
  readonly metrics?: boolean;
  /** Without it `info`. */
  readonly logLevel?: LogLevel;
}

/** The outside, as far as settings come from it. */
export interface SettingsSource {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The text of a file; throws where it cannot be read. */
  readonly readFile: (path: string) => string;
}

/** In bytes: as many as the signature has. */
const LEAST_SECRET = 32;
const MOST_ID = Number.MAX_SAFE_INTEGER;
/** Votes by reaction and the ends of ballots are seen by sweeps only. */
const SWEEP_MINUTES = 10;

/** Settings of Probot's own server, which this one does not read. The second is the one to use instead. */
const IGNORED: readonly (readonly [name: string, instead?: string])[] = [
  ["GHE_HOST", "HELPDESK_API_URL"],
  ["REDIS_URL"],
  ["WEBHOOK_PROXY_URL"],
  ["WEBHOOK_PATH"],
  ["SENTRY_DSN"],
];

/** One sentence for each setting that is given and not used, and for one that leaves a desk half alive. */
export function settingWarnings({ env }: Pick<SettingsSource, "env">): readonly Sentence[] {
  const ignored = IGNORED.filter(([name]) => env[name]).map(([name, instead]) =>
    instead ? sentence("cli-start-ignored-for", name, instead) : sentence("cli-start-ignored", name),
  );
  return Number(env["HELPDESK_SWEEP_MINUTES"] || SWEEP_MINUTES) === 0
    ? [...ignored, sentence("cli-start-no-sweep")]
    : ignored;
}

/** Reads the environment: all settings, or one sentence for each that is missing or wrong. An empty variable is a missing one. */
export function readSettings({
  env,
  readFile,
}: SettingsSource): { readonly settings: Settings } | { readonly problems: readonly Sentence[] } {
  const problems: Sentence[] = [];
  const read = createReader(env, (problem) => void problems.push(problem));
  const appId = read.must("APP_ID", (text) => wholeNumber(text, 1, MOST_ID), sentence("cli-start-app-id"));
  const privateKey = readPrivateKey(read, readFile);
  const webhookSecret =
    read.secret("WEBHOOK_SECRET") ?? read.complain(sentence("cli-start-webhook-secret", LEAST_SECRET));
  const nextWebhookSecret = read.secret("WEBHOOK_SECRET_NEXT");
  const apiUrl = read.value("HELPDESK_API_URL");
  if (apiUrl && !isAddress(apiUrl)) read.complain(sentence("cli-start-api-url", apiUrl));
  const sealKey = read.value("HELPDESK_SEAL_KEY");
  if (sealKey && !attempt(() => signerFromEnvironment(sealKey))) read.complain(sentence("cli-start-seal-key"));
  const sweepMinutes = read.number("HELPDESK_SWEEP_MINUTES", 0, 1440) ?? SWEEP_MINUTES;
  const stopSeconds = read.number("HELPDESK_STOP_SECONDS", 1, 600);
  const port = read.number("PORT", 0, 65_535) ?? 3000;
  const dryRun = read.isOn("HELPDESK_DRY_RUN");
  const metrics = read.isOn("HELPDESK_METRICS");
  if (problems.length > 0 || !appId || !privateKey || !webhookSecret) return { problems };
  return {
    settings: {
      ...{ appId, privateKey, webhookSecret, port, dryRun, metrics },
      host: read.value("HOST") ?? "127.0.0.1",
      logLevel: logLevelOf(read.value("LOG_LEVEL")),
      ...(nextWebhookSecret && { nextWebhookSecret }),
      ...(apiUrl && { apiUrl }),
      ...(sealKey && { sealKey }),
      ...(sweepMinutes && { sweepMinutes }),
      ...(stopSeconds && { stopSeconds }),
    },
  };
}

type Reader = ReturnType<typeof createReader>;

/** Reads single variables, and complains of those that are wrong. */
function createReader(env: SettingsSource["env"], tell: (problem: Sentence) => void) {
  const complain = (problem: Sentence): undefined => void tell(problem);
  const value = (name: string): string | undefined => env[name] || undefined;
  const given = <T>(name: string, read: (text: string) => T | undefined, problem: (text: string) => Sentence) => {
    const text = value(name);
    return text === undefined ? undefined : (read(text) ?? complain(problem(text)));
  };
  return {
    complain,
    value,
    must: <T>(name: string, read: (text: string) => T | undefined, problem: Sentence): T | undefined =>
      read(value(name) ?? "") ?? complain(problem),
    number: (name: string, least: number, most: number): number | undefined =>
      given(
        name,
        (text) => wholeNumber(text, least, most),
        (text) => sentence("cli-start-number", name, text, least, most),
      ),
    /** Whoever writes anything else may mean yes, and would be taken for no. */
    isOn: (name: string): boolean => given(name, switchOf, (text) => sentence("cli-start-switch", name, text)) ?? false,
    secret: (name: string): string | undefined => {
      const text = value(name);
      const length = Buffer.byteLength(text ?? "");
      if (text && length < LEAST_SECRET)
        complain(sentence("cli-start-webhook-secret-short", name, length, LEAST_SECRET));
      return text;
    },
  };
}

function readPrivateKey({ value, complain }: Reader, readFile: SettingsSource["readFile"]): string | undefined {
  const [text, path] = [value("PRIVATE_KEY"), value("PRIVATE_KEY_PATH")];
  if (!text && !path) return complain(sentence("cli-start-private-key"));
  const pem = text ?? attempt(() => readFile(path ?? ""));
  if (pem === undefined) return complain(sentence("cli-start-private-key-unreadable", path ?? ""));
  // Many hosts keep a variable on one line, with `\n` written out.
  const key = pem.replaceAll("\\n", "\n").trim();
  return attempt(() => createPrivateKey(key)) ? key : complain(sentence("cli-start-private-key-broken"));
}

function switchOf(text: string): boolean | undefined {
  if (text === "true") return true;
  return text === "false" ? false : undefined;
}

function wholeNumber(text: string, least: number, most: number): number | undefined {
  if (!/^\d{1,16}$/.test(text)) return undefined;
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
