import { DESK_FILES, type DeskConfig } from "../../core/config/desk.ts";
import { sentence } from "../../core/domain/sentence.ts";
import { guardClient } from "../../github/guarded-client.ts";
import { createGitHubClient } from "../github-client.ts";
import { ACTIONS_WRITER } from "../init/desk-setup.ts";
import { appToken } from "./app-keys.ts";
import { asked, cannotTell } from "./asked.ts";
import { type Finding, finding } from "./finding.ts";
import type { Examined } from "./patient.ts";

/** The account that writes records now. A desk that loads has exactly one. */
export const writerOf = ({ writers }: DeskConfig): DeskConfig["writers"][number] =>
  writers.find(({ active }) => active) ?? ACTIONS_DESK_WRITER;

const ACTIONS_DESK_WRITER = { ...ACTIONS_WRITER, from: "", active: true };

/** Whether the account of all workflows writes: that has no keys, and sees no projects. */
export const writesAsWorkflow = ({ desk }: Pick<Examined, "desk">): boolean =>
  writerOf(desk.config).id === ACTIONS_WRITER.id;

/** Whether the desk runs as workflows of its repository. These may be given the token of an App, which then writes. */
export const runsAsAction = (patient: Pick<Examined, "desk" | "files">): boolean =>
  writesAsWorkflow(patient) || patient.files.some(({ path }) => path === ".github/workflows/sweep.yml");

/** Whether the active writer exists under the login that stands beside its number, and is whoever asks as a program. */
export async function checkWriter({ client, desk, token, pages }: Examined): Promise<readonly Finding[]> {
  const { id, login } = writerOf(desk.config);
  const edit = sentence("cli-doctor-files-edit", pages.file(DESK_FILES.config));
  const account = await asked(client.request("GET /user/{account_id}", { account_id: id }));
  if (account.kind === "missing")
    return [finding("writer", "problem", sentence("cli-doctor-writer-missing", login, String(id)), edit)];
  if (account.kind !== "found") return [cannotTell("writer", account)];
  const now = account.data.login;
  if (now.toLowerCase() !== login.toLowerCase())
    return [finding("writer", "warning", sentence("cli-doctor-login-changed", login, now), edit)];
  const isProgram = token.kind === "workflow" || token.kind === "app";
  if (isProgram && token.id !== id)
    return [
      finding(
        "writer",
        "problem",
        sentence("cli-doctor-writer-other", token.login, login),
        sentence("cli-doctor-writer-door"),
        edit,
      ),
    ];
  return [finding("writer", "ok", sentence("cli-doctor-writer-fine", login))];
}

/** What the App of the desk may do and hear in the repository. */
export async function checkApp(patient: Examined): Promise<readonly Finding[]> {
  if (writesAsWorkflow(patient)) return [];
  const { app, ref, pages, terminal, machineNow, desk } = patient;
  if (!app) return [finding("app", "cannot-tell", sentence("cli-doctor-app-unknown"), sentence("cli-doctor-app-keys"))];
  const client = guardClient(createGitHubClient(terminal, appToken(app, machineNow)));
  const own = await asked(client.request("GET /app"));
  if (own.kind === "unknown-token" || own.kind === "missing")
    return [finding("app", "problem", sentence("cli-doctor-app-refused"), sentence("cli-doctor-app-key-new"))];
  if (own.kind !== "found") return [cannotTell("app", own)];
  const bot = `${own.data?.slug ?? ""}[bot]`;
  const { login } = writerOf(desk.config);
  if (bot.toLowerCase() !== login.toLowerCase())
    return [
      finding(
        "app",
        "problem",
        sentence("cli-doctor-writer-other", bot, login),
        sentence("cli-doctor-writer-door"),
        sentence("cli-doctor-files-edit", pages.file(DESK_FILES.config)),
      ),
    ];
  const installation = await asked(client.request("GET /repos/{owner}/{repo}/installation", { ...ref }));
  if (installation.kind === "missing")
    return [
      finding(
        "app",
        "problem",
        sentence("cli-doctor-app-not-installed", bot),
        sentence("cli-doctor-app-install", { href: `${own.data?.html_url ?? pages.apps.href}/installations/new` }),
      ),
    ];
  if (installation.kind !== "found") return [cannotTell("app", installation)];
  return reach(installation.data, patient);
}

/** What an installation is given. */
interface Given {
  readonly permissions: Readonly<Record<string, unknown>>;
  readonly events: readonly string[];
  readonly suspended_at: string | null;
  readonly html_url: string;
}

function reach({ permissions, events, suspended_at, html_url }: Given, patient: Examined): readonly Finding[] {
  const { desk, repository } = patient;
  const page = { href: html_url };
  if (suspended_at !== null)
    return [finding("app", "problem", sentence("cli-doctor-app-suspended"), sentence("cli-doctor-app-permit", page))];
  const wanted = {
    issues: "write",
    // Files of a public repository can be read by everybody.
    ...(repository.private && { contents: "read" }),
    ...(desk.config.project && { organization_projects: "write" }),
  };
  const missing = Object.entries(wanted)
    .filter(([name, right]) => permissions[name] !== "write" && permissions[name] !== right)
    .map(([name, right]) => `${name}: ${right}`);
  const unheard = runsAsAction(patient) ? [] : ["issues", "issue_comment"].filter((event) => !events.includes(event));
  const found = [
    ...(missing.length > 0
      ? [finding("app", "problem", sentence("cli-doctor-app-rights", missing), sentence("cli-doctor-app-permit", page))]
      : []),
    ...(unheard.length > 0
      ? [finding("app", "problem", sentence("cli-doctor-app-events", unheard), sentence("cli-doctor-app-subscribe"))]
      : []),
  ];
  return found.length > 0 ? found : [finding("app", "ok", sentence("cli-doctor-app-fine"))];
}
