import { type HtmlBlockEnd, htmlBlockEnd } from "./html-block.ts";
import { inlineSpans } from "./inline-spans.ts";

/** What the scanner remembers between two lines. */
interface Scan {
  /** The run that opened the fence. */
  fence: string | undefined;
  /** The run that opened a fence inside a quote. */
  quotedFence: string | undefined;
  html: HtmlBlockEnd | undefined;
  /** Columns at which the content of the outermost list item begins. */
  item: number | undefined;
  /** Whether a paragraph is open that a plain line would continue: ours, or that of a quote. */
  paragraph: "none" | "own" | "quoted";
}

const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const HEADING_OR_RULE = /^(?:#{1,6}(?:\s|$)|(?:\*[ \t]*){3,}$|(?:-[ \t]*){3,}$|(?:_[ \t]*){3,}$)/;
const UNDERLINE = /^(?:=+|-+)[ \t]*$/;
const ITEM = /^([-*+]|(\d{1,9})[.)])([ \t]*)(\S?)/;

/**
 * Whether the first word of each line is live text: the author's own, neither code, quote, comment, HTML, nor part of a list
 *. Lines as `plainLine` gives them. Follows CommonMark, but for a plain line at the margin straight below a list:
 * that is live, as it is nobody else's words.
 */
export function liveLines(lines: readonly string[]): readonly boolean[] {
  const scan: Scan = { fence: undefined, quotedFence: undefined, html: undefined, item: undefined, paragraph: "none" };
  const live = lines.map((line) => isText(line, scan));
  for (let from = 0; from < lines.length; from++) {
    if (!live[from]) continue;
    let to = from;
    while (live[to]) to++;
    hideSpans(lines, live, from, to);
    from = to;
  }
  return live;
}

/** Whether a line belongs to a paragraph of the author's own. Moves the scan on. */
function isText(line: string, scan: Scan): boolean {
  const text = line.trimStart();
  if (scan.fence !== undefined) {
    if (closesFence(text, scan.fence) && indentOf(line) < 4) scan.fence = undefined;
    return false;
  }
  if (scan.html !== undefined) {
    if (scan.html === "blank" ? text === "" : scan.html.test(line)) scan.html = undefined;
    return false;
  }
  if (text === "") {
    scan.paragraph = "none";
    scan.quotedFence = undefined;
    return false;
  }
  const indent = indentOf(line);
  if (scan.item !== undefined && indent >= scan.item) return false;
  scan.item = undefined;
  if (indent < 4 && text.startsWith(">")) return readQuote(text, scan);
  scan.quotedFence = undefined;
  if (indent >= 4) return scan.paragraph === "own";
  if (opensBlock(text, indent, scan)) {
    scan.paragraph = "none";
    return false;
  }
  if (scan.paragraph === "quoted") return false;
  scan.paragraph = "own";
  return true;
}

/** Columns before the first character; a tab reaches to the next multiple of four. */
function indentOf(line: string): number {
  let columns = 0;
  for (const letter of line) {
    if (letter === " ") columns++;
    else if (letter === "\t") columns += 4 - (columns % 4);
    else break;
  }
  return columns;
}

const closesFence = (text: string, open: string): boolean => {
  const run = text.trimEnd();
  return run.length >= open.length && run === open.charAt(0).repeat(run.length);
};

const fenceOf = (text: string): string | undefined => {
  const match = FENCE.exec(text);
  return match?.[1] ?? match?.[2];
};

/** Notes whether the quote ends in an open paragraph: then a plain line straight below still belongs to it. */
function readQuote(text: string, scan: Scan): false {
  const quoted = text.replace(/^(?:> {0,4})+/, "").trimStart();
  if (scan.quotedFence !== undefined) {
    if (closesFence(quoted, scan.quotedFence)) scan.quotedFence = undefined;
    scan.paragraph = "none";
    return false;
  }
  scan.quotedFence = fenceOf(quoted);
  scan.paragraph = quoted === "" || scan.quotedFence !== undefined || HEADING_OR_RULE.test(quoted) ? "none" : "quoted";
  return false;
}

/** Whether a line begins a block that is not a paragraph, and notes which. */
function opensBlock(text: string, indent: number, scan: Scan): boolean {
  scan.fence = fenceOf(text);
  if (scan.fence !== undefined) return true;
  const isInParagraph = scan.paragraph === "own";
  const end = htmlBlockEnd(text, scan.paragraph !== "none");
  if (end !== undefined) {
    scan.html = end !== "blank" && end.test(text) ? undefined : end;
    return true;
  }
  if (HEADING_OR_RULE.test(text) || (isInParagraph && UNDERLINE.test(text))) return true;
  scan.item = itemContent(text, indent, isInParagraph);
  return scan.item !== undefined;
}

/** Columns at which a list item's content begins; undefined where no item begins. */
function itemContent(text: string, indent: number, isInParagraph: boolean): number | undefined {
  const match = ITEM.exec(text);
  const [, mark = "", number, blanks = "", first = ""] = match ?? [];
  if (!match || (blanks === "" && first !== "")) return undefined;
  if (isInParagraph && (first === "" || (number !== undefined && Number(number) !== 1))) return undefined;
  const isNear = first !== "" && blanks.length <= 4 && !blanks.includes("\t");
  return indent + mark.length + (isNear ? blanks.length : 1);
}

/** Takes out the lines of a paragraph that begin inside code or inside a comment. */
function hideSpans(lines: readonly string[], live: boolean[], from: number, to: number): void {
  const spans = to - from < 2 ? [] : inlineSpans(lines.slice(from, to).join("\n"));
  if (spans.length === 0) return;
  let start = 0;
  let next = 0;
  for (let line = from; line < to; line++) {
    while ((spans[next]?.to ?? Number.POSITIVE_INFINITY) <= start) next++;
    if ((spans[next]?.from ?? Number.POSITIVE_INFINITY) < start) live[line] = false;
    start += (lines[line]?.length ?? 0) + 1;
  }
}
