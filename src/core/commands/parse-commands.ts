import { trimBlankLines } from "../forms/trim-blank-lines.ts";
import { type CommandHead, headReader, type ReadHead } from "./command-head.ts";
import { commandMeant, commandNear } from "./command-near.ts";
import type { CommandWords } from "./command-words.ts";
import { FOREIGN_COMMANDS } from "./foreign-commands.ts";
import { liveLines } from "./live-lines.ts";
import { mayCommand } from "./may-command.ts";
import { plainLine } from "./plain-line.ts";
import { splitArgs } from "./split-args.ts";

export type { CommandWords } from "./command-words.ts";

/** A command of a comment. */
export interface ParsedCommand {
  /** As the registry spells it. */
  readonly name: string;
  /** Split, without quotes; flags and pairs as they are written; persons in small letters. */
  readonly args: readonly string[];
  /** The rest of the line, as it was written. */
  readonly rest: string;
  /** All lines that follow, up to the next command, without blank lines around them. */
  readonly text: string;
  /** The line in one form whatever its blanks, case of the name, and unseen characters: for the key of the command. */
  readonly line: string;
  /** Which command of the comment, from 1. */
  readonly ordinal: number;
  /** Whether it carries the flag `--dry-run`. */
  readonly dryRun: boolean;
}

/** A line that looks like a command and is none of ours. */
export interface UnknownCommand {
  readonly name: string;
  readonly suggestion: string | null;
  /** Whether it can only have been meant for us: it is nearly one of ours, or all of the comment. Never for other bots' commands. */
  readonly reply: boolean;
}

/** Something wrong with a known command. An open quote is also in `commands`, read as plain text: a reason may hold one. */
export interface CommandError {
  readonly name: string;
  readonly code: "unclosed-quote" | "too-many";
}

/** What a comment asks for. */
export interface ParsedComment {
  readonly commands: readonly ParsedCommand[];
  readonly unknown: readonly UnknownCommand[];
  readonly errors: readonly CommandError[];
}

/** Most commands that one comment may give; and most unknown ones that are looked at. */
export const MOST_COMMANDS = 10;

/** A line that begins a command, and where it stands. */
interface Found extends CommandHead {
  readonly line: number;
}

const DRY_RUN = /^(?:--|[\u2012-\u2015])dry[-\u2010\u2011]run$/i;

/** The flag where it stands in the rest of a line, with a stop at the end of the sentence. */
const DRY_RUN_IN_REST = /(?:^|\s)(?:--|[\u2012-\u2015])dry[-\u2010\u2011]run\.?(?=\s|$)/gi;

const NOTHING: ParsedComment = { commands: [], unknown: [], errors: [] };

/** Finds the commands of a comment. Never throws; time is linear in the body. */
export function parseCommands(body: string, words: CommandWords): ParsedComment {
  if (!mayCommand(body, words.bot !== undefined)) return NOTHING;
  const lines = body.replace(/\r\n?/g, "\n").split("\n");
  const heads = headsOf(lines, readerFor(words));
  if (heads.length === 0) return NOTHING;
  const known: Found[] = [];
  const ends: number[] = [];
  const unknown = new Map<string, UnknownCommand>();
  for (const found of heads) {
    const name = commandMeant(found.name, words);
    if (name === undefined && unknown.size < MOST_COMMANDS && !unknown.has(found.name)) {
      unknown.set(found.name, judge(found.name, words, trimBlankLines(lines).length === 1));
    }
    if (name !== undefined) known.push({ ...found, name });
    // A misspelt command belongs to no other command's text; a path or a joke may.
    if (name !== undefined || unknown.get(found.name)?.suggestion) ends.push(found.line);
  }
  const commands = known.slice(0, MOST_COMMANDS).map((found, index) => toCommand(found, index + 1, lines, ends));
  return {
    commands: commands.map(({ command }) => command),
    unknown: [...unknown.values()],
    errors: errorsOf(commands, known),
  };
}

/** Whether a text would run a command if somebody posted it as a comment. The app's own texts must not. */
export const hasLiveCommand = (text: string, known: readonly string[]): boolean =>
  parseCommands(text, { known, aliases: {} }).commands.length > 0;

/** Whether a comment is one line and nothing else: then whoever wrote it meant a command. */
export const isOneLine = (body: string): boolean => trimBlankLines(body.split(/\r\n?|\n/)).length === 1;

/** The command as it would run without the flag `--dry-run`. */
export const withoutDryRun = (parsed: ParsedCommand): ParsedCommand => ({
  ...parsed,
  args: parsed.args.filter((arg) => !DRY_RUN.test(arg)),
  rest: parsed.rest.replace(DRY_RUN_IN_REST, "").trim(),
  dryRun: false,
});

function headsOf(lines: readonly string[], readHead: ReadHead): readonly Found[] {
  const plain = lines.map(plainLine);
  const live = liveLines(plain);
  const heads: Found[] = [];
  for (const [index, line] of lines.entries()) {
    const head = live[index] ? readHead(line) : undefined;
    if (head) heads.push({ ...head, line: index });
  }
  return heads;
}

const readers = new WeakMap<CommandWords, ReadHead>();

/** Kept for each registry: a look reads a hundred comments with the same one. */
function readerFor(words: CommandWords): ReadHead {
  const reader = readers.get(words) ?? headReader(words.bot);
  readers.set(words, reader);
  return reader;
}

function judge(name: string, words: CommandWords, isAlone: boolean): UnknownCommand {
  const instead = words.instead && Object.hasOwn(words.instead, name) ? words.instead[name] : undefined;
  if (instead !== undefined) return { name, suggestion: instead, reply: true };
  if (FOREIGN_COMMANDS.has(name)) return { name, suggestion: null, reply: false };
  const suggestion = commandNear(name, words) ?? null;
  return { name, suggestion, reply: suggestion !== null || isAlone };
}

interface CommandAndQuote {
  readonly command: ParsedCommand;
  readonly hasOpenQuote: boolean;
}

function toCommand(
  { name, rest, line }: Found,
  ordinal: number,
  lines: readonly string[],
  ends: readonly number[],
): CommandAndQuote {
  const { args, hasOpenQuote } = splitArgs(rest);
  const text = trimBlankLines(
    lines.slice(
      line + 1,
      ends.find((end) => end > line),
    ),
  ).join("\n");
  const dryRun = args.some((arg) => DRY_RUN.test(arg));
  const normalised = `/${name} ${plainLine(rest)}`.replace(/\s+/g, " ").trim();
  return { command: { name, args, rest, text, line: normalised, ordinal, dryRun }, hasOpenQuote };
}

function errorsOf(commands: readonly CommandAndQuote[], known: readonly Found[]): readonly CommandError[] {
  const errors: CommandError[] = [];
  for (const { command, hasOpenQuote } of commands) {
    if (hasOpenQuote) errors.push({ name: command.name, code: "unclosed-quote" });
  }
  const tooMany = known[MOST_COMMANDS];
  if (tooMany) errors.push({ name: tooMany.name, code: "too-many" });
  return errors;
}
