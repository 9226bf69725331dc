import { resolve } from "node:path";
import type { BoardSource } from "../../board/read/board-item.ts";
import { glance, type Reading, readBoard } from "../../board/read/read-board.ts";
import type { Desk } from "../../core/config/desk.ts";
import { loadDesk } from "../../core/config/load-desk.ts";
import { instantAt } from "../../core/domain/ids.ts";
import { sentence } from "../../core/domain/sentence.ts";
import type { DeskFile } from "../../core/domain/snapshot.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import { problemAsLine } from "../check.ts";
import { readDeskFolder } from "../desk-folder.ts";
import type { Stop } from "../desk-source.ts";
import { openGitHub, repositoryNamed } from "../open-github.ts";
import { ownVersion } from "../own-version.ts";
import { openBoard, type PublishedBoard } from "../records/open-board.ts";
import type { SampleKind } from "../sample/sample-kinds.ts";
import type { Terminal } from "../verb.ts";
import { openSavedRequests, type SavedRequests } from "./saved-requests.ts";

/** What a board is built from, and what was published before it. */
export interface OpenedSource extends BoardSource {
  readonly published: PublishedBoard | undefined;
  /** How many issues were read anew, and how many there are; once all came. */
  counts(): { readonly read: number; readonly of: number };
  /** Whether everything was read anew. */
  readonly whole: boolean;
}

/** What the verb was told about its source. */
export interface SourceWish {
  readonly sample: SampleKind | undefined;
  readonly data: string | undefined;
  readonly repo: string | undefined;
  readonly previous: string | undefined;
  readonly out: string;
  readonly whole: boolean;
}

/** Opens what a board is built from: a sample, saved requests, or a repository, of which only what has moved is read. */
export function openSource(wish: SourceWish, terminal: Terminal): Promise<OpenedSource | Stop> {
  if (wish.sample !== undefined) return fromSample(wish.sample, wish, terminal);
  return wish.data === undefined ? fromGitHub(wish, terminal) : fromSaved(wish.data, wish, terminal);
}

async function fromSample(kind: SampleKind, wish: SourceWish, terminal: Terminal): Promise<OpenedSource | Stop> {
  const { sampleDesk } = await import("../sample/sample-desk.ts");
  const { requests, readAt } = await sampleDesk(kind);
  return savedSource({ builtAt: readAt, newest: requests.at(-1), requests: () => requests }, wish, terminal);
}

async function fromSaved(file: string, wish: SourceWish, terminal: Terminal): Promise<OpenedSource | Stop> {
  const saved = await openSavedRequests(file, terminal);
  if (saved === "unreadable") return { exit: 2, because: [sentence("cli-source-unreadable", file)] };
  if (saved === "something-else") return { exit: 1, because: [sentence("cli-source-bad-data", file)] };
  return savedSource(saved, wish, terminal);
}

async function savedSource(saved: SavedRequests, wish: SourceWish, terminal: Terminal): Promise<OpenedSource | Stop> {
  const files = saved.newest?.files ?? (await readDeskFolder(terminal.cwd));
  const desk = deskOf(files, terminal);
  if (!desk) return NO_DESK;
  const published = await openPrevious(wish, desk, undefined, terminal);
  if (published && "exit" in published) return published;
  let read = 0;
  return {
    desk,
    files,
    repository: saved.newest?.repository,
    published,
    previous: published?.copies,
    wholeAt: undefined,
    whole: true,
    builtAt: () => saved.builtAt,
    counts: () => ({ read, of: read }),
    async *items() {
      for (const snapshot of saved.requests()) {
        read += 1;
        yield { kind: "read", snapshot };
      }
    },
  };
}

async function fromGitHub(wish: SourceWish, terminal: Terminal): Promise<OpenedSource | Stop> {
  const { env } = terminal;
  const repository = repositoryNamed(wish.repo ?? env["GITHUB_REPOSITORY"]);
  if (!repository) return { exit: 2, because: [sentence("cli-source-none")] };
  const auth = env["GITHUB_TOKEN"];
  if (!auth) return { exit: 2, because: [sentence("cli-audit-no-token")] };
  const github = await openGitHub(terminal, auth);
  const seen = await glance(github, repository);
  const files = seen.newest?.files ?? (await readDeskFolder(terminal.cwd));
  const desk = deskOf(files, terminal);
  if (!desk) return NO_DESK;
  const published = await openPrevious(wish, desk, desk.config.desk["board-url"], terminal);
  if (published && "exit" in published) return published;
  const reading = readBoard(github, seen, { previous: published, version: ownVersion(), whole: wish.whole });
  return {
    desk,
    files,
    repository: seen.newest?.repository,
    published,
    previous: published?.copies,
    wholeAt: reading.whole ? undefined : published?.shown?.index.wholeAt,
    whole: reading.whole,
    builtAt: () => readAtOf(reading, terminal),
    counts: reading.counts,
    items: reading.items,
  };
}

/** GitHub's clock where it was read; an empty desk has told no time. */
const readAtOf = (reading: Reading, { now }: Terminal) => reading.readAt() ?? instantAt((now ?? Date.now)());

/** What was published before: at the place that was named, else at the board's own address, else in the folder of the site. */
async function openPrevious(
  { previous: named, out }: SourceWish,
  { config }: Desk,
  boardUrl: string | undefined,
  { cwd, err, fetch = globalThis.fetch }: Terminal,
): Promise<PublishedBoard | undefined | Stop> {
  const open = (place: string) => openBoard(place, { cwd, fetch, config });
  const source = named ?? boardUrl;
  const found = source === undefined ? undefined : await open(source);
  if (named !== undefined && !found) return { exit: 1, because: [sentence("board-verb-no-previous", named)] };
  if (source !== undefined && !found) err(speakPlain(sentence("board-verb-first-copy", { href: source }), "en"));
  return found ?? open(resolve(cwd, out));
}

const NO_DESK: Stop = { exit: 1, because: [sentence("cli-source-no-desk")] };

function deskOf(files: readonly DeskFile[], terminal: Terminal): Desk | undefined {
  const loading = loadDesk(files);
  if (loading.ok) return loading.desk;
  for (const problem of loading.problems) terminal.err(problemAsLine(problem));
  return undefined;
}
