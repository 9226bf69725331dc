import { resolve } from "node:path";
import { Octokit } from "@octokit/rest";
import { buildBoard } from "../board/build-board.tsx";
import { readRequests } from "../board/read-requests.ts";
import { recordsFiles } from "../board/records-files.ts";
import { type SiteFile, writeSite } from "../board/write-site.ts";
import type { Desk } from "../core/config/desk.ts";
import { loadDesk } from "../core/config/load-desk.ts";
import { instantAt, latest } from "../core/domain/ids.ts";
import { type Sentence, sentence } from "../core/domain/sentence.ts";
import type { RequestSnapshot } from "../core/domain/snapshot.ts";
import { say, speakPlain } from "../core/messages/speak.ts";
import { boardModel } from "../core/reports/board-model.ts";
import { deriveState } from "../core/workflow/derive-state.ts";
import { createOctokitGitHub } from "../github/octokit-github.ts";
import { problemAsLine } from "./check.ts";
import { readDeskFolder } from "./desk-folder.ts";
import { readNamed } from "./read-body.ts";
import { believedCopies, openCopies, UnreadableCopy } from "./records/open-copies.ts";
import { parseSavedBoard, type SavedBoard } from "./saved-board.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

/** `board`: the public site, from GitHub or from a saved file. It only reads, and writes nothing but files. */
export const boardVerb: Verb = {
  name: "board",
  summary: say("en", "board-verb-summary"),
  args: [],
  options: [
    { flags: "--out <dir>", about: say("en", "board-verb-option-out") },
    { flags: "--data <file>", about: say("en", "board-verb-option-data") },
    { flags: "--previous <place>", about: say("en", "board-verb-option-previous") },
    { flags: "--repo <owner/name>", about: say("en", "board-verb-option-repo") },
  ],
  run: runBoard,
};

/** Why no board was built, with the exit code. */
interface Stop {
  readonly exit: ExitCode;
  readonly because: readonly Sentence[];
}

async function runBoard({ options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const out = options["out"];
  if (typeof out !== "string") return stopped({ exit: 2, because: [sentence("board-verb-no-out")] }, terminal);
  const data = await readData(options, terminal);
  if ("exit" in data) return stopped(data, terminal);
  const desk = await readDesk(data, terminal);
  if ("exit" in desk) return stopped(desk, terminal);

  for (const { issue, incomplete } of data.requests) {
    if (incomplete.length > 0) terminal.err(say("en", "board-verb-incomplete", issue.number, incomplete));
  }
  const inputs = data.requests.map((snapshot) => ({ snapshot, state: deriveState(snapshot) }));
  const model = boardModel(inputs, desk, data.builtAt);
  const url = desk.config.desk["board-url"];
  const site = buildBoard(model, { basePath: url ? new URL(url).pathname : "", language: "en" });
  const records = await copyRecords(data, desk, { options, out }, terminal);
  if ("exit" in records) return stopped(records, terminal);
  const files = [...site, ...records];
  await writeSite(files, resolve(terminal.cwd, out));

  const told = { files: files.length, requests: model.total, out };
  terminal.out(
    options["json"] ? JSON.stringify(told) : say("en", "board-verb-written", told.files, out, told.requests),
  );
  return 0;
}

/** The copy of the records, on top of what was published before: it only grows. */
async function copyRecords(
  { requests, isRead }: BoardSource,
  desk: Desk,
  { options, out }: { readonly options: VerbCall["options"]; readonly out: string },
  terminal: Terminal,
): Promise<readonly SiteFile[] | Stop> {
  const named = options["previous"];
  const boardUrl = isRead ? desk.config.desk["board-url"] : undefined;
  const source = typeof named === "string" ? named : boardUrl;
  const open = (place: string) => openCopies(place, terminal.cwd, globalThis.fetch);
  const found = source === undefined ? undefined : await open(source);
  if (typeof named === "string" && !found) return { exit: 1, because: [sentence("board-verb-no-previous", named)] };
  if (boardUrl && !found) terminal.err(say("en", "board-verb-first-copy", { href: boardUrl }));
  const previous = found ?? (await open(out));
  try {
    return await recordsFiles(requests, previous && believedCopies(previous, desk.config));
  } catch (failure) {
    if (!(failure instanceof UnreadableCopy)) throw failure;
    return { exit: 1, because: [sentence("board-verb-previous-broken", failure.number, failure.source)] };
  }
}

function stopped({ exit, because }: Stop, terminal: Terminal): ExitCode {
  for (const reason of because) terminal.err(speakPlain(reason, "en"));
  return exit;
}

/** What a board is built from, and whether it was read from GitHub just now. */
interface BoardSource extends SavedBoard {
  readonly isRead: boolean;
}

async function readData(options: VerbCall["options"], terminal: Terminal): Promise<BoardSource | Stop> {
  const file = options["data"];
  if (typeof file !== "string") return readRepository(options["repo"] ?? terminal.env["GITHUB_REPOSITORY"], terminal);
  const text = await readNamed(file, terminal);
  if (text === undefined) return { exit: 2, because: [sentence("board-verb-unreadable", file)] };
  const saved = parseSavedBoard(text);
  return saved ? { ...saved, isRead: false } : { exit: 1, because: [sentence("board-verb-bad-data", file)] };
}

async function readRepository(target: unknown, terminal: Terminal): Promise<BoardSource | Stop> {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(typeof target === "string" ? target : "") ?? [];
  if (owner === undefined || repo === undefined) return { exit: 2, because: [sentence("board-verb-no-source")] };
  const token = terminal.env["GITHUB_TOKEN"];
  if (!token) return { exit: 2, because: [sentence("board-verb-no-token")] };

  const baseUrl = terminal.env["GITHUB_API_URL"];
  const octokit = new Octokit({ auth: token, ...(baseUrl ? { baseUrl } : {}), log: SILENT });
  const requests = await readRequests(createOctokitGitHub(octokit), { owner, repo });
  // GitHub's clock where it was read; an empty desk has told no time.
  const builtAt = requests.map(({ readAt }) => readAt).reduce(latest, requests[0]?.readAt ?? instantAt(Date.now()));
  return { builtAt, requests, isRead: true };
}

/** The desk of the newest reading, else of this folder. A private repository is refused unless the desk says that it may be shown. */
async function readDesk({ requests }: SavedBoard, terminal: Terminal): Promise<Desk | Stop> {
  const newest = requests.reduce<RequestSnapshot | undefined>((a, b) => (a && a.readAt > b.readAt ? a : b), undefined);
  const loading = loadDesk(newest?.files ?? (await readDeskFolder(terminal.cwd)));
  if (!loading.ok) {
    for (const problem of loading.problems) terminal.err(problemAsLine(problem));
    return { exit: 1, because: [sentence("board-verb-no-desk")] };
  }
  const hidden = requests.find(({ repository }) => repository.isPrivate);
  if (hidden && !loading.desk.config.board["allow-public"]) {
    const { owner, name } = hidden.repository;
    return { exit: 1, because: [sentence("board-verb-private", `${owner}/${name}`)] };
  }
  return loading.desk;
}

const nothing = (): void => {};
const SILENT = { debug: nothing, info: nothing, warn: nothing, error: nothing };
