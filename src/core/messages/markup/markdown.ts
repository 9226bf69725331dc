import { escapeMarkdown } from "../escape-markdown.ts";
import { linkAddress } from "../link-address.ts";
import { bullets } from "../markdown-parts.ts";
import { speakMarkdown } from "../speak.ts";
import { linesOf, type Markup } from "./markup.ts";

/** Markdown as GitHub reads it. */
export const markdownIn = (language: string): Markup => ({
  say: (said) => speakMarkdown(said, language),
  text: escapeMarkdown,
  quote: (raw) =>
    linesOf(raw)
      .map((line) => `> ${escapeMarkdown(line)}`)
      .join("\n>\n"),
  link: (words, href) => `[${words}](${linkAddress(href)})`,
  heading: (level, words) => `${"#".repeat(level)} ${words}`,
  list: bullets,
  table: (head, rows) => [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n"),
});
