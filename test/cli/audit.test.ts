import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { processRequest } from "../../src/app/process-request.ts";
import { auditVerb } from "../../src/cli/audit.ts";
import { boardVerb } from "../../src/cli/board.ts";
import { generateSealKey } from "../../src/github/seal.ts";
import type { Listening } from "../../src/sandbox/door/listen.ts";
import { appGitHub, ask, createSandboxDesk, DESK } from "../github/sandbox-desk.ts";
import { aTerminal } from "../support/test-terminal.ts";

let cwd = "";
let listening: Listening | undefined;
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), "audit-"));
});
afterEach(async () => {
  rmSync(cwd, { recursive: true, force: true });
  await listening?.close();
  listening = undefined;
});

/** A desk with one request whose ballot is open; its files are in the folder too. */
async function openDesk({ sealed = true } = {}) {
  const key = generateSealKey();
  const extra = sealed ? `seal-keys:\n  - { id: first, key: "${key.publicKey}", from: 2026-01-01 }\n` : "";
  const desk = createSandboxDesk({ extra });
  const { sandbox } = desk;
  const number = ask(desk);
  const github = await appGitHub(desk, sealed ? `first:${key.privateKey}` : undefined);
  const look = () =>
    processRequest({ owner: "acme", repo: "desk", number }, { kind: "sweep" }, { github, dryRun: false });
  await look();
  listening = await sandbox.listen();
  const env = {
    GITHUB_TOKEN: sandbox.token({ as: "cora" }),
    HELPDESK_API_URL: listening.url,
    GITHUB_API_URL: listening.url,
  };
  const snapshot = await github.readSnapshot({ owner: "acme", repo: "desk", number });
  for (const { path, text } of snapshot.files) {
    await mkdir(dirname(join(cwd, path)), { recursive: true });
    await writeFile(join(cwd, path), text);
  }
  const [record] = snapshot.batches;
  if (!record) throw new Error("no record");
  return { sandbox, env, number, look, record, snapshot };
}

type Options = Readonly<Record<string, string | boolean>>;

async function audit(
  args: readonly string[],
  env: Readonly<Record<string, string>>,
  options: Options = {},
  folder = cwd,
) {
  const terminal = aTerminal({ env, cwd: folder });
  const code = await auditVerb.run({ args, options }, terminal);
  return { code, out: terminal.printed.join("\n"), err: terminal.complained.join("\n") };
}

async function publish(env: Readonly<Record<string, string>>, out = "site"): Promise<void> {
  const terminal = aTerminal({ env, cwd });
  const code = await boardVerb.run({ args: [], options: { repo: DESK, out } }, terminal);
  expect([code, terminal.complained]).toEqual([0, []]);
}

describe("audit", () => {
  it("finds nothing on an untouched desk, says what it counted, and writes nothing", async () => {
    const { env, sandbox } = await openDesk();
    const before = sandbox.counts.writes;
    expect(await audit([DESK], env)).toEqual({
      code: 0,
      err: "",
      out: [
        "No published copy was compared: the board has none, or it did not answer.",
        "Checked 1 request with 1 record comment. 0 results were computed anew.",
        "Everything fits together.",
      ].join("\n"),
    });
    expect(sandbox.counts.writes).toBe(before);
  });

  it("says what a desk without a key cannot prove", async () => {
    const { env } = await openDesk({ sealed: false });
    const { code, out } = await audit([DESK], env);
    expect(code).toBe(0);
    expect(out).toContain("The desk has no seal key.");
  });

  it("fails on a record that somebody changed, and names who, with the address", async () => {
    const { env, sandbox, record, snapshot } = await openDesk();
    const body = snapshot.comments.find(({ id }) => id === record.comment)?.body ?? "";
    sandbox.editComment(record.comment, {
      by: "cora",
      body: body.replace('"onBehalf":false', '"onBehalf":true'),
    });
    const { code, out } = await audit([DESK], env);
    expect(code).toBe(1);
    expect(out).toContain(`problem at ${record.url}: The seal does not fit what the comment says. cora edited it on`);
  });

  it("answers in JSON, about one request", async () => {
    const { env, number } = await openDesk();
    const { code, out } = await audit([DESK], env, { json: true, request: String(number) });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual({
      requests: 1,
      batches: 1,
      ballots: 0,
      problems: 0,
      remarks: 0,
      limits: [expect.objectContaining({ kind: "cli-audit-limit-no-copy" })],
      findings: [],
    });
  });

  it("compares with a published copy, which keeps what was deleted on GitHub", async () => {
    const { env, sandbox, record } = await openDesk();
    await publish(env);
    expect((await audit([DESK], env, { data: "site" })).out).toMatch(/^Checked 1 request/);
    sandbox.deleteComment(record.comment, { by: "cora" });
    const { code, out } = await audit([DESK], env, { data: "site" });
    expect(code).toBe(1);
    expect(out).toContain(
      `problem at comment ${record.comment}: The published copy has this record comment. GitHub has not.`,
    );
    expect(out).toContain("cora deleted a comment of the desk");
    await publish(env);
    expect((await audit([], {}, { data: "site" })).out).toContain("It was not on GitHub when the copy was made.");
  });

  it("checks the published copy alone, with the keys of the desk in this folder", async () => {
    const { env, record } = await openDesk();
    await publish(env);
    const { code, out } = await audit([], {}, { data: "site" });
    expect(code).toBe(0);
    expect(out).toContain("Only the published copy was read");
    const path = join(cwd, "site/records/1.json");
    const text = await readFile(path, "utf8");
    await writeFile(path, text.replace('\\"onBehalf\\":false', '\\"onBehalf\\":true'));
    expect((await audit([], {}, { data: "site" })).out).toContain(
      `comment ${record.comment}: In the published copy the seal`,
    );
    const elsewhere = join(cwd, "elsewhere");
    cpSync(join(cwd, "site"), elsewhere, { recursive: true });
    expect((await audit([], {}, { data: "." }, elsewhere)).out).toContain("Seals were not checked");
  });

  it.each<[string, readonly string[], Readonly<Record<string, string>>, Options, 1 | 2, RegExp]>([
    ["nothing to check", [], {}, {}, 2, /--data FOLDER/],
    ["no repository", ["desk"], { GITHUB_TOKEN: "x" }, {}, 2, /--data FOLDER/],
    ["no token", [DESK], {}, {}, 1, /GITHUB_TOKEN/],
    ["no number", [DESK], { GITHUB_TOKEN: "x" }, { request: "seven" }, 2, /seven.* is not the number/],
    ["no copy", [], {}, { data: "nowhere" }, 1, /no copy of records at nowhere/],
  ])("says what is wrong with %s", async (_what, args, env, options, code, told) => {
    const answer = await audit(args, env, options);
    expect(answer.code).toBe(code);
    expect(answer.err).toMatch(told);
  });

  it("says that GitHub could not be read", async () => {
    const { env } = await openDesk();
    const { code, err } = await audit([DESK], { ...env, GITHUB_TOKEN: "ghp_wrong" });
    expect([code, err]).toEqual([1, expect.stringContaining("GitHub could not be read: ")]);
  });
});
