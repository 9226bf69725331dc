import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import { aTerminal } from "../support/test-terminal.ts";

const FOLDER = ".github/ISSUE_TEMPLATE";
const REQUEST = `${FOLDER}/request.yml`;

async function run(cwd: string, ...argv: string[]) {
  const terminal = aTerminal({ cwd });
  return { exit: await runCli(["forms", ...argv], terminal), ...terminal };
}

async function aDesk(): Promise<string> {
  const cwd = mkdtempSync(join(tmpdir(), "desk-"));
  await runCli(["init", "--contact", "desk@hub.example"], aTerminal({ cwd }));
  return cwd;
}

const read = (cwd: string, file: string): string => readFileSync(join(cwd, file), "utf8");

const change = (cwd: string, from: string, to: string): void =>
  writeFileSync(join(cwd, ".github/helpdesk/config.yml"), read(cwd, ".github/helpdesk/config.yml").replace(from, to));

describe("forms", () => {
  it("finds the forms of this repository as its configuration asks for", async () => {
    const root = new URL("../..", import.meta.url).pathname;
    const { exit, printed } = await run(root, "--check");
    expect([exit, printed]).toEqual([0, ["All 6 files are as the configuration asks for."]]);
  });

  it("has nothing to do after init", async () => {
    const cwd = await aDesk();
    expect((await run(cwd)).printed).toEqual(["All 6 files are as the configuration asks for."]);
  });

  it("writes what is not there and what an older configuration asked for, and with --check only says so", async () => {
    const cwd = await aDesk();
    rmSync(join(cwd, FOLDER, "join.yml"));
    change(cwd, "desk@hub.example", "ask@hub.example");
    const checked = await run(cwd, "--check");
    expect(checked.exit).toBe(1);
    expect(checked.printed).toContain(`${FOLDER}/join.yml is not there yet. Without --check it is written.`);
    expect(checked.printed).toContain(
      `${REQUEST} differs from what the configuration asks for. Without --check it is written anew.`,
    );
    expect(checked.printed.join("\n")).not.toContain("on-behalf.yml");
    expect(read(cwd, REQUEST)).toContain("desk@hub.example");
    const { exit, printed } = await run(cwd);
    expect([exit, printed.length]).toEqual([0, 4]);
    expect(printed).toContain(`${FOLDER}/join.yml: written.`);
    expect(read(cwd, REQUEST)).toContain("ask@hub.example");
    expect((await run(cwd, "--check")).exit).toBe(0);
  });

  it("leaves a form alone that somebody changed, and names it; --force does not", async () => {
    const cwd = await aDesk();
    appendFileSync(join(cwd, REQUEST), "# ours\n");
    const { exit, printed } = await run(cwd);
    expect(exit).toBe(0);
    expect(printed[0]).toMatch(/^\.github\/ISSUE_TEMPLATE\/request\.yml was generated and then changed by hand/);
    expect(read(cwd, REQUEST)).toContain("# ours");
    expect((await run(cwd, "--check")).exit).toBe(1);
    expect((await run(cwd, "--force")).printed).toEqual([`${REQUEST}: written.`]);
    expect(read(cwd, REQUEST)).not.toContain("# ours");
  });

  it("leaves a form alone that never was generated, and finds nothing wrong with it", async () => {
    const cwd = await aDesk();
    const own = "name: Ours\n";
    writeFileSync(join(cwd, REQUEST), own);
    for (const options of [[], ["--check"]]) {
      const { exit, printed } = await run(cwd, ...options);
      expect([exit, printed]).toEqual([
        0,
        [`${REQUEST} was written by hand. It is left alone. To write it anew: --force.`],
      ]);
    }
    expect(read(cwd, REQUEST)).toBe(own);
  });

  it("takes the line ends of Windows for no change", async () => {
    const cwd = await aDesk();
    writeFileSync(join(cwd, REQUEST), read(cwd, REQUEST).replaceAll("\n", "\r\n"));
    expect((await run(cwd, "--check")).exit).toBe(0);
  });

  it("writes a form in the language that its entry names", async () => {
    const cwd = await aDesk();
    change(cwd, "forms:\n", "forms:\n  - { file: request-ar.yml, kind: request, language: ar }\n");
    expect((await run(cwd)).printed).toEqual([`${FOLDER}/request-ar.yml: written.`]);
    expect(read(cwd, `${FOLDER}/request-ar.yml`)).toContain("label: ما الذي تحتاج إليه؟\n");
    const checking = aTerminal({ cwd });
    expect(await runCli(["check"], checking)).toBe(0);
  });

  it("says where a language has no words, and which kinds of forms are left to people", async () => {
    const cwd = await aDesk();
    const entries = "  - { file: fraga.yml, kind: question, language: sv }\n  - { file: rules.yml, kind: rules }\n";
    change(cwd, "forms:\n", `forms:\n${entries}`);
    const { printed } = await run(cwd);
    expect(printed).toEqual([
      `${FOLDER}/fraga.yml: written.`,
      `${FOLDER}/rules.yml: there are no words for forms of the kind rules. It is left to you.`,
      `${FOLDER}/fraga.yml is listed in the language sv, of which there are no words yet. Its words are English.`,
    ]);
    expect(existsSync(join(cwd, FOLDER, "rules.yml"))).toBe(false);
  });

  it("tells the same as JSON", async () => {
    const cwd = await aDesk();
    rmSync(join(cwd, REQUEST));
    const { printed } = await run(cwd, "--json");
    const { forms, ...rest } = JSON.parse(printed.join("\n"));
    expect(forms).toHaveLength(6);
    expect(forms[0]).toEqual({ path: REQUEST, is: "missing", written: true });
    expect(forms[1]).toEqual({ path: `${FOLDER}/question.yml`, is: "fresh", written: false });
    expect(rest).toEqual({ "no-words": [], "in-english": [] });
  });

  it("names what is wrong with the configuration, and writes nothing", async () => {
    const cwd = await aDesk();
    change(cwd, "kind: join", "kind: joining");
    rmSync(join(cwd, REQUEST));
    const { exit, complained } = await run(cwd);
    expect(exit).toBe(1);
    expect(complained[0]).toMatch(/^\.github\/helpdesk\/config\.yml:\d+ forms\.4\.kind: /);
    expect(existsSync(join(cwd, REQUEST))).toBe(false);
  });
});
