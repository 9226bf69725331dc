import { linkAddress } from "../link-address.ts";
import { bullets } from "../markdown-parts.ts";
import { plainText } from "../plain-text.ts";
import { speakPlain } from "../speak.ts";
import { linesOf, type Markup } from "./markup.ts";

/** What stands below a heading, by its level. */
const RULES = { 1: "=", 2: "-", 3: "" } as const;

/** Text for terminals and mails. */
export const plainIn = (language: string): Markup => ({
  say: (said) => speakPlain(said, language),
  text: plainText,
  // Four spaces: where somebody pastes it into a comment it is no live text, whatever it says.
  quote: (raw) =>
    linesOf(raw)
      .map((line) => `    ${plainText(line)}`)
      .join("\n\n"),
  link: (words, href) => `${words} <${linkAddress(href)}>`,
  heading: (level, words) => `${words}${RULES[level] && `\n${RULES[level].repeat([...words].length)}`}`,
  list: bullets,
  table: (head, rows) => bullets(rows.map((row) => row.map((cell, place) => `${head[place]}: ${cell}`).join("; "))),
});
