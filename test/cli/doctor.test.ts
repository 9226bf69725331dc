import { describe, expect, it } from "vitest";
import type { Sandbox } from "../../src/sandbox/sandbox.ts";
import { contractOfThisFile } from "../sandbox/contract/whole-run.ts";
import { emptyDesk, type Ran, REPOSITORY, type WellDesk, WISHES, wellDesk } from "../support/well-desk.ts";

const observer = contractOfThisFile();
const DOCTOR = ["doctor", "--repo", REPOSITORY, "--json"];

interface Told {
  readonly check: string;
  readonly state: string;
  readonly found: string;
  readonly mend: readonly string[];
}

const told = ({ printed }: Ran): readonly Told[] => JSON.parse(printed.join("\n")).findings;

/** What is not as it should be. */
const wrongIn = (ran: Ran): readonly Told[] => told(ran).filter(({ state }) => state !== "ok");

/** A file of the default branch with other words in it. */
function reword(sandbox: Sandbox, path: string, from: string | RegExp, to: string): void {
  const repository = [...sandbox.dump().repositories.values()].find(({ name }) => name === "helpdesk");
  const text = new TextDecoder().decode(repository?.files.get(path)?.bytes);
  expect(text).toMatch(from);
  sandbox.putFile(REPOSITORY, path, text.replace(from, to));
}

const CONFIG = ".github/helpdesk/config.yml";
const ROSTER = ".github/helpdesk/roster.yml";
const BOARD = ".github/workflows/board.yml";
const SWEEP = ".github/workflows/sweep.yml";

interface Harm {
  readonly rule: string;
  readonly harm: (sandbox: Sandbox) => void;
  readonly check: string;
  readonly state: "problem" | "warning";
  readonly found: RegExp;
  readonly mend: RegExp;
}

const settings = /https:\/\/github\.com\/hub\/helpdesk\/settings\//;

