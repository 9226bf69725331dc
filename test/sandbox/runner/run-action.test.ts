import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ActionResult } from "../../../src/sandbox/runner/run-action.ts";
import { runAction } from "../../../src/sandbox/runner/run-action.ts";

const metadata = `
name: Echo
inputs:
  token: { description: t, default: "\${{ github.token }}" }
  a colour: { description: c, default: red }
  depth: { description: d }
outputs:
  seen: { description: s }
runs: { using: node24, main: dist/index.js }
`;

let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "action-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a small action whose code is the given script. */
function runScript(
  script: string,
  inputs: Readonly<Record<string, string>> = {},
  described = metadata,
): Promise<ActionResult> {
  const actionDir = mkdtempSync(join(folder, "a-"));
  mkdirSync(join(actionDir, "dist"));
  writeFileSync(join(actionDir, "action.yml"), described);
  writeFileSync(join(actionDir, "dist/package.json"), '{"type":"module"}');
  writeFileSync(join(actionDir, "dist/index.js"), `import fs from "node:fs";\nconst { env } = process;\n${script}`);
  return runAction({
    actionDir,
    node: process.execPath,
    event: { name: "issues", payload: { action: "opened" } },
    sandboxUrl: "http://127.0.0.1:4700",
    token: "ghs_secret",
    repository: "hub/desk",
    inputs,
    workspace: folder,
  });
}

const write = (name: string, value: string) => `fs.appendFileSync(env.${name}, ${value});`;

describe("the runner", () => {
  it("gives an action its inputs, with the defaults of its own action.yml", async () => {
    const names = '["INPUT_TOKEN", "INPUT_A_COLOUR", "INPUT_DEPTH"].map((name) => env[name])';
    const { log } = await runScript(`console.log(JSON.stringify(${names}).replace("secret", "s-e-c-r-e-t"))`, {
      depth: "3",
    });
    expect(JSON.parse(log)).toEqual(["ghs_s-e-c-r-e-t", "red", "3"]);
  });

  it("gives an action the event, the addresses and the repository, and none of our own environment", async () => {
    const seen =
      "[env.GITHUB_EVENT_NAME, JSON.parse(fs.readFileSync(env.GITHUB_EVENT_PATH)).action, env.GITHUB_API_URL, env.GITHUB_REPOSITORY, env.VITEST ?? null]";
    const { log } = await runScript(`console.log(JSON.stringify(${seen}))`);
    expect(JSON.parse(log)).toEqual(["issues", "opened", "http://127.0.0.1:4700/api/v3", "hub/desk", null]);
  });

  it("reads outputs of one line and of several, the summary, and the exit code", async () => {
    expect(
      await runScript(
        `${write("GITHUB_OUTPUT", '"seen<<END\\n1\\n2\\nEND\\n"')}${write("GITHUB_STEP_SUMMARY", '"# Done"')} process.exitCode = 3;`,
      ),
    ).toEqual({
      exitCode: 3,
      outputs: { seen: "1\n2" },
      variables: {},
      summary: "# Done",
      log: "",
    });
    expect((await runScript(write("GITHUB_OUTPUT", '"seen=yes\\n"'))).outputs).toEqual({ seen: "yes" });
  });

  it("reads what an action leaves for the steps after it", async () => {
    expect((await runScript(write("GITHUB_ENV", '"NEXT=step\\n"'))).variables).toEqual({ NEXT: "step" });
  });

  it("hides the token and what an action asks to hide", async () => {
    const { log } = await runScript(
      'console.log("a ghs_secret"); console.log("::add-mask::tr%25p"); console.error("b tr%p");',
    );
    expect(log.trim().split("\n").sort()).toEqual(["a ***", "b ***"]);
  });

  it.each([
    ["an input that action.yml does not declare", "", { color: "red" }, metadata, 'no input "color"'],
    [
      "an output that action.yml does not declare",
      write("GITHUB_OUTPUT", '"sean=1\\n"'),
      {},
      metadata,
      'no output "sean"',
    ],
    [
      "an output that does not end",
      write("GITHUB_OUTPUT", '"seen<<END\\n1\\n"'),
      {},
      metadata,
      "ends with END does not end",
    ],
    [
      "a summary that GitHub would not show",
      write("GITHUB_STEP_SUMMARY", '"x".repeat(1024 * 1024 + 1)'),
      {},
      metadata,
      "refuses a summary of 1048577 bytes",
    ],
    ["a line that is no output", write("GITHUB_OUTPUT", '"seen\\n"'), {}, metadata, "not an output"],
    ["a Node that GitHub no longer runs", "", {}, metadata.replace("node24", "node20"), 'needs "using: node24"'],
    [
      "an expression that it does not know",
      "",
      {},
      metadata.replace("github.token", "github.actor"),
      "does not know the expression",
    ],
  ])("refuses %s", async (_, script, inputs: Readonly<Record<string, string>>, described, expected) => {
    await expect(runScript(script, inputs, described)).rejects.toThrow(expected);
  });
});
