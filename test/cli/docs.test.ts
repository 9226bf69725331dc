import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { docsVerb, referencePages } from "../../src/cli/docs.ts";
import type { Terminal } from "../../src/cli/verb.ts";
import { commands } from "../../src/core/commands/index.ts";

const ACTION = `name: Desk
description: Does it.
inputs:
  token: { description: The token., required: true }
  dry-run: { description: Write nothing., default: "false" }
runs: { using: node24, main: dist/index.js }
`;

describe("the reference pages", () => {
  const pages = new Map(referencePages(ACTION, [docsVerb]).map(({ file, text }) => [file, text]));
  const pageOf = (file: string): string => pages.get(file) ?? "";

  it("has a chapter for every command, with its usage", () => {
    const told = commands.filter(
      ({ name, usage }) => pageOf("commands.md").includes(`\n## /${name}\n`) && pageOf("commands.md").includes(usage),
    );
    expect(told).toEqual(commands);
  });

  it.each([
    ["a key of the config with its default", '| `unmatched` | `ignore`, `ask` | `"ignore"` |'],
    ["a key that must be given", "| `since` | day, as in `2026-03-01` | must be given |"],
    ["a key within a list", "| `writers[].id` | whole number, at least 1 | must be given |"],
    ["a key within a named section", "| `profiles.<id>.passes.more-than` | fraction, as in `2/3` |"],
    ["a key of the roster", "| `committee[].away-until` | day, as in `2026-03-01` |"],
    ["a key of the calendar", "| `pauses[].reason` | text, at most 500 characters | must be given |"],
  ])("the configuration page tells %s", (_what, row) => {
    expect(pageOf("configuration.md")).toContain(row);
  });

  it("every key of the configuration has a meaning", () => {
    const rows = pageOf("configuration.md")
      .split("\n")
      .filter((line) => line.startsWith("| `"));
    expect(rows.length).toBeGreaterThan(100);
    expect(rows.filter((row) => /\| +\|$/.test(row))).toEqual([]);
  });

  it.each([
    ["the first stage", "  [*] --> intake"],
    ["a way by a command", "  working_group --> final_go: /ready"],
    ["a way by a ballot, with its limit", "  final_go --> working_group: ballot rejected, at most 1"],
    ["the end", "  learned --> [*]"],
  ])("the diagram shows %s", (_what, line) => {
    expect(pageOf("workflow.md")).toContain(`${line}\n`);
  });

  it("the action's page tells its inputs", () => {
    expect(pageOf("action.md")).toContain(
      "| `token` | The token. | must be given |\n| `dry-run` | Write nothing. | `false` |",
    );
  });

  it("the command line's page tells verbs with their options", () => {
    expect(pageOf("command-line.md")).toContain("## quorumdesk docs\n");
    expect(pageOf("command-line.md")).toContain("| `--check` | write nothing; say which pages are old |");
  });

  it("a table cell keeps to its line and its column", () => {
    for (const text of pages.values()) {
      const rows = text.split("\n").filter((line) => line.startsWith("| "));
      expect(rows.filter((row) => !row.endsWith(" |"))).toEqual([]);
    }
  });
});

describe("docs", () => {
  let folder = "";
  const said: string[] = [];
  const terminal = (): Terminal => ({
    out: (line) => said.push(line),
    err: (line) => said.push(line),
    readInput: async () => "",
    cwd: folder,
    env: {},
  });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "docs-"));
    said.length = 0;
    await mkdir(join(folder, "action"));
    await writeFile(join(folder, "action/action.yml"), ACTION);
  });
  afterEach(() => rm(folder, { recursive: true }));

  it("writes the pages; after that they are fresh", async () => {
    expect(await docsVerb.run({ args: [], options: {} }, terminal())).toBe(0);
    expect(said[0]).toMatch(/^Written: docs\/reference\/commands\.md, .*action\.md\.$/);
    expect(await docsVerb.run({ args: [], options: { check: true } }, terminal())).toBe(0);
    expect(said[1]).toBe("6 pages of the reference: all as the code says.");
  });

  it("--check names a page that was edited, exits 1 and leaves it as it is", async () => {
    await docsVerb.run({ args: [], options: {} }, terminal());
    const page = join(folder, "docs/reference/records.md");
    await writeFile(page, "edited by hand");
    expect(await docsVerb.run({ args: [], options: { check: true } }, terminal())).toBe(1);
    expect(said[1]).toBe("Not as the code says: docs/reference/records.md. Run npm run docs.");
    expect(await readFile(page, "utf8")).toBe("edited by hand");
  });

  it("--json names the same pages for a program", async () => {
    expect(await docsVerb.run({ args: [], options: { check: true, json: true } }, terminal())).toBe(1);
    expect(JSON.parse(said[0] ?? "")).toEqual({
      pages: 6,
      old: ["commands", "configuration", "workflow", "records", "command-line", "action"].map(
        (name) => `docs/reference/${name}.md`,
      ),
    });
  });

  it("refuses to work in another folder", async () => {
    await rm(join(folder, "action"), { recursive: true });
    expect(await docsVerb.run({ args: [], options: {} }, terminal())).toBe(2);
    expect(said[0]).toContain(folder);
  });
});
