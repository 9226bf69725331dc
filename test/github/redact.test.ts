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
  [
    "an installation token as long as they come",
    `ghs_4321_${"eyJh".repeat(60)}.${"A1_-".repeat(40)}.${"z9".repeat(50)}`,
  ],
  ["a personal token of another kind", `ghu_${long}`],
  ["a JSON Web Token without its signature", "eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiIxIn0"],
  ["a seal key", Buffer.from(long).subarray(0, 32).toString("base64")],
  ["a private key in one line", `-----BEGIN PRIVATE KEY-----\\n${long}\\n-----END PRIVATE KEY-----`],
  [
    "an encrypted key",
    `-----BEGIN EC PRIVATE KEY-----\nDEK-Info: AES-128-CBC,4F\n\n${long}\n-----END EC PRIVATE KEY-----`,
  ],
])("%s does not reach a log", (_what, secret) => {
  const logged = redact(`bad credentials: ${secret}`);
  expect(logged).toBe("bad credentials: [redacted]");
});

it.each([
  ["authorization: token 12345", "authorization: [redacted]"],
  ['{"Authorization":"Bearer abc.def"}', '{"Authorization":"[redacted]"}'],
  ["{ authorization: 'basic dXNlcjpwYXNz' }", "{ authorization: '[redacted]' }"],
  ["sent Bearer abcdefghijklmnop to it", "sent Bearer [redacted] to it"],
  ["fetch https://x-access-token:abc@github.com/a/b failed", "fetch https://[redacted]@github.com/a/b failed"],
])("a header and an address lose their secret: %s", (text, logged) => expect(redact(text)).toBe(logged));

it.each([
  `the request 7 of acme/desk, commit ${"0a1b".repeat(10)}`,
  "SHA-256 5feceb66ffc86f38d952786c6d696c79c2dbc239dd4e91b46729d73a27fb57e9",
  "a bearer of news, basic rights, authorization by the coordinator",
])("what is no secret stays: %s", (text) => expect(redact(text)).toBe(text));

it("a secret of no form of its own is named", () => {
  expect(redact("wrong: moon and sun and moon", ["moon", ""])).toBe("wrong: [redacted] and sun and [redacted]");
});

it.each([
  ["eyJ", "eyJa-"],
  ["spaces", "authorization: ".padEnd(64)],
  ["dashes", "-----BEGIN PRIVATE KEY-----"],
  ["slashes", "//a"],
])("hostile text is read in linear time: %s", (_, piece) => {
  const text = piece.repeat(Math.ceil(400_000 / piece.length));
  // Anything but linear would take hours, and the test's own time-out ends it.
  expect(redact(text).length).toBeLessThanOrEqual(text.length);
});

it("what stands around a secret stays", () => {
  expect(redact(`GET /repos/a/b: ghp_${long} is not valid`)).toBe("GET /repos/a/b: [redacted] is not valid");
});

it("an error of a client is wrapped without its request", () => {
  const failure = Object.assign(new Error(`no access with ghs_${long}`), {
    status: 403,
    request: { body: "a secret" },
    response: { status: 403, headers: {}, data: { message: `no access with ghs_${long}` } },
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
