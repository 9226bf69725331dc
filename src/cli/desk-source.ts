import { readRequests } from "../board/read/read-requests.ts";
import type { Desk } from "../core/config/desk.ts";
import { loadDesk } from "../core/config/load-desk.ts";
import { type Instant, instantAt, latest } from "../core/domain/ids.ts";
import { type Sentence, sentence } from "../core/domain/sentence.ts";
import type { RequestSnapshot } from "../core/domain/snapshot.ts";
import { speakPlain } from "../core/messages/speak.ts";
import { GitHubError } from "../github/port.ts";
import { problemAsLine } from "./check.ts";
import { readDeskFolder } from "./desk-folder.ts";
import { openGitHub, repositoryNamed } from "./open-github.ts";
import { readNamed } from "./read-body.ts";
import { parseSavedRequest } from "./replay/saved-request.ts";
import { noSuchSample, sampleKind } from "./sample/sample-kinds.ts";
import { parseSavedBoard } from "./saved-board.ts";
import type { ExitCode, Terminal, VerbCall } from "./verb.ts";

/** Requests as GitHub has them, or had them when they were saved, and the desk's rules at the newest reading. */
export interface DeskSource {
  readonly desk: Desk;
  readonly requests: readonly RequestSnapshot[];
  readonly readAt: Instant;
}

/** Why a verb ends without an answer, with the exit code. */
export interface Stop {
  readonly exit: ExitCode;
  readonly because: readonly Sentence[];
}

/** Says why, and gives the exit code. */
export function stopWith({ exit, because }: Stop, terminal: Terminal): ExitCode {
  for (const reason of because) terminal.err(speakPlain(reason, "en"));
  return exit;
}

/**
 * Reads requests from the sample desk of `--sample`, from the file of `--data` (a saved board, or one request that `explain --save` wrote), or from the repository of
 * `--repo`: all of them, or the one that is asked for.
 */
export async function readDeskSource(
  options: VerbCall["options"],
  terminal: Terminal,
  only?: number,
): Promise<DeskSource | Stop> {
  const found = await foundFor(options, terminal, only);
  if ("exit" in found) return found;
  const newest = found.requests.reduce<RequestSnapshot | undefined>(
    (a, b) => (a && a.readAt > b.readAt ? a : b),
    undefined,
  );
  const loading = loadDesk(newest?.files ?? (await readDeskFolder(terminal.cwd)));
  if (loading.ok) return { ...found, desk: loading.desk };
  for (const problem of loading.problems) terminal.err(problemAsLine(problem));
  return { exit: 1, because: [sentence("cli-source-no-desk")] };
}

type Found = Omit<DeskSource, "desk">;

async function foundFor(
  options: VerbCall["options"],
  terminal: Terminal,
  only: number | undefined,
): Promise<Found | Stop> {
  const { sample, data } = options;
  if (typeof sample === "string") {
    const kind = sampleKind(sample);
    if (!kind) return { exit: 2, because: [noSuchSample(sample)] };
    const { sampleDesk } = await import("./sample/sample-desk.ts");
    return sampleDesk(kind);
  }
  return typeof data === "string" ? fromFile(data, terminal) : fromGitHub(options, terminal, only);
}

async function fromFile(file: string, terminal: Terminal): Promise<Found | Stop> {
  const text = await readNamed(file, terminal);
  if (text === undefined) return { exit: 2, because: [sentence("cli-source-unreadable", file)] };
  const board = parseSavedBoard(text);
  if (board) return { requests: board.requests, readAt: board.builtAt };
  const one = parseSavedRequest(text);
  if (one?.kind === "snapshot") return { requests: [one.snapshot], readAt: one.snapshot.readAt };
  return { exit: 1, because: [sentence("cli-source-bad-data", file)] };
}

async function fromGitHub(
  options: VerbCall["options"],
  terminal: Terminal,
  only: number | undefined,
): Promise<Found | Stop> {
  const { env } = terminal;
  const repository = repositoryNamed(options["repo"] ?? env["GITHUB_REPOSITORY"]);
  if (!repository) return { exit: 2, because: [sentence("cli-source-none")] };
  const auth = env["GITHUB_TOKEN"];
  if (!auth) return { exit: 2, because: [sentence("cli-audit-no-token")] };
  const github = await openGitHub(terminal, auth);
  try {
    const requests =
      only === undefined
        ? await readRequests(github, repository)
        : [await github.readSnapshot({ ...repository, number: only })];
    // GitHub's clock where it was read; an empty desk has told no time.
    const readAt = requests
      .map((request) => request.readAt)
      .reduce(latest, requests[0]?.readAt ?? instantAt(Date.now()));
    return { requests, readAt };
  } catch (failure) {
    if (failure instanceof GitHubError) return { exit: 1, because: [sentence("cli-audit-failed", failure.message)] };
    throw failure;
  }
}
