import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import { aTerminal } from "../support/test-terminal.ts";

const aFolder = (): string => mkdtempSync(join(tmpdir(), "desk-"));

async function run(cwd: string, ...argv: string[]) {
  const terminal = aTerminal({ cwd });
  return { exit: await runCli(argv, terminal), ...terminal };
}

const json = ({ printed }: { printed: readonly string[] }) => JSON.parse(printed.join("\n"));

describe("init", () => {
  it.each([[], ["--preset", "simple"], ["--seats", "3"], ["--preset", "simple", "--seats", "1"]])(
    "writes a desk in which check finds nothing (%s %s)",
    async (...options) => {
      const cwd = aFolder();
      expect((await run(cwd, "init", ...options)).exit).toBe(0);
      const checked = await run(cwd, "check", "--json");
      expect(checked.exit).toBe(0);
      expect(json(checked)).toMatchObject({ ok: true, problems: [], notices: [] });
    },
  );

  it("never overwrites a file, and says which it kept", async () => {
    const cwd = aFolder();
    await run(cwd, "init");
    const roster = join(cwd, ".github/helpdesk/roster.yml");
    writeFileSync(roster, "ours\n");
    const second = await run(cwd, "init", "--seats", "3", "--json");
    expect(json(second).written).toEqual([]);
    expect(json(second).kept).toContain(".github/helpdesk/roster.yml");
    expect(readFileSync(roster, "utf8")).toBe("ours\n");
  });

  it("seats the members who are named, and gives nobody's account to the others", async () => {
    const cwd = aFolder();
    await run(
      cwd,
      "init",
      "--seats",
      "2",
      "--member",
      "ana:101",
      "--coordinator",
      "cora:201",
      "--writer",
      "desk-bot:301",
    );
    const roster = readFileSync(join(cwd, ".github/helpdesk/roster.yml"), "utf8");
    expect(roster).toContain('member: { id: 101, login: "ana" }\n');
    expect(roster).toContain('member: { id: 9000000000002, login: "invented-seat-2" } # invented: replace\n');
    expect(roster).toContain('- { id: 201, login: "cora" }\n');
    expect(readFileSync(join(cwd, ".github/helpdesk/config.yml"), "utf8")).toContain(
      '- id: 301\n    login: "desk-bot"',
    );
  });

  it("writes forms that no address and no name can break", async () => {
    const cwd = aFolder();
    await run(cwd, "init", "--contact", "a\nb: c` -- ![x](y)", "--name", '- "x": [1], yes #');
    expect(json(await run(cwd, "check", "--json"))).toMatchObject({ ok: true, problems: [], notices: [] });
    expect(readFileSync(join(cwd, ".github/ISSUE_TEMPLATE/request.yml"), "utf8")).toContain(
      "Our address: `a b: c' -- ![x](y)`\n",
    );
  });

  it("uses the action of another repository without a checkout of the desk", async () => {
    const cwd = aFolder();
    await run(cwd, "init", "--action", "acme/quorumdesk/action@0123456789012345678901234567890123456789");
    const workflow = (name: string) => readFileSync(join(cwd, ".github/workflows", name), "utf8");
    expect(workflow("requests.yml")).not.toContain("actions/checkout");
    expect(workflow("board.yml")).toContain(
      "repository: acme/quorumdesk\n          ref: 0123456789012345678901234567890123456789\n          path: quorumdesk",
    );
  });

  it.each([
    { rule: "a preset that does not exist", argv: ["--preset", "wiki"], says: /^There is no preset wiki\./ },
    { rule: "no number of seats", argv: ["--seats", "many"], says: /^many is not a number of seats\./ },
    { rule: "an account without its number", argv: ["--writer", "ana"], says: /^ana is not an account\./ },
    {
      rule: "more members than seats",
      argv: ["--seats", "1", "--member", "a:1", "--member", "b:2"],
      says: /^2 members are given/,
    },
    {
      rule: "a day that does not exist",
      argv: ["--since", "2026-02-30"],
      says: /config\.yml:\d+ since: There is no day 2026-02-30/,
    },
  ])("refuses $rule and writes nothing", async ({ argv, says }) => {
    const cwd = aFolder();
    const { exit, complained } = await run(cwd, "init", ...argv);
    expect(exit).toBe(2);
    expect(complained[0]).toMatch(says);
    expect((await run(cwd, "check")).printed[0]).toMatch(/^There is no desk here/);
  });
});