const HARMS: readonly Harm[] = [
  {
    rule: "an archived repository",
    harm: (sandbox) => sandbox.setFeatures(REPOSITORY, { archived: true }),
    check: "repository",
    state: "problem",
    found: /archived/,
    mend: /hub\/helpdesk\/settings and unarchive/,
  },
  {
    rule: "issues that are switched off",
    harm: (sandbox) => sandbox.setFeatures(REPOSITORY, { hasIssues: false }),
    check: "repository",
    state: "problem",
    found: /Issues are switched off/,
    mend: /Features/,
  },
  {
    rule: "a writer that GitHub does not know",
    harm: (sandbox) => reword(sandbox, CONFIG, "id: 41898282", "id: 77"),
    check: "writer",
    state: "problem",
    found: /number 77 .* no such account/,
    mend: /blob\/HEAD\/\.github\/helpdesk\/config\.yml/,
  },
  {
    rule: "a desk without a seal key",
    harm: (sandbox) => reword(sandbox, CONFIG, /seal-keys:\n.*\n/, ""),
    check: "seal-key",
    state: "warning",
    found: /cannot prove/,
    mend: /init --seal/,
  },
  {
    rule: "a label that is missing",
    harm: (sandbox) => reword(sandbox, CONFIG, "forms:\n", "help-wanted: busca manos\n\nforms:\n"),
    check: "labels",
    state: "problem",
    found: /missing: busca manos\./,
    mend: /labels --repo hub\/helpdesk --apply/,
  },
  {
    rule: "a form that GitHub refuses",
    harm: (sandbox) => sandbox.putFile(REPOSITORY, ".github/ISSUE_TEMPLATE/other.yml", "name: Other\nbody: []\n"),
    check: "forms",
    state: "problem",
    found: /ISSUE_TEMPLATE\/other\.yml/,
    mend: /lint-forms/,
  },
  {
    rule: "a member whose account has another login",
    harm: (sandbox) => sandbox.renameUser("ana", "ana-b"),
    check: "people",
    state: "warning",
    found: /ana \(ana-b\)/,
    mend: /roster\.yml/,
  },
  {
    rule: "a member whose account is gone",
    harm: (sandbox) => sandbox.deleteUser("ana"),
    check: "people",
    state: "problem",
    found: /no account with the number of: ana/,
    mend: /roster\.yml/,
  },
  {
    rule: "an invented account",
    harm: (sandbox) => reword(sandbox, ROSTER, /id: \d+, login: "ana"/, 'id: 9000000000001, login: "x"'),
    check: "people",
    state: "problem",
    found: /1 account .* invented/,
    mend: /roster\.yml/,
  },
  {
    rule: "a workflow with other rights",
    harm: (sandbox) => reword(sandbox, SWEEP, "issues: write", "issues: read"),
    check: "workflows",
    state: "warning",
    found: /sweep\.yml differs .* jobs\.sweep\.permissions/,
    mend: /init/,
  },
  {
    rule: "an action that can change",
    harm: (sandbox) => reword(sandbox, SWEEP, /@(abcdef0123){4}/, "@main"),
    check: "workflows",
    state: "warning",
    found: /action@main, and what stands behind/,
    mend: /COMMIT/,
  },
  {
    rule: "an action that is not there",
    harm: (sandbox) => reword(sandbox, SWEEP, /hub\/quorumdesk\/action@(abcdef0123){4}/, "./action"),
    check: "workflows",
    state: "problem",
    found: /\.\/action, and there is no such folder .*: \.github\/workflows\/sweep\.yml\./,
    mend: /--action OWNER\/REPOSITORY\/action@COMMIT/,
  },
  {
    rule: "a board that the repository cannot build",
    harm: (sandbox) => reword(sandbox, BOARD, /repository: .*\n.*ref: .*\n.*path: .*\n/, "fetch-depth: 1\n"),
    check: "workflows",
    state: "problem",
    found: /\.\/action, and there is no such folder .*board\.yml\./,
    mend: /--action OWNER\/REPOSITORY\/action@COMMIT/,
  },
  {
    rule: "a switch that is off",
    harm: (sandbox) => sandbox.setVariable(REPOSITORY, "QUORUMDESK", "off"),
    check: "variable",
    state: "problem",
    found: /QUORUMDESK is off/,
    mend: settings,
  },
  {
    rule: "an environment for every branch",
    harm: (sandbox) => sandbox.setEnvironment(REPOSITORY, "helpdesk", { secrets: { HELPDESK_SEAL_KEY: "x" } }),
    check: "environment",
    state: "problem",
    found: /Every branch/,
    mend: settings,
  },
  {
    rule: "an environment for one branch more",
    harm: (sandbox) =>
      sandbox.setEnvironment(REPOSITORY, "helpdesk", { branches: ["main", "x"], secrets: { HELPDESK_SEAL_KEY: "x" } }),
    check: "environment",
    state: "problem",
    found: /main and x\. .* main alone/,
    mend: settings,
  },
  {
    rule: "an environment for whatever is protected",
    harm: (sandbox) =>
      sandbox.setEnvironment(REPOSITORY, "helpdesk", { branches: "protected", secrets: { HELPDESK_SEAL_KEY: "x" } }),
    check: "environment",
    state: "warning",
    found: /all protected branches, and for every branch where none is protected/,
    mend: settings,
  },
  {
    rule: "an environment without the secret",
    harm: (sandbox) => sandbox.setEnvironment(REPOSITORY, "helpdesk", { branches: ["main"] }),
    check: "seal-key",
    state: "problem",
    found: /no secret HELPDESK_SEAL_KEY/,
    mend: settings,
  },
  {
    rule: "a timer that GitHub has put to sleep",
    harm: (sandbox) => sandbox.stopWorkflow(REPOSITORY, "sweep.yml", "disabled_inactivity"),
    check: "schedule",
    state: "problem",
    found: /60 days/,
    mend: /actions\/workflows\/sweep\.yml and press Enable workflow/,
  },
  {
    rule: "a timer that somebody has switched off",
    harm: (sandbox) => sandbox.stopWorkflow(REPOSITORY, "sweep.yml", "disabled_manually"),
    check: "schedule",
    state: "problem",
    found: /switched off\. Somebody did that, or the repository is a fork/,
    mend: /Enable workflow/,
  },
  {
    rule: "a sweep two hours ago",
    harm: (sandbox) => sandbox.clock.advance(2 * 3_600_000),
    check: "schedule",
    state: "warning",
    found: /The last sweep was on 2 March 2026/,
    mend: /Run workflow/,
  },
  {
    rule: "a sweep that failed",
    harm: (sandbox) => sandbox.noteRun(REPOSITORY, { file: "sweep.yml", event: "schedule", conclusion: "failure" }),
    check: "schedule",
    state: "problem",
    found: /failed/,
    mend: /actions\/runs\/\d+/,
  },
  {
    rule: "a site that is built from a branch",
    harm: (sandbox) => sandbox.setPagesSource(REPOSITORY, "legacy"),
    check: "pages",
    state: "problem",
    found: /a branch/,
    mend: settings,
  },
  {
    rule: "a board that is not there",
    harm: (sandbox) => sandbox.publishPages(REPOSITORY, {}),
    check: "board",
    state: "warning",
    found: /There is no board at https:\/\/hub\.github\.io\/helpdesk\/ yet/,
    mend: /board\.yml/,
  },
  {
    rule: "a board that nobody built for days",
    harm: (sandbox) =>
      sandbox.publishPages(REPOSITORY, { "api/v1/index.json": JSON.stringify({ builtAt: "2026-02-01T08:00:00Z" }) }),
    check: "board",
    state: "warning",
    found: /last built on 1 February 2026/,
    mend: /board\.yml/,
  },
  {
    rule: "a board whose address is not written",
    harm: (sandbox) => reword(sandbox, CONFIG, / {2}board-url: .*\n/, ""),
    check: "board",
    state: "warning",
    found: /a record that somebody deletes is lost/,
    mend: /board-url/,
  },
  {
    rule: "a project board, which the token of a workflow does not see",
    harm: (sandbox) => {
      sandbox.addProject({ owner: "hub", title: "Helpdesk" });
      reword(sandbox, CONFIG, "forms:\n", "project: { number: 1 }\n\nforms:\n");
    },
    check: "project",
    state: "problem",
    found: /token of a workflow sees no project/,
    mend: /as an App/,
  },
  {
    rule: "a desk whose files do not load",
    harm: (sandbox) => reword(sandbox, CONFIG, "version: 1", "version: 2"),
    check: "files",
    state: "problem",
    found: /1 problem\./,
    mend: /config\.yml:2 version/,
  },
];

