import type { Sentence } from "../domain/sentence.ts";
import { speakMarkdown } from "./speak.ts";

/** Puts a sentence into the words of a comment. */
export type Say = (said: Sentence) => string;

/** The way in which a desk speaks in comments. */
export const sayIn =
  (language: string): Say =>
  (said) =>
    speakMarkdown(said, language);

/** A list; empty where there are no lines. */
export const bullets = (lines: readonly string[]): string => lines.map((line) => `- ${line}`).join("\n");

/** A list below a heading; nothing where there are no lines. */
export const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`**${title}**\n\n${bullets(lines)}`];

/** What is read by few: a line that opens. The line is HTML, where Markdown does nothing, so it names nobody's words. */
export const folded = (line: string, parts: readonly string[]): string =>
  [`<details>\n<summary>${line}</summary>`, ...parts, "</details>"].join("\n\n");

/** Small print. */
export const small = (text: string): string => `<sub>${text}</sub>`;
