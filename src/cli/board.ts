import { resolve } from "node:path";
import { buildBoard } from "../board/build-board.ts";
import { recordsFiles } from "../board/read/records-files.ts";
import { type SiteFile, writeSite } from "../board/site/write-site.ts";
import { sentence } from "../core/domain/sentence.ts";
import { say } from "../core/messages/speak.ts";
import { boardModel } from "../core/reports/board-model.ts";
import { deriveState } from "../core/workflow/derive-state.ts";
import { type DeskSource, readDeskSource, type Stop, stopWith } from "./desk-source.ts";
import { believedCopies, openCopies, UnreadableCopy } from "./records/open-copies.ts";
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

async function runBoard({ options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const out = options["out"];
  if (typeof out !== "string") return stopWith({ exit: 2, because: [sentence("board-verb-no-out")] }, terminal);
  const source = await readDeskSource(options, terminal);
  if ("exit" in source) return stopWith(source, terminal);
  const hidden = hiddenIn(source);
  if (hidden) return stopWith(hidden, terminal);

  const { desk, requests, readAt } = source;
  for (const { issue, incomplete } of requests) {
    if (incomplete.length > 0) terminal.err(say("en", "board-verb-incomplete", issue.number, incomplete));
  }
  const inputs = requests.map((snapshot) => ({ snapshot, state: deriveState(snapshot) }));
  const model = boardModel(inputs, desk, readAt);
  const url = desk.config.desk["board-url"];
  const site = buildBoard(model, { basePath: url ? new URL(url).pathname : "" });
  const records = await copyRecords(source, { options, out }, terminal);
  if ("exit" in records) return stopWith(records, terminal);
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
  { requests, desk }: DeskSource,
  { options, out }: { readonly options: VerbCall["options"]; readonly out: string },
  terminal: Terminal,
): Promise<readonly SiteFile[] | Stop> {
  const named = options["previous"];
  const boardUrl = typeof options["data"] === "string" ? undefined : desk.config.desk["board-url"];
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

/** A private repository is shown to nobody unless the desk says that it may be. */
function hiddenIn({ requests, desk }: DeskSource): Stop | undefined {
  const hidden = requests.find(({ repository }) => repository.isPrivate);
  if (!hidden || desk.config.board["allow-public"]) return undefined;
  const { owner, name } = hidden.repository;
  return { exit: 1, because: [sentence("board-verb-private", `${owner}/${name}`)] };
}
