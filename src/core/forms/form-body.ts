import { foldLabel } from "../config/fold-label.ts";
import { isBlank } from "./trim-blank-lines.ts";

/** A line that may be the heading of a form's section. */
export interface FormHeading {
  /** Index of its line. */
  readonly line: number;
  readonly text: string;
  readonly folded: string;
  /** How many of its two neighbour lines are blank. GitHub leaves both blank. */
  readonly blanks: 0 | 1 | 2;
  readonly isInFence: boolean;
}

/** The body of an issue, cut into lines. */
export interface FormBody {
  readonly lines: readonly string[];
  readonly headings: readonly FormHeading[];
  /** Index of the first line at or after `line` that is not blank; the number of lines where there is none. */
  nextFilled(line: number): number;
}

/** Reads a body with line ends of every kind. Linear in its length. */
export function readFormBody(body: string): FormBody {
  const lines = body
    .replace(/^\uFEFF/, "")
    .replace(/\r\n?/g, "\n")
    .split("\n");
  const filled = new Uint32Array(lines.length + 1).fill(lines.length);
  for (let line = lines.length - 1; line >= 0; line--)
    filled[line] = isBlank(lines[line]) ? (filled[line + 1] ?? 0) : line;
  return { lines, headings: headingsOf(lines), nextFilled: (line) => filled[line] ?? lines.length };
}

function headingsOf(lines: readonly string[]): readonly FormHeading[] {
  const headings: FormHeading[] = [];
  let fence: string | undefined;
  for (const [line, text] of lines.entries()) {
    const run = /^ {0,3}(`{3,}|~{3,})/.exec(text)?.[1];
    if (run !== undefined) fence = fenceAfter(fence, run, text);
    const heading = headingText(text);
    if (heading === undefined) continue;
    const blanks = isBlank(lines[line - 1]) ? (isBlank(lines[line + 1]) ? 2 : 1) : isBlank(lines[line + 1]) ? 1 : 0;
    headings.push({ line, text: heading, folded: foldLabel(heading), blanks, isInFence: fence !== undefined });
  }
  return headings;
}

function fenceAfter(open: string | undefined, run: string, line: string): string | undefined {
  if (open === undefined) return run;
  return run.startsWith(open) && line.trim() === run ? undefined : open;
}

/** The text of a heading of exactly the third level; what looks otherwise is text for ever. */
function headingText(line: string): string | undefined {
  const start = line.search(/[^ ]/);
  if (start < 0 || start > 3 || !line.startsWith("###", start) || !/^\s/.test(line.slice(start + 3, start + 4)))
    return undefined;
  const text = line.slice(start + 3).trim();
  return text === "" ? undefined : text;
}
