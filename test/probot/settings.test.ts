import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { generateSealKey } from "../../src/github/seal.ts";
import { readSettings, settingWarnings } from "../../src/probot/settings.ts";

const { privateKey: pem } = generateKeyPairSync("rsa", {
  modulusLength: 2048,
  privateKeyEncoding: { type: "pkcs1", format: "pem" },
  publicKeyEncoding: { type: "spki", format: "pem" },
});
const complete = { APP_ID: "12345", PRIVATE_KEY: pem, WEBHOOK_SECRET: "s".repeat(32) };
const noFiles = (): string => {
  throw new Error("no such file");
};
const read = (env: Readonly<Record<string, string>>, readFile: (path: string) => string = noFiles) =>
  readSettings({ env, readFile });
const problemsOf = (env: Readonly<Record<string, string>>): readonly string[] => {
  const result = read(env);
  return "problems" in result ? result.problems.map(({ say }) => say) : [];
};

describe("settings that are complete", () => {
  it("three are enough", () => {
    expect(read(complete)).toEqual({
      settings: {
        appId: 12345,
        privateKey: pem.trim(),
        webhookSecret: complete.WEBHOOK_SECRET,
        host: "127.0.0.1",
        port: 3000,
        sweepMinutes: 10,
        dryRun: false,
        metrics: false,
        logLevel: "info",
      },
    });
  });

  it("all of them", () => {
    const seal = `first:${generateSealKey().privateKey}`;
    const more = {
      HOST: "0.0.0.0",
      PORT: "8080",
      HELPDESK_API_URL: "https://api.acme.ghe.com",
      HELPDESK_SEAL_KEY: seal,
      HELPDESK_SWEEP_MINUTES: "15",
      HELPDESK_STOP_SECONDS: "8",
      HELPDESK_DRY_RUN: "true",
      HELPDESK_METRICS: "true",
      WEBHOOK_SECRET_NEXT: "n".repeat(32),
      LOG_LEVEL: "warn",
    };
    expect(read({ ...complete, ...more })).toMatchObject({
      settings: {
        host: "0.0.0.0",
        port: 8080,
        apiUrl: "https://api.acme.ghe.com",
        sealKey: seal,
        sweepMinutes: 15,
        stopSeconds: 8,
        dryRun: true,
        metrics: true,
        nextWebhookSecret: "n".repeat(32),
        logLevel: "warn",
      },
    });
  });

  it.each([
    ["from a file", { PRIVATE_KEY: "", PRIVATE_KEY_PATH: "/run/key.pem" }],
    ["on one line", { PRIVATE_KEY: pem.replaceAll("\n", "\\n") }],
  ])("the private key may come %s", (_how, change) => {
    const given = read({ ...complete, ...change }, (path) => (path === "/run/key.pem" ? pem : noFiles()));
    expect(given).toMatchObject({ settings: { privateKey: pem.trim() } });
  });
});

describe("settings that are missing or wrong", () => {
  it("everything that is missing is named at once", () => {
    expect(problemsOf({})).toEqual(["cli-start-app-id", "cli-start-private-key", "cli-start-webhook-secret"]);
  });

  it.each([
    ["a secret that can be guessed", { WEBHOOK_SECRET: "development" }, "cli-start-webhook-secret-short"],
    ["a second secret that can be guessed", { WEBHOOK_SECRET_NEXT: "development" }, "cli-start-webhook-secret-short"],
    ["an empty secret", { WEBHOOK_SECRET: "" }, "cli-start-webhook-secret"],
    ["an app id that is no number", { APP_ID: "12x" }, "cli-start-app-id"],
    ["a key that is no key", { PRIVATE_KEY: "secret" }, "cli-start-private-key-broken"],
    [
      "a key file that is not there",
      { PRIVATE_KEY: "", PRIVATE_KEY_PATH: "/nowhere" },
      "cli-start-private-key-unreadable",
    ],
    ["a port that is none", { PORT: "70000" }, "cli-start-number"],
    ["an address without a protocol", { HELPDESK_API_URL: "api.acme.com" }, "cli-start-api-url"],
    ["an address of another protocol", { HELPDESK_API_URL: "file:///etc" }, "cli-start-api-url"],
    ["a seal key without an id", { HELPDESK_SEAL_KEY: "c2VjcmV0" }, "cli-start-seal-key"],
    ["a sweep every now and then", { HELPDESK_SWEEP_MINUTES: "often" }, "cli-start-number"],
    ["a sweep every second day", { HELPDESK_SWEEP_MINUTES: "2880" }, "cli-start-number"],
    ["no time at all to stop", { HELPDESK_STOP_SECONDS: "0" }, "cli-start-number"],
    ["a dry run that may be meant", { HELPDESK_DRY_RUN: "1" }, "cli-start-switch"],
    ["figures that may be meant", { HELPDESK_METRICS: "yes" }, "cli-start-switch"],
  ])("%s", (_what, change, problem) => {
    expect(problemsOf({ ...complete, ...change })).toEqual([problem]);
  });

  it.each([
    ["a".repeat(31), 1],
    ["a".repeat(32), 0],
    ["\u00e9".repeat(16), 0],
    ["\u00e9".repeat(15), 1],
  ])("the length of a secret is counted in bytes: %s", (WEBHOOK_SECRET, problems) => {
    expect(problemsOf({ ...complete, WEBHOOK_SECRET })).toHaveLength(problems);
  });

  it("what is secret is never repeated", () => {
    const result = read({
      ...complete,
      WEBHOOK_SECRET: "short-secret",
      PRIVATE_KEY: "half-a-key",
      HELPDESK_SEAL_KEY: "first:half",
    });
    expect(JSON.stringify(result)).not.toMatch(/short-secret|half/);
  });
});

it("sweeps by the clock are taken unless they are switched off, which leaves a warning", () => {
  const off = { ...complete, HELPDESK_SWEEP_MINUTES: "0" };
  expect(read(off)).toHaveProperty("settings.port");
  expect(read(off)).not.toHaveProperty("settings.sweepMinutes");
  expect(settingWarnings({ env: off }).map(({ say }) => say)).toEqual(["cli-start-no-sweep"]);
  expect(settingWarnings({ env: { ...complete, HELPDESK_SWEEP_MINUTES: "" } })).toEqual([]);
});

it("settings of Probot's own server are named, and change nothing", () => {
  const others = {
    GHE_HOST: "ghe.acme.org",
    REDIS_URL: "redis://localhost",
    WEBHOOK_PROXY_URL: "https://smee.io/x",
    WEBHOOK_PATH: "/x",
    SENTRY_DSN: "https://x",
  };
  const env = { ...complete, ...others };
  expect(read(env)).toEqual(read(complete));
  expect(settingWarnings({ env }).map((ignored) => ignored.with)).toEqual([
    ["GHE_HOST", "HELPDESK_API_URL"],
    ["REDIS_URL"],
    ["WEBHOOK_PROXY_URL"],
    ["WEBHOOK_PATH"],
    ["SENTRY_DSN"],
  ]);
  expect(settingWarnings({ env: complete })).toEqual([]);
});
