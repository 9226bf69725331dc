import { mkdtempSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCli } from "../../src/cli/run-cli.ts";
import { instant } from "../../src/core/domain/ids.ts";
import { createClock } from "../../src/sandbox/clock.ts";
import type { RepositoryName } from "../../src/sandbox/hand.ts";
import { createSandbox, type Sandbox } from "../../src/sandbox/sandbox.ts";
import type { TrafficObserver } from "../../src/sandbox/traffic.ts";
import { aTerminal, type TestTerminal } from "./test-terminal.ts";

/** The repository of a desk that is set up. */
export const REPOSITORY: RepositoryName = "hub/helpdesk";

/** What Quorumdesk's action is called in it. */
export const ACTION = `hub/quorumdesk/action@${"abcdef0123".repeat(4)}`;

/** What a verb left behind. */
export interface Ran extends TestTerminal {
  readonly exit: number;
}

/** A desk in the sandbox, its folder, and the command line in that folder. No socket is opened. */
export interface WellDesk {
  readonly sandbox: Sandbox;
  readonly folder: string;
  /** What the App of the desk signs with, where it has one. */
  readonly appKeys: Readonly<Record<string, string>>;
  run(argv: readonly string[], env?: Readonly<Record<string, string>>): Promise<Ran>;
  /** The files of the folder, path to text. */
  files(): Readonly<Record<string, string>>;
  /** Lets the machine's clock be wrong by some milliseconds. */
  setDrift(milliseconds: number): void;
}

/** An organisation with an empty repository, kim, who may do everything in it, and two members. */
export function emptyDesk(observer: TrafficObserver): WellDesk {
  const clock = createClock(instant("2026-03-02T09:00:00Z"));
  const sandbox = createSandbox({ clock, observer });
  sandbox.addUser({ login: "hub", kind: "organization" });
  for (const login of ["kim", "rita", "ana", "ben"]) sandbox.addUser({ login });
  sandbox.addRepository({ owner: "hub", name: "helpdesk", files: {} });
  sandbox.addCollaborator(REPOSITORY, "kim", "admin");
  const folder = mkdtempSync(join(tmpdir(), "desk-"));
  const token = sandbox.token({ as: "kim" });
  let drift = 0;
  return {
    sandbox,
    folder,
    appKeys: {},
    run: async (argv, env = {}) => {
      const terminal = {
        ...aTerminal({ cwd: folder, env: { GITHUB_TOKEN: token, ...env } }),
        fetch: sandbox.fetch,
        now: () => clock.now() + drift,
      };
      return { exit: await runCli(argv, terminal), ...terminal };
    },
    files: () => filesOf(folder),
    setDrift: (milliseconds) => {
      drift = milliseconds;
    },
  };
}

/** What `init` is told. */
export const WISHES: readonly string[] = [
  ...["init", "--repo", REPOSITORY, "--action", ACTION, "--coordinator", "kim"],
  ...["--seats", "2", "--member", "ana", "--member", "ben"],
];

/** A desk in which nothing is left to mend: files, labels, settings, a fresh board, a sweep a minute ago. */
export async function wellDesk(observer: TrafficObserver, wish: { readonly app?: true } = {}): Promise<WellDesk> {
  const desk = emptyDesk(observer);
  const { sandbox, run, files } = desk;
  const appKeys = wish.app ? addDeskApp(sandbox) : {};
  await run([...WISHES, ...(wish.app ? ["--app", "our-desk"] : ["--seal"])]);
  sandbox.push(REPOSITORY, files());
  await run(["labels", "--repo", REPOSITORY, "--apply"]);
  sandbox.setEnvironment(REPOSITORY, "helpdesk", { branches: ["main"], secrets: { HELPDESK_SEAL_KEY: "hidden" } });
  sandbox.setPagesSource(REPOSITORY, "workflow");
  sandbox.setVariable(REPOSITORY, "QUORUMDESK", "on");
  sandbox.publishPages(REPOSITORY, { "api/v1/index.json": JSON.stringify({ builtAt: "2026-03-02T08:00:00Z" }) });
  sandbox.noteRun(REPOSITORY, { file: "sweep.yml", event: "schedule" });
  sandbox.clock.advance(60_000);
  return { ...desk, appKeys };
}

function addDeskApp(sandbox: Sandbox): WellDesk["appKeys"] {
  const { app, privateKey = "" } = sandbox.addApp({
    slug: "our-desk",
    id: 4_711,
    owner: "hub",
    webhookUrl: "https://desk.example.org/api/github/webhooks",
    webhookSecret: "a secret of the webhook, long enough",
    permissions: { issues: "write", contents: "read" },
  });
  sandbox.installApp("our-desk", { owner: "hub" });
  return { APP_ID: String(app.id), PRIVATE_KEY: privateKey };
}

/** The files of a folder, path to text. */
export function filesOf(folder: string): Readonly<Record<string, string>> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}
