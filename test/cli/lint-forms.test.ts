import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/run-cli.ts";
import { aTerminal } from "../support/test-terminal.ts";

const root = new URL("../..", import.meta.url).pathname;
const cwd = mkdtempSync(join(tmpdir(), "lint-forms-"));
afterAll(() => rmSync(cwd, { recursive: true }));

const SOUND = "name: Ask\ndescription: d\nbody:\n  - type: input\n    id: a\n    attributes: { label: A }\n";
const BROKEN = SOUND.replace("id: a", "id: a b");
const ADVISED = SOUND.replace("    id: a\n", "");
const forms = join(cwd, "desk/.github/ISSUE_TEMPLATE");
mkdirSync(forms, { recursive: true });
mkdirSync(join(cwd, "empty"));
writeFileSync(join(forms, "ask.yml"), BROKEN);
writeFileSync(join(forms, "other.yaml"), ADVISED);
writeFileSync(join(forms, "config.yml"), "blank_issues: false\n");
writeFileSync(join(forms, "old.md"), "---\nname: x\n---\n");

async function lint(argv: readonly string[], about: { cwd?: string; input?: string } = {}) {
  const terminal = aTerminal({ cwd, ...about });
  return { exit: await runCli(["lint-forms", ...argv], terminal), ...terminal };
}

describe("lint-forms", () => {
  it.each([
    { how: "the folder of a repository", argv: ["desk"], at: {}, file: "desk/.github/ISSUE_TEMPLATE/" },
    { how: "the folder of forms", argv: ["desk/.github/ISSUE_TEMPLATE"], at: {}, file: "desk/.github/ISSUE_TEMPLATE/" },
    { how: "nothing, in a repository", argv: [], at: { cwd: join(cwd, "desk") }, file: ".github/ISSUE_TEMPLATE/" },
  ])("reads $how", async ({ argv, at, file }) => {
    const { exit, printed } = await lint(argv, at);
    expect(exit).toBe(1);
    expect(printed).toEqual([
      `${file}ask.yml:5 body.0.id: a b is not an id that GitHub takes. Use letters, digits, hyphens and underscores only.`,
      `${file}config.yml:1 blank_issues: There is no key blank_issues here. The keys of this place are: blank_issues_enabled and contact_links.`,
      "",
      "Advice, which GitHub can do without:",
      `${file}other.yaml:4 body.0: The field “A” has no id. With one, its answers keep their name when somebody changes the label.`,
      "",
      "2 problems found.",
    ]);
  });

  it("gives the same as JSON, with the rule of each finding", async () => {
    const { exit, printed } = await lint(["desk", "--json"]);
    expect(exit).toBe(1);
    expect(JSON.parse(printed.join("\n"))).toEqual({
      ok: false,
      problems: [
        {
          file: "desk/.github/ISSUE_TEMPLATE/ask.yml",
          line: 5,
          rule: "id-letters",
          message: "a b is not an id that GitHub takes. Use letters, digits, hyphens and underscores only.",
        },
        expect.objectContaining({ file: "desk/.github/ISSUE_TEMPLATE/config.yml", line: 1, rule: "key-unknown" }),
      ],
      advice: [expect.objectContaining({ file: "desk/.github/ISSUE_TEMPLATE/other.yaml", line: 4, rule: "advice-id" })],
    });
  });

  it.each([
    { what: "a sound form", argv: ["-"], input: SOUND, exit: 0, last: "No problem found in 1 file." },
    { what: "a form with advice only", argv: ["-"], input: ADVISED, exit: 0, last: "No problem found in 1 file." },
    { what: "a form with a problem", argv: ["-"], input: BROKEN, exit: 1, last: "1 problem found." },
    {
      what: "one form of several",
      argv: ["desk/.github/ISSUE_TEMPLATE/other.yaml"],
      exit: 0,
      last: "No problem found in 1 file.",
    },
  ])("$what: exit $exit", async ({ argv, input, exit, last }) => {
    const done = await lint(argv, input === undefined ? {} : { input });
    expect([done.exit, done.printed.at(-1)]).toEqual([exit, last]);
  });

  it.each(["nowhere", "empty", "desk/.github/ISSUE_TEMPLATE/none.yml"])(
    "%s holds no form: wrong use",
    async (place) => {
      const { exit, printed, complained } = await lint([place]);
      expect([exit, printed, complained]).toEqual([
        2,
        [],
        [`There is no issue form in ${place}. Name a form, a folder of forms, or the folder of a repository.`],
      ]);
    },
  );

  it("finds nothing in this repository's own forms", async () => {
    const { exit, printed } = await lint([], { cwd: root });
    expect([exit, printed.length]).toEqual([0, 1]);
  });

  it("check names GitHub's refusals in a listed form once each, and advice as notices", async () => {
    const terminal = aTerminal({ cwd: root });
    await runCli(["check", "test/desks/form-fields", "--json"], terminal);
    const { problems } = JSON.parse(terminal.printed.join("\n"));
    const alone = await lint(["test/desks/form-fields", "--json"], { cwd: root });
    const linted: { problems: readonly { message: string }[] } = JSON.parse(alone.printed.join("\n"));
    expect(problems.map(({ message }: { message: string }) => message)).toEqual(
      linted.problems.map(({ message }) => message),
    );
  });
});
