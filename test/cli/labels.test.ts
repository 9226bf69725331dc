import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { type Label, neededLabels, planLabels } from "../../src/cli/labels/needed-labels.ts";
import { oldLabels } from "../../src/cli/labels/sync-labels.ts";
import { runCli } from "../../src/cli/run-cli.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { GROUPS, projectDesk } from "../support/project-desk.ts";
import { aTerminal } from "../support/test-terminal.ts";
import { emptyDesk, REPOSITORY, type WellDesk, WISHES } from "../support/well-desk.ts";

const observer = contractOfThisFile();

const needed: readonly Label[] = [
  { name: "approved", color: "0e8a16", description: "Yes." },
  { name: "on-hold", color: "fef2c0", description: "On hold" },
  { name: "intake", color: "d4c5f9", description: "New." },
];
const existing: readonly Label[] = [
  { name: "Approved", color: "0e8a16", description: "Yes." },
  { name: "intake", color: "d4c5f9", description: "New." },
  { name: "bug", color: "ff0000", description: "" },
];

const LABELS = ["labels", "--repo", REPOSITORY];

/** A desk with its files in the folder, and no labels on GitHub. */
async function deskOf(): Promise<WellDesk> {
  const desk = emptyDesk(observer);
  await desk.run(WISHES);
  return desk;
}

const writesOf = ({ sandbox }: WellDesk): readonly string[] =>
  sandbox.log.filter(({ method }) => method !== "GET").map(({ method, path }) => `${method} ${path}`);

