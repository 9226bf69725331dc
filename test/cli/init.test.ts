import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import { instant } from "../../src/core/domain/ids.ts";
import { createVerifier, partsOfSeal, signerFromEnvironment } from "../../src/github/seal.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { aTerminal } from "../support/test-terminal.ts";
import { emptyDesk } from "../support/well-desk.ts";

const observer = contractOfThisFile();
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
    expect(json(second).differing).toContain(".github/helpdesk/roster.yml");
    expect(readFileSync(roster, "utf8")).toBe("ours\n");
  });

  it("a second time writes nothing, and finds nothing that differs", async () => {
    const cwd = aFolder();
    const wishes = ["init", "--seats", "3", "--since", "2026-03-01", "--seal", "--repo", "hub/helpdesk"];
    await run(cwd, ...wishes);
    const second = await run(cwd, ...wishes.filter((wish) => wish !== "--since" && wish !== "2026-03-01"), "--json");
    expect(json(second)).toMatchObject({ written: [], differing: [] });
    expect(json(second).kept).toHaveLength(13);
  });

  it.each([
    { rule: "the simple workflow", wishes: ["--preset", "simple"] },
    {
      rule: "an App",
      wishes: ["--app", "our-desk:301", "--action", `acme/quorumdesk/action@${"abcdef0123".repeat(4)}`],
    },
    { rule: "another writer", wishes: ["--writer", "desk[bot]:301", "--name", "Our desk", "--contact", "a@b.example"] },
    { rule: "another action", wishes: ["--action", `acme/quorumdesk/action@${"abcdef0123".repeat(4)}`] },
  ])("a second time, with nothing said anew, a desk of $rule stays what it is", async ({ wishes }) => {
    const cwd = aFolder();
    const first = json(await run(cwd, "init", "--repo", "hub/helpdesk", ...wishes, "--json"));
    rmSync(join(cwd, ".github/ISSUE_TEMPLATE"), { recursive: true });
    const [path = ""] = first.written.filter((one: string) => one.endsWith("board.yml"));
    const board = readFileSync(join(cwd, path), "utf8");
    if (!wishes.includes("--app")) rmSync(join(cwd, path));
    expect(json(await run(cwd, "init", "--json")).differing).toEqual([]);
    expect(readFileSync(join(cwd, path), "utf8")).toBe(board);
    expect(json(await run(cwd, "init", "--json")).kept.toSorted()).toEqual(first.written.toSorted());
    expect(json(await run(cwd, "check", "--json"))).toMatchObject({ ok: true, problems: [], notices: [] });
  });

  it("writes no form that a desk has taken out of its configuration", async () => {
    const cwd = aFolder();
    await run(cwd, "init");
    const config = join(cwd, ".github/helpdesk/config.yml");
    writeFileSync(config, readFileSync(config, "utf8").replace(/ {2}- file: join.yml\n.*\n/, ""));
    rmSync(join(cwd, ".github/ISSUE_TEMPLATE/join.yml"));
    expect(json(await run(cwd, "init", "--json")).written).toEqual([]);
  });

  it("writes nothing beside a configuration that does not load", async () => {
    const cwd = aFolder();
    await run(cwd, "init");
    writeFileSync(join(cwd, ".github/helpdesk/config.yml"), "version: 2\n");
    rmSync(join(cwd, ".github/workflows"), { recursive: true });
    const { exit, complained } = await run(cwd, "init", "--seal");
    expect(exit).toBe(1);
    expect(complained).toEqual([expect.stringMatching(/problems, so nothing was written/)]);
    expect(readdirSync(join(cwd, ".github"))).not.toContain("workflows");
  });

  it("asks for nobody's account in a roster that has been filled in", async () => {
    const cwd = aFolder();
    const first = await run(cwd, "init", "--seats", "1", "--coordinator", "cora:201");
    expect(first.printed.join("\n")).toContain("marked as invented");
    const roster = join(cwd, ".github/helpdesk/roster.yml");
    writeFileSync(roster, readFileSync(roster, "utf8").replace(/id: 9\d+, login: "[^"]*"/, 'id: 101, login: "ana"'));
    expect((await run(cwd, "init")).printed.join("\n")).not.toContain("marked as invented");
  });

  it.each([
    { rule: "where it is installed", env: {}, says: "quorumdesk check 'our desk'" },
    { rule: "from its own folder", env: { npm_lifecycle_event: "quorumdesk" }, says: "npm run -s quorumdesk -- check" },
  ])("prints the next commands as they are typed $rule", async ({ env, says }) => {
    const terminal = aTerminal({ cwd: aFolder(), env });
    await runCli(["init", "our desk"], terminal);
    expect(terminal.printed.join("\n")).toContain(says);
  });

  it("in a folder that is no copy of Quorumdesk says first what to pass, and in a copy of it does not", async () => {
    const cwd = aFolder();
    const steps = json(await run(cwd, "init", "--json")).next;
    expect(steps[0]).toMatch(/Delete .*requests\.yml, .*sweep\.yml and .*board\.yml.* --action OWNER\/REPOSITORY/);
    mkdirSync(join(cwd, "action"));
    writeFileSync(join(cwd, "action/action.yml"), "");
    expect(json(await run(cwd, "init", "--json")).next.join()).not.toContain("--action");
  });

  it("with --dry-run says what it would write, and writes nothing", async () => {
    const cwd = aFolder();
    const dry = await run(cwd, "init", "--seal", "--dry-run");
    expect(dry.printed).toContain("new      .github/helpdesk/config.yml");
    expect(dry.complained).toEqual([]);
    expect(readdirSync(cwd)).toEqual([]);
  });

  it("shows a private key once, on the other stream, and writes only its public half", async () => {
    const cwd = aFolder();
    const { printed, complained } = await run(cwd, "init", "--seal");
    const [key = ""] = /key-1:\S+/.exec(complained.join("\n")) ?? [];
    const signer = signerFromEnvironment(key);
    const config = readFileSync(join(cwd, ".github/helpdesk/config.yml"), "utf8");
    const [, id = "", publicKey = "", from = ""] = /- \{ id: (\S+), key: "(\S+)", from: "(\S+)" \}/.exec(config) ?? [];
    const { keyId, signature } = partsOfSeal(signer("text"));
    const at = instant(`${from}T10:00:00Z`);
    expect(createVerifier([{ id, key: publicKey, from }])(keyId, signature, "text", at)).toBe(true);
    expect(`${printed.join("\n")}${config}`).not.toContain(key.slice("key-1:".length));
  });

  it("on a desk without a key says where both halves of a new one go, and changes no file", async () => {
    const cwd = aFolder();
    await run(cwd, "init");
    const before = readFileSync(join(cwd, ".github/helpdesk/config.yml"), "utf8");
    const { complained } = await run(cwd, "init", "--seal");
    expect(complained[0]).toMatch(/below seal-keys: - \{ id: key-1, key: "/);
    expect(complained[1]).toMatch(/HELPDESK_SEAL_KEY: key-1:/);
    expect(readFileSync(join(cwd, ".github/helpdesk/config.yml"), "utf8")).toBe(before);
  });

  it("for an App writes the App's account and only the board's workflow", async () => {
    const cwd = aFolder();
    const { printed } = await run(cwd, "init", "--app", "our-desk:301");
    expect(readFileSync(join(cwd, ".github/helpdesk/config.yml"), "utf8")).toContain('login: "our-desk[bot]"');
    expect(readdirSync(join(cwd, ".github/workflows"))).toEqual(["board.yml"]);
    expect(printed.join("\n")).toContain("Install the App");
    expect(printed.join("\n")).not.toContain("environment helpdesk");
  });

  it("with a repository names the exact pages, and the board's address", async () => {
    const cwd = aFolder();
    const { printed } = await run(cwd, "init", "--repo", "Hub/helpdesk");
    expect(printed.join("\n")).toContain("https://github.com/Hub/helpdesk/settings/variables/actions");
    expect(readFileSync(join(cwd, ".github/helpdesk/config.yml"), "utf8")).toContain(
      'board-url: "https://hub.github.io/helpdesk/"',
    );
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
      `repository: acme/quorumdesk\n          ref: "0123456789012345678901234567890123456789"\n          path: quorumdesk`,
    );
  });

  it.each([
    { rule: "a preset that does not exist", argv: ["--preset", "wiki"], says: /^There is no preset wiki\./ },
    { rule: "no number of seats", argv: ["--seats", "many"], says: /^many is not a number of seats\./ },
    { rule: "an account without its number", argv: ["--writer", "ana"], says: /^Without GITHUB_TOKEN the number of/ },
    { rule: "an account that is none", argv: ["--member", "ana b"], says: /^ana b is not an account\./ },
    { rule: "an App and a writer", argv: ["--app", "desk:1", "--writer", "ana:2"], says: /^Give --app or --writer/ },
    { rule: "a name that is no App's", argv: ["--app", "our desk"], says: /^our desk is not the name of an App\./ },
    { rule: "an address that is none", argv: ["--board-url", "board"], says: /^board is not an address\./ },
    {
      rule: "an action that is none",
      argv: ["--action", "OWNER/REPOSITORY/action@COMMIT"],
      says: /^OWNER.* 40 letters/,
    },
    { rule: "an action that can change", argv: ["--action", "acme/desk/action@v1"], says: /full id of the commit/ },
    { rule: "an action with a line break", argv: ["--action", "./action\n  x: y"], says: /where Quorumdesk is/ },
    { rule: "a repository that is none", argv: ["--repo", "desk"], says: /^desk is not a repository/ },
    {
      rule: "more members than seats",
      argv: ["--seats", "1", "--member", "a:1", "--member", "b:2"],
      says: /^2 members are given/,
    },
    {
      rule: "a day that does not exist",
      argv: ["--since", "2026-02-30"],
      says: /^There is no day 2026-02-30 in the calendar\.$/,
    },
  ])("refuses $rule and writes nothing", async ({ argv, says }) => {
    const cwd = aFolder();
    const { exit, complained } = await run(cwd, "init", ...argv);
    expect(exit).toBe(2);
    expect(complained).toEqual([expect.stringMatching(says)]);
    expect((await run(cwd, "check")).printed[0]).toMatch(/^There is no desk here/);
  });
});

describe("init with a token", () => {
  it("finds the numbers of accounts by their logins", async () => {
    const { sandbox, run, files } = emptyDesk(observer);
    expect((await run(["init", "--seats", "1", "--member", "@ana", "--coordinator", "kim"])).exit).toBe(0);
    const ana = [...sandbox.dump().accounts.values()].find(({ login }) => login === "ana");
    expect(files()[".github/helpdesk/roster.yml"]).toContain(`{ id: ${ana?.id}, login: "ana" }`);
  });

  it("refuses an account that GitHub does not know, and writes nothing", async () => {
    const { run, files } = emptyDesk(observer);
    const { exit, complained } = await run(["init", "--member", "nobody-here"]);
    expect({ exit, complained }).toEqual({ exit: 2, complained: ["There is no account nobody-here on GitHub."] });
    expect(files()).toEqual({});
  });
});
