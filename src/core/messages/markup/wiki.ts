import { linkAddress } from "../link-address.ts";
import { speakWiki } from "../speak.ts";
import { escapeWiki } from "./escape-wiki.ts";
import { linesOf, type Markup } from "./markup.ts";

/** The markup of MediaWiki. The page's own title is above it, so a document begins with headings of the second level. */
export const wikiIn = (language: string): Markup => ({
  say: (said) => speakWiki(said, language),
  text: escapeWiki,
  quote: (raw) => `<blockquote>\n${linesOf(raw).map(escapeWiki).join("\n\n")}\n</blockquote>`,
  link: (words, href) => `[${linkAddress(href)} ${words}]`,
  heading: (level, words) => {
    const marks = "=".repeat(level + 1);
    return `${marks} ${words} ${marks}`;
  },
  list: (items) => items.map((item) => `* ${item}`).join("\n"),
  table: (head, rows) =>
    ['{| class="wikitable"', `! ${head.join(" !! ")}`, ...rows.map((row) => `|-\n| ${row.join(" || ")}`), "|}"].join(
      "\n",
    ),
});
