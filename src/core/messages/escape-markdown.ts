import { plainText } from "./plain-text.ts";

/** WORD JOINER: invisible, and enough to part what GitHub would otherwise recognise. Escapes are undone before it looks. */
const JOINER = "\u2060";

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

/** A login or another short word, in which there is nothing to escape and nothing that GitHub recognises. */
const HARMLESS = /^(?!.*gh-\d)[a-z0-9][a-z0-9-]{0,38}$/i;

/**
 * Text by anybody, to stand within a line of a comment. It shows as it was written and does nothing: no markup, no HTML,
 * no mention, no reference to an issue or a commit, no link, and no command when somebody pastes or mails the line back.
 * Not for use within backticks, where Markdown undoes no escape: see `escapeCode`.
 */
export function escapeMarkdown(text: string): string {
  if (HARMLESS.test(text)) return text;
  return defuse(plainText(text))
    .replace(/[&<>]/g, (sign) => ENTITIES[sign] ?? sign)
    .replace(/[\\`*_{}[\]()|~$!]/g, "\\$&")
    .replace(/^[-+=#:]/, "\\$&")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2");
}

/** Text by anybody, to stand where no Markdown is read, as in the title of an issue: it shows as it was written and does nothing. */
export const escapePlain = (text: string): string => defuse(plainText(text));

/** Text by anybody, to stand within a pair of backticks. It cannot end them, nor look like a marker of ours. */
export const escapeCode = (text: string): string =>
  plainText(text)
    .replace(/`/g, "'")
    .replace(/<(?=!)/g, `<${JOINER}`);

/** Text by anybody, to stand within a line of a fenced block: it cannot end it, and does nothing where somebody mails it back. */
export const escapeFenced = (text: string): string => defuse(escapeCode(text)).replace(/\[(?=[ x]\])/gi, `[${JOINER}`);

/** Parts the names of people, issues, commits and addresses, so that GitHub makes no link and tells nobody. */
function defuse(line: string): string {
  const parted = line
    .replace(/@/g, `@${JOINER}`)
    .replace(/#(?=\d)/g, `#${JOINER}`)
    .replace(/\bGH-(?=\d)/gi, `$&${JOINER}`)
    .replace(/:(?=\/\/)/g, `:${JOINER}`)
    .replace(/\bwww(?=\.)/gi, `$&${JOINER}`)
    .replace(/(?<![^\s(])\/(?=[a-z])/gi, `/${JOINER}`);
  return isOneWord(line) ? parted : parted.replace(/\b[0-9a-f]{3}(?=[0-9a-f]{4,37}\b)/gi, `$&${JOINER}`);
}

/** A login may look like a commit (`deadbeef`), and has to stay whole where a message mentions it. */
const isOneWord = (line: string): boolean => /^[A-Za-z0-9-]*$/.test(line);
