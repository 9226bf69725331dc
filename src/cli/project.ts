import { resolve } from "node:path";
import { boardFields } from "../core/config/board-fields.ts";
import { boardViews } from "../core/config/board-views.ts";
import type { Desk } from "../core/config/desk.ts";
import { loadDesk } from "../core/config/load-desk.ts";
import { planBoard, type WantedBoard } from "../core/config/plan-board.ts";
import { activeGroups } from "../core/config/working-groups.ts";
import { instantAt } from "../core/domain/ids.ts";
import { type Sentence, sentence } from "../core/domain/sentence.ts";
import { say, speakPlain } from "../core/messages/speak.ts";
import { readBoard } from "../github/board/read-board.ts";
import { setUpBoard } from "../github/board/set-up-board.ts";
import { guardClient } from "../github/guarded-client.ts";
import type { OctokitClient } from "../github/octokit-client.ts";
import { GitHubError } from "../github/port.ts";
import { readDeskFolder } from "./desk-folder.ts";
import { type Stop, stopWith } from "./desk-source.ts";
import { createGitHubClient } from "./github-client.ts";
import { type BoardReport, needsMending, reportJson, reportLines } from "./project/board-report.ts";
import { boardSearch, type NamedBoard } from "./project/board-search.ts";
import { whyNoBoard } from "./project/findings-told.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

/** `project`: makes the project board of a desk, or adds what is missing. A second time there is nothing left to do. */
export const projectVerb: Verb = {
  name: "project",
  summary: say("en", "cli-project-summary"),
  args: [{ name: "[dir]", about: say("en", "cli-project-arg-folder") }],
  options: [
    { flags: "--repo <owner/name>", about: say("en", "cli-project-option-repo") },
    { flags: "--owner <login>", about: say("en", "cli-project-option-owner") },
    { flags: "--number <n>", about: say("en", "cli-project-option-number") },
    { flags: "--title <text>", about: say("en", "cli-project-option-title") },
    { flags: "--dry-run", about: say("en", "cli-project-option-dry-run") },
  ],
  run: runProject,
};

async function runProject({ args, options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const loading = loadDesk(await readDeskFolder(resolve(terminal.cwd, args[0] ?? ".")));
  if (!loading.ok) {
    return stopWith({ exit: 1, because: [sentence("cli-labels-desk-broken", loading.problems.length)] }, terminal);
  }
  const named = boardSearch(options, terminal, loading.desk.config);
  if ("exit" in named) return stopWith(named, terminal);
  const client = clientOf(terminal);
  if ("exit" in client) return stopWith(client, terminal);
  const report = await setUp(client, named, loading.desk, options["dryRun"] === true);
  if ("exit" in report) {
    if (options["json"]) terminal.out(JSON.stringify(noBoardAsJson(report.because), null, 2));
    return stopWith(report, terminal);
  }
  for (const line of options["json"] ? [JSON.stringify(reportJson(report), null, 2)] : reportLines(report))
    terminal.out(line);
  return needsMending(report) ? 1 : 0;
}

const noBoardAsJson = (because: readonly Sentence[]): object => ({
  applied: false,
  board: null,
  steps: [],
  findings: [],
  notes: because.map((reason) => speakPlain(reason, "en")),
  config: "",
});

function clientOf(terminal: Terminal): OctokitClient | Stop {
  const auth = terminal.env["GITHUB_TOKEN"];
  if (!auth) return { exit: 2, because: [sentence("cli-project-token"), sentence("cli-project-rights")] };
  return guardClient(createGitHubClient(terminal, auth));
}

/** Reads the board, compares, and writes what is missing, unless it is a dry run or something stands in the way of all of it. */
async function setUp(
  client: OctokitClient,
  { search, repositoryOwner = search.owner }: NamedBoard,
  desk: Desk,
  isDryRun: boolean,
): Promise<BoardReport | Stop> {
  const { owner } = search;
  try {
    const reading = await readBoard(client, search);
    if (reading.kind !== "readable") return { exit: 1, because: whyNoBoard(reading, search) };
    const wanted = wantedBoard(search.title, desk);
    const plan = planBoard(reading.board, wanted);
    const found = {
      owner,
      ...(repositoryOwner.toLowerCase() === owner.toLowerCase() ? {} : { repositoryOwner }),
      plan,
      config: desk.config,
      ...(reading.board ? { board: reading.board } : {}),
    };
    if (isDryRun || plan.findings.some(({ kind }) => kind === "closed" || kind === "no-right")) return found;
    const setup = await setUpBoard(client, { owner, ...reading }, plan.steps);
    if (reading.board || !setup.board) return { ...found, setup };
    // What GitHub gave to the new project of itself is only known now.
    const fresh = await readBoard(client, { ...search, number: setup.board.number });
    const { findings } = planBoard(fresh.kind === "readable" ? fresh.board : undefined, wanted);
    return { ...found, setup, board: setup.board, plan: { ...plan, findings } };
  } catch (failure) {
    if (failure instanceof GitHubError) return { exit: 1, because: [sentence("cli-audit-failed", failure.message)] };
    throw failure;
  }
}

/** What the board of a desk should have. A field without choices cannot be made: on a desk without groups there is no field for them. */
export const wantedBoard = (title: string, { config }: Desk): WantedBoard => ({
  title,
  fields: boardFields(config).filter(({ type, options }) => type !== "single_select" || options.length > 0),
  views: boardViews(config, activeGroups({ config }, instantAt(Date.now()))),
});
