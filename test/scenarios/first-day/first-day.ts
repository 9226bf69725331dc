import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Octokit } from "@octokit/rest";
import { expect } from "vitest";
import { runCli } from "../../../src/cli/run-cli.ts";
import { readForm } from "../../../src/core/config/read-form.ts";
import { instant } from "../../../src/core/domain/ids.ts";
import { deriveState } from "../../../src/core/workflow/derive-state.ts";
import { createOctokitGitHub } from "../../../src/github/octokit-github.ts";
import { createClock } from "../../../src/sandbox/clock.ts";
import type { Contract } from "../../../src/sandbox/contract/contract.ts";
import type { Listening } from "../../../src/sandbox/door/listen.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import type { Door } from "../../../src/sandbox/scenario/door.ts";
import { formBody } from "../../../src/sandbox/scenario/form-body.ts";
import { aTerminal } from "../../support/test-terminal.ts";
import { ACTION, filesOf, REPOSITORY } from "../../support/well-desk.ts";

const REF = { owner: "hub", repo: "helpdesk" };
const SEATS = ["ana", "ben", "cho", "dia", "eli"];
const DAY = 86_400_000;

/** A coordinator, kim, with an empty repository, a folder, and the command line. */
export interface FirstDay {
  readonly sandbox: Sandbox;
  readonly folder: string;
  readonly github: Listening;
  /** Runs a verb in the folder with kim's token. */
  run(argv: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>;
  /** The names of the checks in which `doctor` finds a problem. */
  problems(env?: Readonly<Record<string, string>>): Promise<readonly string[]>;
  /** Pushes all files of the folder, in one commit. */
  push(): void;
}

interface Ran {
  readonly exit: number;
  readonly printed: readonly string[];
  readonly complained: readonly string[];
}

/** The morning: people have accounts, and there is a repository with nothing in it. */
export async function startDay(observer: Contract): Promise<FirstDay> {
  const clock = createClock(instant("2026-03-02T09:00:00Z"));
  const sandbox = createSandbox({ clock, observer, installationTokenHours: 10_000 });
  sandbox.addUser({ login: "hub", kind: "organization" });
  for (const login of ["kim", "rita", ...SEATS]) sandbox.addUser({ login });
  sandbox.addRepository({ ...REF, name: REF.repo, files: {} });
  sandbox.addCollaborator(REPOSITORY, "kim", "admin");
  const folder = mkdtempSync(join(tmpdir(), "first-day-"));
  const github = await sandbox.listen();
  const env = {
    GITHUB_TOKEN: sandbox.token({ as: "kim" }),
    GITHUB_API_URL: github.url,
    GITHUB_SERVER_URL: github.url,
  };
  const run: FirstDay["run"] = async (argv, more = {}) => {
    const now = (): number => clock.now();
    const terminal = { ...aTerminal({ cwd: folder, env: { ...env, ...more } }), now };
    return { exit: await runCli(argv, terminal), ...terminal };
  };
  return {
    sandbox,
    folder,
    github,
    run,
    problems: async (more) => {
      const { printed } = await run(["doctor", "--repo", REPOSITORY, "--json"], more);
      const { findings }: { findings: readonly { check: string; state: string }[] } = JSON.parse(printed.join("\n"));
      return findings.filter(({ state }) => state === "problem").map(({ check }) => check);
    },
    push: () => sandbox.push(REPOSITORY, filesOf(folder)),
  };
}

/** What `init` is told on both days. */
export const WISHES: readonly string[] = [
  ...["init", "--repo", REPOSITORY, "--seal", "--action", ACTION, "--coordinator", "kim"],
  ...["--seats", String(SEATS.length), ...SEATS.flatMap((seat) => ["--member", seat])],
];

/** The private key that `init` shows once. */
export function sealKeyIn({ complained }: Ran): string {
  const [key] = complained.flatMap((line) => /key-1:\S+/.exec(line) ?? []);
  if (key === undefined) throw new Error(`no key in ${complained.join("\n")}`);
  return key;
}

/** The whole life of one request, from the form that `init` wrote to what was learnt from it. */
export async function playStory({ sandbox, folder }: FirstDay, door: Pick<Door, "takeIn" | "sweep">): Promise<void> {
  const octokit = new Octokit({ auth: sandbox.token({ as: "kim" }), request: { fetch: sandbox.fetch } });
  const reader = createOctokitGitHub(octokit, { fetch: sandbox.fetch });
  const number = openByForm(sandbox, folder);
  const look = async (stage: string, labels: readonly string[]): Promise<void> => {
    const snapshot = await reader.readSnapshot({ ...REF, number });
    expect({ stage: deriveState(snapshot).stage, labels: snapshot.issue.labels }).toEqual({ stage, labels });
    expect(snapshot.distrusted).toEqual([]);
  };
  const say = async (by: string, body: string): Promise<void> => {
    sandbox.clock.advance(60_000);
    sandbox.comment(REPOSITORY, number, { by, body });
    await door.takeIn();
  };
  const vote = async (days: number): Promise<void> => {
    const { ballots } = deriveState(await reader.readSnapshot({ ...REF, number }));
    const ballot = ballots.at(-1)?.comment ?? 0;
    for (const by of SEATS.slice(0, 4)) sandbox.react(ballot, { by, content: "+1" });
    sandbox.clock.advance(days * DAY);
    await door.sweep();
  };

  await door.takeIn();
  await look("intake", ["intake"]);
  await say("kim", "/accept");
  await look("committee-feedback", ["committee-feedback"]);
  await vote(8);
  await look("working-group", ["working-group", "help wanted"]);
  await say("kim", PLAN);
  await look("final-go", ["final-go", "group: implementation"]);
  await vote(15);
  await look("approved", ["approved", "group: implementation"]);
  await say("kim", "/start");
  await look("in-support", ["in-support", "group: implementation"]);
  await say("kim", "/deliver The drawings are on Wikimedia Commons.");
  await look("delivered", ["delivered", "group: implementation"]);
  await say("rita", "/outcome 3,000 drawings are used in medical articles.");
  await look("learned", ["learned", "group: implementation"]);
  const { issue, comments } = await reader.readSnapshot({ ...REF, number });
  expect(issue.state).toBe("closed");
  expect(comments.filter(({ author }) => author?.login.endsWith("[bot]")).length).toBeLessThanOrEqual(12);
}

const PLAN = `/assign implementation
/check technical ok from a spreadsheet
/check legal-and-ethical ok the licence is on the page of the source
/check risk ok
/check sustainability ok WikiProject Medicine uses them
/plan train, do
We upload a first part together, and the requester uploads the rest.
Expected outcome: about 3,000 drawings are on Wikimedia Commons.
Owner of use: WikiProject Medicine puts the drawings into articles.
/ready`;

/** GitHub makes the body of an issue from the form's answers, and puts the form's labels on. */
function openByForm(sandbox: Sandbox, folder: string): number {
  const { form } = readForm(readFileSync(join(folder, ".github/ISSUE_TEMPLATE/request.yml"), "utf8"));
  if (!form) throw new Error("the form that init wrote cannot be read");
  const body = formBody(form, { need: "3,000 medical drawings for Wikimedia Commons.", reach: "Through this issue" });
  return sandbox.openIssue(REPOSITORY, { by: "rita", title: "Medical drawings", body, labels: form.labels });
}
