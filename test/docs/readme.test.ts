import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import { read } from "../conventions/source-files.ts";

const shown =
  /<!-- demo:begin -->\n```text\n([\s\S]*?)```\n<!-- demo:end -->/.exec(read("README.md"))?.[1]?.split("\n") ?? [];
const lines = shown.filter((line) => line.trim() !== "" && line.trim() !== "...");

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "readme-"));
});
afterAll(() => rm(folder, { recursive: true }));

it("the README shows ten lines or more of the demo", () => {
  expect(lines.length).toBeGreaterThanOrEqual(10);
});

it("the demo prints every line that the README shows, in that order", async () => {
  const printed: string[] = [];
  const exit = await runCli(["demo"], {
    out: (text) => printed.push(...text.split("\n")),
    err: (text) => printed.push(...text.split("\n")),
    readInput: async () => "",
    cwd: folder,
    env: {},
  });
  expect(exit).toBe(0);
  let from = 0;
  const missing = lines.filter((line) => {
    const at = printed.findIndex((other, index) => index >= from && other.trimEnd() === line.trimEnd());
    if (at >= 0) from = at + 1;
    return at < 0;
  });
  expect(missing).toEqual([]);
});

it("the README gives the two commands and the five ways in", () => {
  const text = read("README.md");
  expect(text).toContain("    npm ci && npm run demo\n");
  expect(text).toContain("    npm ci && npm test\n");
  for (const who of ["I need help", "I am on the committee", "I coordinate", "I want to help", "I run it"])
    expect(text).toContain(`- [${who}](docs/how-to/`);
});
