import type { Desk } from "../config/desk.ts";
import { groupTitleOf } from "../config/title-of.ts";
import { sentence } from "../domain/sentence.ts";
import type { IssueFacts } from "../domain/snapshot.ts";
import type { Part } from "../domain/work-state.ts";
import { escapeMarkdown, escapePlain } from "./escape-markdown.ts";
import { sayIn } from "./markdown-parts.ts";
import { plainText } from "./plain-text.ts";
import { say } from "./speak.ts";

/** Most characters of a title: GitHub takes 256, and a list of issues shows fewer. */
const LONGEST_TITLE = 120;
/** Most lines of the text that are repeated. The whole stands in the request. */
const MOST_LINES = 60;

/** The issue of a part: a title from the first line of its text, and the text, with the way back to the request. */
export function partText(
  part: Part,
  words: string | undefined,
  issue: IssueFacts,
  desk: Desk,
): { readonly title: string; readonly text: string } {
  const { language } = desk.config.desk;
  const inMarkdown = sayIn(language);
  const lines = (words ?? "").split(/\r\n|\r|\n/).slice(0, MOST_LINES);
  const first = escapePlain(lines.find((line) => plainText(line) !== "") ?? "");
  const intro = sentence(
    "desk-part-intro",
    groupTitleOf(part.group, desk),
    issue.number,
    { href: issue.url },
    part.by.login,
  );
  return {
    title: first === "" ? say(language, "desk-part-title", part.part, issue.number) : shortened(first),
    text: [
      inMarkdown(intro),
      ...(first === "" ? [] : [lines.map((line) => `> ${escapeMarkdown(line)}`.trimEnd()).join("\n")]),
      inMarkdown(sentence("desk-part-outro")),
    ].join("\n\n"),
  };
}

function shortened(line: string): string {
  const letters = [...line];
  return letters.length > LONGEST_TITLE
    ? `${letters
        .slice(0, LONGEST_TITLE - 1)
        .join("")
        .trimEnd()}…`
    : line;
}
