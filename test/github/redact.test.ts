import { expect, it } from "vitest";
import { asGitHubError } from "../../src/github/github-errors.ts";
import { redact } from "../../src/github/redact.ts";

const long = "A1b2".repeat(10);

it.each([
  ["an installation token", `ghs_${long}`],
  ["an installation token of the long kind", `ghs_12345_eyJhbGciOi.${long}.${long}`],
  ["a personal token", `ghp_${long}`],
  ["a fine-grained token", `github_pat_${long}_${long}`],
  ["a JSON Web Token", `eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIxIn0.${long}`],
  ["a private key", `-----BEGIN RSA PRIVATE KEY-----\n${long}\n-----END RSA PRIVATE KEY-----`],
  ["a private key that was cut", `-----BEGIN PRIVATE KEY-----\n${long}`],
])("%s does not reach a log", (_what, secret) => {
  const logged = redact(`bad credentials: ${secret}`);
  expect(logged).toBe("bad credentials: [redacted]");
});

it("what stands around a secret stays", () => {
  expect(redact(`GET /repos/a/b: ghp_${long} is not valid`)).toBe("GET /repos/a/b: [redacted] is not valid");
});

it("an error of a client is wrapped without its request", () => {
  const failure = Object.assign(new Error(`no access with ghs_${long}`), {
    status: 403,
    request: { body: "a secret" },
  });
  const wrapped = asGitHubError("read request", failure);
  expect(wrapped).toMatchObject({
    name: "GitHubError",
    operation: "read request",
    status: 403,
    message: "read request: no access with [redacted]",
  });
  expect(wrapped.cause).toBeUndefined();
});

it("an error is wrapped once", () => {
  const wrapped = asGitHubError("read request", new Error("no"));
  expect(asGitHubError("sweep", wrapped)).toBe(wrapped);
});
