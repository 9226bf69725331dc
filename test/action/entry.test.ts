import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { type ActionResult, runAction } from "../../src/sandbox/runner/run-action.ts";

let actionDir = "";
beforeAll(() => {
  actionDir = mkdtempSync(join(tmpdir(), "entry-"));
  for (const file of ["action.yml", "dist/index.js", "dist/package.json"])
    cpSync(join("action", file), join(actionDir, file));
});
afterAll(() => rmSync(actionDir, { recursive: true }));

const remark = (body: string) => ({
  action: "created",
  sender: { id: 2, type: "User" },
  issue: { number: 1, user: { id: 1, type: "User" } },
  comment: { id: 5, user: { id: 2, type: "User" }, body, author_association: "NONE" },
});

/** Runs the committed entry, with nothing else of the bundle beside it. */
const runEntryAlone = (body: string, env: Readonly<Record<string, string>> = {}): Promise<ActionResult> =>
  runAction({
    actionDir,
    node: process.env["ACTION_NODE"] ?? process.execPath,
    event: { name: "issue_comment", payload: remark(body) },
    sandboxUrl: "http://127.0.0.1:9",
    token: "ghs_secret",
    repository: "hub/desk",
    inputs: {},
    workspace: actionDir,
    env,
  });

it("where there is no work, the entry needs no other file of the bundle", async () => {
  const result = await runEntryAlone("What a nice idea.");
  expect(result).toMatchObject({ exitCode: 0, outputs: { result: "ignored", changed: "false" }, summary: "" });
  expect(result.log).toMatch(/^No look is needed: /);
});

it("where there is work, it loads the other files", async () => {
  const result = await runEntryAlone("/approve");
  expect(result).toMatchObject({ exitCode: 1, outputs: { result: "failed", changed: "false" } });
  expect(result.log).toMatch(/^::error::The Action stopped: Cannot find module .*\. The next look does the rest\.\n$/);
});

it.each([
  ["is not there", undefined],
  ["is empty", ""],
  ["is cut", '{"action": "created",\n::error::x'],
  ["holds nothing", "null"],
])("where the file of the event %s, the run fails in one line", async (_, text) => {
  const file = join(actionDir, "event.json");
  rmSync(file, { force: true });
  if (text !== undefined) writeFileSync(file, text);
  const result = await runEntryAlone("", { GITHUB_EVENT_PATH: file });
  expect(result).toMatchObject({ exitCode: 1, outputs: { result: "failed", changed: "false", looked: "0" } });
  expect(result.log).toMatch(/^::error::The Action stopped: .*\. The next look does the rest\.\n$/);
});

it("of Node it loads the file system and nothing else, and it has at most 150 kB", () => {
  const entry = readFileSync("action/dist/index.js", "utf8");
  // `module` is Node's way to `require`, by which the bundle reaches Node's own modules.
  const named = entry.matchAll(/(?:\bfrom|\bimport|\bimport\(|import\.meta\.url\)\()\s*["']([^"']+)["']/g);
  expect(new Set([...named].map(([, name]) => name))).toEqual(new Set(["module", "node:fs", "./run.js"]));
  expect(Buffer.byteLength(entry)).toBeLessThanOrEqual(150_000);
});