describe("doctor", () => {
  it("finds nothing on a desk that is set up, and writes nothing", async () => {
    const { sandbox, run } = await wellDesk(observer);
    const { writes } = sandbox.counts;
    const ran = await run(["doctor", "--repo", REPOSITORY]);
    expect(ran.exit).toBe(0);
    expect(ran.printed.at(-1)).toBe("0 problems, 0 warnings, 0 things that this token could not see.");
    // A question to GraphQL is a POST.
    expect(sandbox.counts.writes - writes).toBeLessThanOrEqual(1);
    expect(sandbox.log.filter(({ method, path }) => method !== "GET" && /labels$/.test(path))).toHaveLength(22);
  });

  it.each(HARMS)("names $rule, and how to mend it", async ({ harm, check, state, found, mend }) => {
    const { sandbox, run } = await wellDesk(observer);
    harm(sandbox);
    const ran = await run(DOCTOR);
    const one = wrongIn(ran).find((finding) => finding.check === check);
    expect(one).toMatchObject({ state, found: expect.stringMatching(found) });
    expect(one?.mend.join("\n")).toMatch(mend);
    expect(ran.exit).toBe(state === "problem" ? 1 : 0);
  });

  it("tells problems first, in the order in which they are mended, and last what is right", async () => {
    const { sandbox, run } = await wellDesk(observer);
    sandbox.setVariable(REPOSITORY, "QUORUMDESK", "off");
    sandbox.setEnvironment(REPOSITORY, "helpdesk");
    sandbox.renameUser("ana", "ana-b");
    const { printed } = await run(["doctor", "--repo", REPOSITORY]);
    const words = printed.flatMap((line) => /^(PROBLEM|warning|unknown|ok)/.exec(line)?.[0] ?? []);
    expect(words).toEqual(["PROBLEM", "PROBLEM", "PROBLEM", "warning", ...words.slice(4).map(() => "ok")]);
    expect(printed.filter((line) => line.startsWith("PROBLEM")).join("\n")).toMatch(
      /environment helpdesk[\s\S]*HELPDESK_SEAL_KEY[\s\S]*QUORUMDESK/,
    );
    expect(printed.at(-1)).toBe("Mend them from the top, then run doctor again.");
  });

  it("lets nothing that stands in the repository move or colour the terminal", async () => {
    const { sandbox, run } = await wellDesk(observer);
    const bad = "\u001b[31m\u009b31m\u0007\u202e";
    sandbox.setVariable(REPOSITORY, "QUORUMDESK", bad);
    sandbox.setEnvironment(REPOSITORY, "helpdesk", { branches: [bad] });
    reword(sandbox, SWEEP, "workflow_dispatch:", 'workflow_dispatch:\n  "\\e[31m\\u009b31m": {}');
    for (const argv of [DOCTOR.slice(0, -1), DOCTOR]) {
      const text = (await run(argv)).printed.join("");
      expect(text).toContain("31m");
      expect(text).not.toMatch(/[\p{Cc}\u202e]/u);
    }
  });

  it("before anything is pushed, only says that there is no desk", async () => {
    const ran = await emptyDesk(observer).run(DOCTOR);
    expect(wrongIn(ran).map(({ check, state }) => `${check} ${state}`)).toEqual(["files problem"]);
  });

  it("says of a private repository what does not work in it", async () => {
    const desk = emptyDesk(observer);
    desk.sandbox.addRepository({ owner: "hub", name: "hidden", private: true, files: {} });
    desk.sandbox.addCollaborator("hub/hidden", "kim", "admin");
    const ran = await desk.run(["doctor", "--repo", "hub/hidden", "--json"]);
    expect(wrongIn(ran)[0]).toMatchObject({ check: "repository", state: "warning" });
  });
});