describe("labels", () => {
  it("lists the labels that a desk needs, without GitHub", async () => {
    const terminal = aTerminal({ cwd: new URL("../desks/sound", import.meta.url).pathname });
    expect(await runCli(["labels", "--json"], terminal)).toBe(0);
    const { labels } = JSON.parse(terminal.printed.join("\n"));
    expect(labels.map(({ name }: Label) => name)).toEqual(["committee-feedback", "working-group", "approved"]);
  });

  it("lists the labels of small questions and of wishes to join where such may come in", async () => {
    const terminal = aTerminal({ cwd: new URL("../..", import.meta.url).pathname });
    expect(await runCli(["labels", "--json"], terminal)).toBe(0);
    const { labels } = JSON.parse(terminal.printed.join("\n"));
    const names = labels.map(({ name }: Label) => name);
    expect(names).toEqual(expect.arrayContaining(["small-question", "wants-to-join", "waiting-for-requester"]));
  });

  it("lists the labels of what needs hands and of groups on a desk that has groups, and only there", () => {
    const namesOf = (extra: string) => neededLabels(projectDesk(extra).config).map(({ name }) => name);
    expect(namesOf(GROUPS)).toEqual(expect.arrayContaining(["help wanted", "needs texts"]));
    expect(namesOf("groups: []\n")).not.toContain("help wanted");
    expect(namesOf(`${GROUPS}help-wanted: busca manos\n`)).toContain("busca manos");
  });

  it("lists the label of places without a community on a desk that names such places", () => {
    const namesOf = (extra: string) => neededLabels(projectDesk(extra).config).map(({ name }) => name);
    expect(namesOf("without-community: [Atlantis]\ncommunity-label: nobody-near\n")).toContain("nobody-near");
    expect(namesOf("groups: []\n")).not.toContain("no-local-community");
  });

  it.each([
    { rule: "the label of what needs hands", extra: "help-wanted: Approved\n" },
    { rule: "the label of places without a community", extra: "community-label: small-question\n" },
    { rule: "the label of a group", extra: "help-wanted: Needs texts\n" },
  ])("a desk that uses $rule twice does not load", ({ extra }) => {
    expect(() => projectDesk(`${GROUPS}${extra}`)).toThrow("config-label-twice");
  });

  it("knows what is missing, what differs and what is right; other labels are left alone", () => {
    expect(planLabels(needed, existing).map(({ kind, label }) => `${kind} ${label.name}`)).toEqual([
      "update approved",
      "create on-hold",
      "keep intake",
    ]);
  });

  it("writes nothing without --apply", async () => {
    const desk = await deskOf();
    const { exit, printed } = await desk.run(LABELS);
    expect(exit).toBe(0);
    expect(printed.at(-1)).toMatch(/^22 labels would be created or changed\./);
    expect(writesOf(desk)).toEqual([]);
  });

  it("creates what is missing, and a second time does nothing", async () => {
    const desk = await deskOf();
    await desk.run([...LABELS, "--apply"]);
    const before = writesOf(desk).length;
    expect(before).toBe(22);
    const { printed } = await desk.run([...LABELS, "--apply"]);
    expect(writesOf(desk)).toHaveLength(before);
    expect(printed.at(-1)).toBe("0 labels were created or changed.");
  });

  it("gives a label in other letters its right name, and leaves it where it is", async () => {
    const desk = await deskOf();
    desk.sandbox.addLabel(REPOSITORY, "Intake", "kim");
    const { printed } = await desk.run([...LABELS, "--apply"]);
    expect(printed).toContain("changed  intake (was Intake)");
    expect(writesOf(desk)).toContain("PATCH /repos/hub/helpdesk/labels/Intake");
    expect(writesOf(desk)).not.toContainEqual(expect.stringMatching(/^DELETE/));
  });

  it("names labels that an older desk left, and leaves them alone", async () => {
    const desk = await deskOf();
    desk.sandbox.addLabel(REPOSITORY, "bug", "kim");
    await desk.run([...LABELS, "--apply"]);
    const config = ".github/helpdesk/config.yml";
    const renamed = `${desk.files()[config]}help-wanted: hands\n`;
    writeFileSync(join(desk.folder, config), renamed);
    const { printed } = await desk.run(LABELS);
    expect(printed.join("\n")).toMatch(/look like old ones .*: help wanted\. .*github\.com\/hub\/helpdesk\/labels\./);
    expect(writesOf(desk)).not.toContainEqual(expect.stringMatching(/^DELETE/));
  });

  it("tells old labels by the names of the presets, and by their words", () => {
    const existing = [
      { name: "Working-Group", color: "0", description: "" },
      { name: "yes", color: "0", description: "Yes." },
      { name: "bug", color: "0", description: "" },
      { name: "approved", color: "0", description: "" },
    ];
    expect(oldLabels(needed, existing)).toEqual(["Working-Group", "yes"]);
  });

  it("says what somebody lacks whom GitHub refuses", async () => {
    const desk = await deskOf();
    const GITHUB_TOKEN = desk.sandbox.token({ as: "rita" });
    const { exit, complained } = await desk.run([...LABELS, "--apply"], { GITHUB_TOKEN });
    expect(exit).toBe(1);
    expect(complained[0]).toMatch(/^It stopped at the label intake\./);
    expect(complained[1]).toMatch(/^GitHub said no: /);
    expect(complained[2]).toMatch(/the role Write/);
  });

  it.each([
    { rule: "the token is none", repo: REPOSITORY, env: { GITHUB_TOKEN: "ghp_x" }, says: /does not know this token/ },
    { rule: "there is no such repository", repo: "hub/nowhere", env: {}, says: /There is no repository hub\/nowhere/ },
  ])("says that $rule, and what to do", async ({ repo, env, says }) => {
    const { exit, complained } = await (await deskOf()).run(["labels", "--repo", repo], env);
    expect(exit).toBe(1);
    expect(complained).toEqual([expect.stringMatching(says), expect.stringMatching(/^(Make a new token|Look at how)/)]);
  });

  it("lets no label move or colour the terminal, and has none of its control characters in JSON either", async () => {
    const desk = await deskOf();
    const bad = "Intake\u001b[31m\u009b31m\u202e";
    const config = ".github/helpdesk/config.yml";
    const plain = desk.files()[config] ?? "";
    writeFileSync(
      join(desk.folder, config),
      `${plain}help-wanted: ${JSON.stringify(bad).replace("\u009b", "\\u009b")}\n`,
    );
    desk.sandbox.addLabel(REPOSITORY, bad.toUpperCase(), "kim");
    for (const argv of [["labels"], ["labels", "--json"], LABELS, [...LABELS, "--json"]]) {
      const { exit, printed } = await desk.run(argv);
      expect({ exit, text: printed.join("") }).toEqual({ exit: 0, text: expect.not.stringMatching(/[\p{Cc}\u202e]/u) });
      if (argv.includes("--json")) expect(printed.join("\n")).toContain("Intake[31m31m");
    }
  });

  it("stops at the first limit and says when to go on; then it goes on", async () => {
    const desk = await deskOf();
    desk.sandbox.planFault({ fault: "secondary-limit", method: "POST", path: /labels$/, after: 3 });
    const { exit, complained, printed } = await desk.run([...LABELS, "--apply"]);
    expect(exit).toBe(1);
    expect(printed.filter((line) => line.startsWith("new"))).toHaveLength(3);
    expect(complained[1]).toMatch(/GitHub wants no more requests (before 2 March 2026|for a while)/);
    desk.sandbox.clock.advance(3_600_000);
    expect((await desk.run([...LABELS, "--apply"])).printed.at(-1)).toBe("19 labels were created or changed.");
  });

  it.each([
    { rule: "without a token", argv: ["--repo", "acme/desk"], env: {}, says: /^Set GITHUB_TOKEN/ },
    {
      rule: "with something that is no repository",
      argv: ["--repo", "desk"],
      env: { GITHUB_TOKEN: "t" },
      says: /^desk is not a repository/,
    },
  ])("$rule it is wrong use", async ({ argv, env, says }) => {
    const terminal = aTerminal({ cwd: new URL("../desks/sound", import.meta.url).pathname, env });
    expect(await runCli(["labels", ...argv], terminal)).toBe(2);
    expect(terminal.complained[0]).toMatch(says);
  });
});
