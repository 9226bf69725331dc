import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import type { Terminal } from "../../src/cli/verb.ts";

const cwd = mkdtempSync(join(tmpdir(), "parse-verbs-"));
afterAll(() => rmSync(cwd, { recursive: true }));
writeFileSync(
  join(cwd, "ask.yml"),
  `name: Ask
description: Ask for help.
body:
  - type: markdown
    attributes: { value: Welcome }
  - type: input
    id: __proto__
    attributes: { label: Name }
  - type: dropdown
    attributes: { label: Area, options: [Commons, 2] }
  - type: upload
    attributes: { label: Datei größer }
`,
);
writeFileSync(join(cwd, "broken.yml"), "name: [");
writeFileSync(join(cwd, "comment.md"), "/status");

async function run(argv: readonly string[], input = "") {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    readInput: async () => input,
    cwd,
    env: {},
  };
  const exit = await runCli(argv, terminal);
  return { exit, err, out: out.join("\n") };
}

describe("parse-form", () => {
  it("says every answer, what is wrong and which headings are unknown, on one line with --json", async () => {
    const body = "### Old\n\nx\n\n### Name\n\nAda\n\n### Area\n\nMoon";
    const { exit, err, out } = await run(["parse-form", "--form", "ask.yml", "--json"], body);
    expect([exit, err, out.split("\n").length]).toEqual([0, [], 1]);
    expect(out).toContain('{"fields":{"__proto__":{"type":"input","state":"answered","value":"Ada"}');
    expect(JSON.parse(out)).toMatchObject({
      fields: {
        area: { type: "dropdown", state: "invalid", value: "Moon" },
        field_3: { type: "upload", state: "missing", value: [] },
      },
      diagnostics: [
        {
          kind: "unknown-option",
          field: "area",
          label: "Area",
          message: "“Area”: “Moon” is not one of the choices. Please choose from these: Commons and 2.",
        },
        { kind: "missing-heading", field: "field_3", label: "Datei größer" },
      ],
      unknownHeadings: ["Old"],
    });
  });

  it.each([
    { how: "as the text itself", argv: ["### Name\n\nAda"], input: "" },
    { how: "from standard input by -", argv: ["-"], input: "### Name\n\nAda" },
  ])("reads the body $how", async ({ argv, input }) => {
    const { out } = await run(["parse-form", "--form", "ask.yml", ...argv], input);
    expect(out).toContain('"value": "Ada"');
  });

  it.each([
    { what: "no form", argv: [], exit: 2, err: "Say which form to read by: --form and the form's file." },
    { what: "no such file", argv: ["--form", "gone.yml"], exit: 2, err: "--form: the file gone.yml cannot be read." },
    {
      what: "a form that is no YAML",
      argv: ["--form", "broken.yml"],
      exit: 1,
      err: expect.stringMatching(/^broken\.yml:\d+: /),
    },
  ])("says what is wrong: $what", async ({ argv, exit, err }) => {
    expect(await run(["parse-form", ...argv])).toEqual({ exit, err: [err], out: "" });
  });
});

describe("parse-commands", () => {
  it("knows the desk's own commands, and gives four things of each", async () => {
    const { exit, out } = await run([
      "parse-commands",
      "--json",
      "/hold until=2026-03-01 “legal check”\nWe wait.\n/aprove",
    ]);
    expect(exit).toBe(0);
    expect(JSON.parse(out)).toEqual({
      commands: [
        {
          name: "hold",
          args: ["until=2026-03-01", "legal check"],
          rest: "until=2026-03-01 “legal check”",
          text: "We wait.",
        },
      ],
      unknown: [{ name: "aprove", suggestion: "approve", reply: true }],
      errors: [],
    });
  });

  it("takes other words for commands, and a bot", async () => {
    const argv = ["parse-commands", "--known", "a, b", "--alias", "x=a", "--alias", "y=b", "--bot", "desk"];
    const { out } = await run(argv, "/x\n@desk y\n/b\n/approve");
    expect(JSON.parse(out).commands.map(({ name }: { name: string }) => name)).toEqual(["a", "b", "b"]);
  });

  it("reads a file where the body is the name of one", async () => {
    expect((await run(["parse-commands", "comment.md"])).out).toContain('"name": "status"');
  });

  it.each(["x", "x=", "=a", "x=c", "x=a=b"])("refuses the alias %s", async (alias) => {
    const { exit, err } = await run(["parse-commands", "--known", "a", "--alias", alias]);
    expect([exit, err]).toEqual([
      2,
      [`--alias: write the word, an equals sign and the name of a known command. “${alias}” is none of that.`],
    ]);
  });
});
