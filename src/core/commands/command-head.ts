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
const NAME_AND_STOP = "(\\p{L}[\\p{L}\\p{M}\\p{N}_-]{0,30})[.,:;!。．，：！]?(?=[ \\t]|$)";

/** A reader for desks whose bot answers to `@bot`; without a bot only the slash counts. */
export function headReader(bot: string | undefined): ReadHead {
  const login = bot?.replace(/^@/, "").replace(/\[bot\]$/i, "") ?? "";
  const mention = login === "" ? "" : `|@${escaped(login)}(?:\\[bot\\])?[,:]?[ \\t]+[/／]?`;
  const head = new RegExp(`^ {0,3}(?:[/／]${mention})${NAME_AND_STOP}`, "iu");
  return (line) => {
    const match = head.exec(plainLine(line));
    const rest = match ? afterPlain(line, match[0].length) : "";
    return match?.[1] === undefined ? undefined : { name: foldName(match[1]), rest: rest === "." ? "" : rest };
  };
}

/** Brings names to one form: any case, full-width letters, `_` for `-`. */
export const foldName = (name: string): string => plainLine(name).normalize("NFKC").toLowerCase().replaceAll("_", "-");

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