describe("doctor with another token", () => {
  it.each<{ rule: string; token: (desk: WellDesk) => string; unknown: readonly string[]; needs: RegExp }>([
    {
      rule: "of a workflow",
      token: ({ sandbox }) => sandbox.workflowToken(REPOSITORY),
      unknown: ["seal-key", "pages", "variable"],
      needs: /environments, read.*pages, read.*variables, read/,
    },
    {
      rule: "of somebody who may only read",
      token: ({ sandbox }) => sandbox.token({ as: "rita" }),
      unknown: ["seal-key", "pages", "variable"],
      needs: /Ask somebody who may change the settings/,
    },
  ])("$rule says what it cannot see, and what would see it", async ({ token, unknown, needs }) => {
    const desk = await wellDesk(observer);
    const ran = await desk.run(DOCTOR, { GITHUB_TOKEN: token(desk) });
    const unseen = told(ran).filter(({ state }) => state === "cannot-tell");
    expect(unseen.map(({ check }) => check)).toEqual(unknown);
    expect(unseen.flatMap(({ mend }) => mend).join(" ")).toMatch(needs);
    expect(ran.exit).toBe(0);
  });

  it("names rights that nobody needs here", async () => {
    const { sandbox, run } = await wellDesk(observer);
    const ran = await run(DOCTOR, { GITHUB_TOKEN: sandbox.token({ as: "kim", scopes: ["repo", "delete_repo"] }) });
    expect(wrongIn(ran)).toMatchObject([{ check: "rights", found: expect.stringMatching(/delete_repo/) }]);
  });

  it("with a line break in it is used without, and never printed", async () => {
    const { sandbox, run } = await wellDesk(observer);
    const token = sandbox.token({ as: "kim" });
    const ran = await run(DOCTOR, { GITHUB_TOKEN: `${token.slice(0, 8)}\n${token.slice(8)}\u0007` });
    expect(ran.exit).toBe(0);
    expect(ran.printed.join("")).not.toContain(token.slice(0, 8));
  });

  it("is not well where GitHub answers nothing", async () => {
    const { sandbox, run } = await wellDesk(observer);
    sandbox.planFault({ fault: "bad-gateway", times: 100 });
    const ran = await run(DOCTOR);
    expect(told(ran)).toMatchObject([{ check: "token", state: "cannot-tell" }]);
    expect(JSON.parse(ran.printed.join("\n")).ok).toBe(false);
    expect(ran.exit).toBe(1);
  });

  it("that GitHub does not know stops there", async () => {
    const { run } = await wellDesk(observer);
    const ran = await run(DOCTOR, { GITHUB_TOKEN: "ghp_unknown" });
    expect(told(ran)).toMatchObject([{ check: "token", state: "problem" }]);
    expect(ran.exit).toBe(1);
  });

  it("in a repository that is not there stops there", async () => {
    const ran = await (await wellDesk(observer)).run(["doctor", "--repo", "hub/nowhere", "--json"]);
    expect(told(ran)).toMatchObject([{ check: "repository", state: "problem" }]);
  });

  it.each([
    { rule: "no token", argv: ["doctor", "--repo", REPOSITORY], env: { GITHUB_TOKEN: "" } },
    { rule: "no repository", argv: ["doctor"], env: {} },
    { rule: "a name that is none", argv: ["doctor", "--repo", "helpdesk"], env: {} },
  ])("$rule is wrong use", async ({ argv, env }) => {
    const { exit, complained } = await emptyDesk(observer).run(argv, env);
    expect(exit).toBe(2);
    expect(complained).toHaveLength(1);
  });
});

