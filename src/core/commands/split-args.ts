/** The arguments of a command. */
export interface SplitArgs {
  /** Words without their quotes; flags and pairs as they are written; persons in small letters. */
  readonly args: readonly string[];
  /** A quote was opened and not closed; it was read as a plain character. */
  readonly hasOpenQuote: boolean;
}

/** An argument that was cut off the line. `isWord` where a full stop at its end may be the end of the sentence. */
interface Piece {
  readonly text: string;
  readonly end: number;
  readonly isWord: boolean;
}

/** Quotes by the mark that opens them, with the marks that may close them. */
const CLOSING: Readonly<Record<string, string>> = { '"': '"', "“": "”", "”": "”", "„": "“”", "«": "»", "'": "'" };

/** Direction marks and zero-width characters that no word needs; joiners stay. */
export const STRAY_MARKS = /[\u00AD\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]+/g;
const SOME_BLANKS = /\s*/y;
const SOME_LETTERS = /\S*/y;
const PERSON = /^@[A-Za-z0-9][A-Za-z0-9-]*(?:\[bot\])?(?:\/[\w.-]+)?,?$/;
const FLAG_OR_PAIR = /(?:--)?\p{L}[\p{L}\p{M}\p{N}_-]*=/uy;

/** Splits the rest of a command's line: quotes, flags, pairs, persons, words. Linear: a closing mark that is not there is looked for once. */
export function splitArgs(rest: string): SplitArgs {
  const line = rest.replace(STRAY_MARKS, "");
  const unclosed = new Set<string>();
  const pieces: Piece[] = [];
  for (let at = nextWord(line, 0); at < line.length; ) {
    const piece = readPiece(line, at, unclosed);
    pieces.push(piece);
    at = nextWord(line, piece.end);
  }
  const args = pieces.map(({ text, isWord }, index) =>
    isWord && index === pieces.length - 1 ? withoutStop(text) : text,
  );
  return {
    args: args.filter((arg, index) => arg !== "" || !pieces[index]?.isWord).map(foldPerson),
    hasOpenQuote: [...unclosed].some((mark) => mark !== "'"),
  };
}

function readPiece(line: string, at: number, unclosed: Set<string>): Piece {
  FLAG_OR_PAIR.lastIndex = at;
  const value = FLAG_OR_PAIR.test(line) ? FLAG_OR_PAIR.lastIndex : at;
  const close = closingMark(line, value, unclosed);
  if (close === undefined) {
    const end = endOfWord(line, at);
    return { text: line.slice(at, end), end, isWord: true };
  }
  const text = value > at ? line.slice(at, close + 1) : wordsIn(line.slice(at, close));
  // A stop or a comma behind the quote belongs to the sentence, not to the argument.
  return { text, end: endOfWord(line, close), isWord: false };
}

/** What a quote holds. In French quotes blanks stand beside the marks, which are none of the words. */
function wordsIn(quote: string): string {
  const words = quote.slice(1).replace(/\\(["\\“”„«»'])/g, "$1");
  return quote.startsWith("«") ? words.trim() : words;
}

/** Where the quote that opens at `at` is closed: by its mark, not escaped, at the end of a word. Undefined where there is no quote. */
function closingMark(line: string, at: number, unclosed: Set<string>): number | undefined {
  const open = line.charAt(at);
  const marks = Object.hasOwn(CLOSING, open) ? CLOSING[open] : undefined;
  if (marks === undefined || unclosed.has(open)) return undefined;
  for (let end = at + 1; end < line.length; end++) {
    const letter = line.charAt(end);
    if (letter === "\\") end++;
    else if (marks.includes(letter) && isEndOfWord(line, end + 1)) return end;
  }
  unclosed.add(open);
  return undefined;
}

const isBlankAt = (line: string, at: number): boolean => at >= line.length || /\s/.test(line.charAt(at));

const isEndOfWord = (line: string, at: number): boolean =>
  isBlankAt(line, at) || (/[.,;:!?]/.test(line.charAt(at)) && isBlankAt(line, at + 1));

const nextWord = (line: string, from: number): number => endOf(SOME_BLANKS, line, from);

const endOfWord = (line: string, from: number): number => endOf(SOME_LETTERS, line, from);

function endOf(pattern: RegExp, line: string, from: number): number {
  pattern.lastIndex = from;
  pattern.test(line);
  return pattern.lastIndex;
}

const withoutStop = (word: string): string => (word.endsWith(".") && !word.endsWith("..") ? word.slice(0, -1) : word);

const foldPerson = (arg: string): string =>
  arg.startsWith("@") && PERSON.test(arg) ? arg.replace(/,$/, "").toLowerCase() : arg;
