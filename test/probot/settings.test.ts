import { generateKeyPairSync } from "node:crypto";
import { describe, expect, it } from "vitest";
import { generateSealKey } from "../../src/github/seal.ts";
import { readSettings } from "../../src/probot/settings.ts";

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
        host: "localhost",
        port: 3000,
        dryRun: false,
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
      HELPDESK_DRY_RUN: "true",
    };
    expect(read({ ...complete, ...more })).toMatchObject({
      settings: {
        host: "0.0.0.0",
        port: 8080,
        apiUrl: "https://api.acme.ghe.com",
        sealKey: seal,
        sweepMinutes: 15,
        dryRun: true,
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
    ["an empty secret", { WEBHOOK_SECRET: "" }, "cli-start-webhook-secret"],
    ["an app id that is no number", { APP_ID: "12x" }, "cli-start-app-id"],
    ["a key that is no key", { PRIVATE_KEY: "secret" }, "cli-start-private-key-broken"],
    [
      "a key file that is not there",
      { PRIVATE_KEY: "", PRIVATE_KEY_PATH: "/nowhere" },
      "cli-start-private-key-unreadable",
    ],
    ["a port that is none", { PORT: "70000" }, "cli-start-port"],
    ["an address without a protocol", { HELPDESK_API_URL: "api.acme.com" }, "cli-start-api-url"],
    ["an address of another protocol", { HELPDESK_API_URL: "file:///etc" }, "cli-start-api-url"],
    ["a seal key without an id", { HELPDESK_SEAL_KEY: "c2VjcmV0" }, "cli-start-seal-key"],
    ["a sweep every now and then", { HELPDESK_SWEEP_MINUTES: "often" }, "cli-start-sweep-minutes"],
    ["a sweep without a pause", { HELPDESK_SWEEP_MINUTES: "0" }, "cli-start-sweep-minutes"],
  ])("%s", (_what, change, problem) => {
    expect(problemsOf({ ...complete, ...change })).toEqual([problem]);
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