describe("doctor where the seal key is", () => {
  it.each([
    { rule: "fits", other: false, state: "ok" },
    { rule: "is that of another desk", other: true, state: "problem" },
  ])("says that the private key $rule", async ({ other, state }) => {
    const desk = emptyDesk(observer);
    const keyOf = ({ complained }: Ran): string => /key-1:\S+/.exec(complained.join("\n"))?.[0] ?? "";
    const own = keyOf(await desk.run([...WISHES, "--seal"]));
    const foreign = keyOf(await emptyDesk(observer).run([...WISHES, "--seal"]));
    const well = await wellDesk(observer);
    well.sandbox.push(REPOSITORY, desk.files());
    const ran = await well.run(DOCTOR, { HELPDESK_SEAL_KEY: other ? foreign : own });
    expect(told(ran).find(({ check }) => check === "seal-key")).toMatchObject({ state });
    expect(ran.printed.join("\n")).not.toContain(own.slice("key-1:".length));
  });
});

describe("doctor of an App", () => {
  it("looks at its installation and its webhook with the App's own keys", async () => {
    const { sandbox, run, appKeys } = await wellDesk(observer, { app: true });
    sandbox.openIssue(REPOSITORY, { by: "rita", title: "Help", body: "Please" });
    await sandbox.deliverAll({}, async () => 202);
    const ran = await run(DOCTOR, appKeys);
    expect(wrongIn(ran).map(({ check }) => check)).toEqual(["seal-key"]);
    expect(told(ran).map(({ check }) => check)).not.toContain("schedule");
  });

  it("says that webhooks do not arrive", async () => {
    const { sandbox, run, appKeys } = await wellDesk(observer, { app: true });
    sandbox.openIssue(REPOSITORY, { by: "rita", title: "Help", body: "Please" });
    await sandbox.deliverAll({}, async () => 502);
    const hook = told(await run(DOCTOR, appKeys)).find(({ check }) => check === "webhook");
    expect(hook).toMatchObject({ state: "problem", found: expect.stringMatching(/failed with 502/) });
  });

  it("says that the keys are those of another App", async () => {
    const { sandbox, run } = await wellDesk(observer, { app: true });
    const wish = { slug: "other", id: 9, owner: "hub", webhookSecret: "", permissions: {} } as const;
    const { privateKey = "" } = sandbox.addApp(wish);
    const findings = told(await run(DOCTOR, { APP_ID: "9", PRIVATE_KEY: privateKey }));
    expect(findings.find(({ check }) => check === "app")).toMatchObject({
      state: "problem",
      found: expect.stringMatching(/runs as other\[bot\].* our-desk\[bot\]/),
    });
    expect(findings.filter(({ check }) => check === "webhook").map(({ found }) => found)).toEqual([
      expect.stringMatching(/no webhook address/),
      expect.stringMatching(/no secret/),
    ]);
  });

  it("warns of a machine whose clock is wrong", async () => {
    const { run, appKeys, setDrift } = await wellDesk(observer, { app: true });
    setDrift(90_000);
    const clock = told(await run(DOCTOR, appKeys)).find(({ check }) => check === "clock");
    expect(clock).toMatchObject({ state: "warning", found: expect.stringMatching(/90 seconds/) });
  });
});
