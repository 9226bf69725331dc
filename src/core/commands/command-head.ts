import { afterPlain, plainLine } from "./plain-line.ts";

/** How a line that looks like a command begins. */
export interface CommandHead {
  /** The name, folded as `foldName` does. */
  readonly name: string;
  /** The rest of the line, as it was written. */
  readonly rest: string;
}

/** Reads the beginning of a line; undefined where it is no command, as in `/etc/hosts` or `and/or`. */
export type ReadHead = (line: string) => CommandHead | undefined;

/** A slash, or a mention of the bot; a name of at most 31 characters; a stop that phones add; then a blank or the end of the line. */
const NAME_AND_STOP = "(\\p{L}[\\p{L}\\p{M}\\p{N}_\\-\\u2010\\u2011]{0,30})[.,:;!。．，：！]?(?=[ \\t]|$)";

/** A reader for desks whose bot answers to `@bot`; without a bot only the slash counts. */
export function headReader(bot: string | undefined): ReadHead {
  const login = bot?.replace(/^@/, "").replace(/\[bot\]$/i, "") ?? "";
  const mention = login === "" ? "" : `|@${escaped(login)}(?:\\[bot\\])?[,:]?[ \\t]+[/／]?`;
  const head = new RegExp(`^ {0,3}(?:[/／]${mention})${NAME_AND_STOP}`, "iu");
  return (line) => {
    if (!mayBegin(line) || isParted(line)) return undefined;
    const match = head.exec(plainLine(line));
    const rest = match ? afterPlain(line, match[0].length) : "";
    return match?.[1] === undefined ? undefined : { name: foldName(match[1]), rest: rest === "." ? "" : rest };
  };
}

/** Whether a line may begin as commands do, by its first letter alone. */
function mayBegin(line: string): boolean {
  const first = line.trimStart().charCodeAt(0);
  return first === 0x2f || first === 0x40 || first >= 0x80;
}

/**
 * A slash or a mention with a word joiner behind it. Nobody writes one: the desk parts other people's words so where it
 * repeats them, and they run nothing in whatever way they come back.
 */
const PARTED = /^[\s\p{Default_Ignorable_Code_Point}]*[/／@]\p{Default_Ignorable_Code_Point}*\u2060/u;

const isParted = (line: string): boolean => line.includes("\u2060") && PARTED.test(line);

const SMALL_ASCII = /^[a-z0-9-]*$/;

/** Brings names to one form: any case, full-width letters, `_` and other hyphens for `-`. */
export const foldName = (name: string): string =>
  SMALL_ASCII.test(name) ? name : foldCase(plainLine(name).normalize("NFKC")).replace(/[_\u2010\u2011]/g, "-");

/** By way of capitals, which some letters share (ß and ss, ı and i); the dot that İ leaves behind is dropped. */
const foldCase = (name: string): string =>
  name
    .toLowerCase()
    .toUpperCase()
    .toLowerCase()
    .replace(/i\u0307/g, "i")
    .normalize("NFC");

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
