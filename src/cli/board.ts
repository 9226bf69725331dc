import { resolve } from "node:path";
import { type SiteMade, siteFiles } from "../board/read/site-files.ts";
import { writeSite } from "../board/site/write-site.ts";
import type { Desk } from "../core/config/desk.ts";
import { sentence } from "../core/domain/sentence.ts";
import { say } from "../core/messages/speak.ts";
import { GitHubError } from "../github/port.ts";
import { type BoardOptions, boardOptions } from "./board/board-options.ts";
import { type BuiltBoard, boardReport, reportLines } from "./board/board-report.ts";
import { type OpenedSource, openSource } from "./board/board-source.ts";
import { BadLine } from "./board/saved-requests.ts";
import { type Stop, stopWith } from "./desk-source.ts";
import { readHistoric, readSampleHistory } from "./history/read-historic.ts";
import { HISTORY_FILE } from "./history/read-history.ts";
import { ownVersion } from "./own-version.ts";
import { UnreadableCopy } from "./records/open-copies.ts";
import { SAMPLE_KINDS } from "./sample/sample-kinds.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

/** `board`: the public site, from GitHub or from saved requests. It only reads, and writes nothing but files. */
export const boardVerb: Verb = {
  name: "board",
  summary: say("en", "board-verb-summary"),
  args: [],
  options: [
    { flags: "--out <dir>", about: say("en", "board-verb-option-out") },
    { flags: "--sample <kind>", about: say("en", "cli-board-option-sample", [...SAMPLE_KINDS]) },
    { flags: "--data <file>", about: say("en", "board-verb-option-data") },
    { flags: "--repo <owner/name>", about: say("en", "board-verb-option-repo") },
    { flags: "--previous <place>", about: say("en", "board-verb-option-previous") },
    { flags: "--whole", about: say("en", "cli-board-option-whole") },
    { flags: "--history <file>", about: say("en", "cli-board-option-history", HISTORY_FILE) },
    { flags: "--base <path>", about: say("en", "cli-board-option-base") },
    { flags: "--languages <list>", about: say("en", "cli-board-option-languages") },
  ],
  run: runBoard,
};

async function runBoard({ options: said }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const options = boardOptions(said);
  if ("exit" in options) return stopWith(options, terminal);
  try {
    const built = await build(options, terminal);
    if ("exit" in built) return stopWith(built, terminal);
    const report = boardReport(built, options.out);
    if (said["json"]) terminal.out(JSON.stringify(report));
    else for (const line of reportLines(report, built)) terminal.out(line);
    if (!said["json"]) for (const warning of report.warnings) terminal.err(warning);
    return report.tooLarge ? 1 : 0;
  } catch (failure) {
    const stop = stopOn(failure, options);
    if (!stop) throw failure;
    return stopWith(stop, terminal);
  }
}

async function build(options: BoardOptions, terminal: Terminal): Promise<BuiltBoard | Stop> {
  const opened = await openSource(options, terminal);
  if ("exit" in opened) return opened;
  const hidden = hiddenIn(opened);
  if (hidden) return hidden;
  const source = { ...opened, desk: inLanguages(opened.desk, options.languages) };
  const historic =
    options.sample === undefined
      ? await readHistoric(options.history, source.desk, terminal)
      : await readSampleHistory(source.desk, terminal);
  if ("exit" in historic) return historic;
  const url = source.desk.config.desk["board-url"];
  const basePath = options.base ?? (url ? new URL(url).pathname : "");
  let made: SiteMade | undefined;
  const done = (all: SiteMade): void => {
    made = all;
  };
  const files = siteFiles(source, { basePath, historic: historic.requests, version: ownVersion(), done });
  const site = await writeSite(files, resolve(terminal.cwd, options.out));
  if (!made) throw new Error("the site ended before its end");
  return { source, site, made };
}

/** What a failure on the way means to whoever builds; undefined for a bug. */
function stopOn(failure: unknown, { data, out }: BoardOptions): Stop | undefined {
  if (failure instanceof UnreadableCopy)
    return { exit: 1, because: [sentence("board-verb-previous-broken", failure.number, failure.source)] };
  if (failure instanceof BadLine)
    return { exit: 1, because: [sentence("cli-board-bad-line", failure.line, data ?? "", out)] };
  if (failure instanceof GitHubError) return { exit: 1, because: [sentence("cli-audit-failed", failure.message)] };
  return undefined;
}

const inLanguages = (desk: Desk, languages: readonly string[] | undefined): Desk =>
  languages === undefined
    ? desk
    : { ...desk, config: { ...desk.config, board: { ...desk.config.board, languages: [...languages] } } };

/** A private repository is shown to nobody unless the desk says that it may be. */
function hiddenIn({ repository, desk }: OpenedSource): Stop | undefined {
  if (!repository?.isPrivate || desk.config.board["allow-public"]) return undefined;
  return { exit: 1, because: [sentence("board-verb-private", `${repository.owner}/${repository.name}`)] };
}
