import { calendarWarnings } from "../../board/calendars/calendar-warnings.ts";
import type { SiteMade } from "../../board/read/site-files.ts";
import type { WrittenSite } from "../../board/site/write-site.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import { translationCoverage } from "../../core/messages/translation-coverage.ts";
import type { OpenedSource } from "./board-source.ts";

const MB = 1_000_000;

/** GitHub Pages takes a site of at most 1 GB: sizes in bytes from which one is warned of, and is no good any more. */
const LARGE = 600 * MB;
const TOO_LARGE = 900 * MB;

/** A site that was written, and what it was made from. */
export interface BuiltBoard {
  readonly source: OpenedSource;
  readonly site: WrittenSite;
  readonly made: SiteMade;
}

/** What `board` tells when it is done. Sizes are bytes. */
export interface BoardReport {
  readonly out: string;
  readonly files: number;
  readonly pages: number;
  readonly requests: number;
  /** Issues that were read anew, of all. */
  readonly read: { readonly count: number; readonly of: number; readonly whole: boolean };
  readonly size: number;
  readonly largest: { readonly path: string; readonly size: number } | null;
  /** Hash of all files. */
  readonly tree: string;
  readonly builtAt: string;
  /** Whether it is worth publishing: something is new, or what is published is of another day. */
  readonly changed: boolean;
  readonly tooLarge: boolean;
  readonly warnings: readonly string[];
}

/** What is to be told of a site that was built. */
export function boardReport({ source, site, made }: BuiltBoard, out: string): BoardReport {
  const { model, status } = made;
  const { read, of } = source.counts();
  const { files, pages, size, largest, tree } = site;
  return {
    out,
    files,
    pages,
    requests: model.total,
    read: { count: read, of, whole: source.whole },
    size,
    largest,
    tree,
    builtAt: model.builtAt,
    changed: !isSame(source.published?.status, status),
    tooLarge: size > TOO_LARGE,
    warnings: warningsOf({ source, site, made }).map((warning) => speakPlain(warning, "en")),
  };
}

/** The same for people, without the warnings. */
export function reportLines(report: BoardReport, { source }: BuiltBoard): readonly string[] {
  const { files, pages, requests, read, size, largest, out, tree, changed } = report;
  const published = source.published?.status;
  const lines: readonly Sentence[] = [
    sentence("board-verb-written", files, out, requests),
    sentence("cli-board-read", read.count, read.of),
    sentence("cli-board-size", pages, megabytes(size)),
    ...(largest ? [sentence("cli-board-largest", largest.path, kilobytes(largest.size))] : []),
    ...(changed || !published ? [] : [sentence("cli-board-same", published.builtAt)]),
    sentence("cli-board-tree", tree),
  ];
  return lines.map((line) => speakPlain(line, "en"));
}

function warningsOf({ site, made: { model, incomplete } }: BuiltBoard): readonly Sentence[] {
  const few = model.desk.languages.map(translationCoverage).filter(({ offered }) => !offered);
  return [
    ...sizeWarnings(site.size),
    ...calendarWarnings(model),
    ...incomplete.map(({ number, missing }) => sentence("board-verb-incomplete", number, missing)),
    ...few.map(({ language, core }) => sentence("cli-board-few-texts", language, core.have, core.of)),
  ];
}

function sizeWarnings(size: number): readonly Sentence[] {
  if (size > TOO_LARGE) return [sentence("cli-board-too-large", megabytes(size))];
  return size > LARGE ? [sentence("cli-board-large", megabytes(size))] : [];
}

/**
 * Whether a site says the same as the one that is published, but for the time. What is published is of today then: the days that a
 * request has waited are counted by the day.
 */
const isSame = (
  published: { readonly builtAt: string; readonly made: string } | undefined,
  { builtAt, made }: { readonly builtAt: string; readonly made: string },
): boolean => published?.made === made && published.builtAt.slice(0, 10) === builtAt.slice(0, 10);

const megabytes = (bytes: number): string => (bytes / MB).toFixed(1);
const kilobytes = (bytes: number): string => (bytes / 1_000).toFixed(1);
