import MarkdownIt from "markdown-it";
import { commandWords } from "../../src/core/commands/index.ts";
import { parseCommands } from "../../src/core/commands/parse-commands.ts";
import type { TrafficObserver } from "../../src/sandbox/traffic.ts";

/**
 * Passes all traffic on, and keeps each body that the desk sent: comments, card and replies at every stage of their life, and
 * the issues that it opens for parts, each with its title as the first line.
 */
export function keepTexts(observer: TrafficObserver, texts: string[]): TrafficObserver {
  return {
    request(seen) {
      observer.request(seen);
      const { body } = seen;
      if (!/\/(?:comments|issues$)/.test(seen.path) || typeof body !== "object" || body === null || !("body" in body))
        return;
      // GitHub reads no Markdown in a title, so an entity there stays what it is.
      const title = "title" in body ? `${String(body.title).replaceAll("&", "&amp;")}\n\n` : "";
      if (typeof body.body === "string") texts.push(`${title}${body.body}`);
    },
    response: (seen) => observer.response(seen),
    webhook: (seen) => observer.webhook(seen),
    graphql: (seen) => observer.graphql(seen),
  };
}

const markdown = new MarkdownIt({ html: true });

interface Piece {
  readonly type: string;
  readonly content: string;
}

/** The pieces of a comment that people see, block by block. HTML comments are none. */
const blocksOf = (body: string): readonly (readonly Piece[])[] =>
  markdown.parse(body, {}).flatMap(({ children, type, content }) => {
    if (type === "fence" || type === "code_block") return [[{ type: "code_inline", content }]];
    return children ? [children] : [];
  });

/** The accounts and teams that a comment tells, in small letters. Code tells nobody. */
export const mentionsIn = (body: string): readonly string[] =>
  blocksOf(body)
    .flat()
    .filter(({ type }) => type === "text")
    .flatMap(({ content }) => [...content.matchAll(/(?<![\w`/])@([a-z0-9][\w-]*(?:\/[\w-]+)?)/gi)])
    .map(([, name = ""]) => name.toLowerCase());

/** What the browser gives when somebody marks the comment and copies it. */
const asItShows = (body: string): string =>
  blocksOf(body)
    .map((pieces) =>
      pieces
        .map(({ type, content }) =>
          type === "text" || type === "code_inline" ? content : type.endsWith("break") ? "\n" : "",
        )
        .join(""),
    )
    .join("\n");

/** Breaks long lines as mail programs do: before the word that would pass the 76th character. */
const wrapped = (text: string): string =>
  text
    .split("\n")
    .map((line) => line.replace(/(.{1,76})(?: +|$)/g, "$1\n").replace(/\n$/, ""))
    .join("\n");

const quotedBack = (text: string): string => text.replace(/^/gm, "> ");

const withoutQuoteMarks = (text: string): string => text.replace(/^[ \t]*(?:> ?)+/gm, "");

const withoutListMarks = (text: string): string => text.replace(/^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+/gm, "");

/** The ways in which a text comes back into the thread. */
const WAYS_BACK: Readonly<Record<string, (text: string) => string>> = {
  "pasted as it is": (text) => text,
  "quoted by mail": quotedBack,
  "quoted by mail, below an answer": (text) => `Thank you!\n\n${quotedBack(text)}\n`,
  "without its quote marks": withoutQuoteMarks,
  "without its list marks": withoutListMarks,
  "without any marks": (text) => withoutListMarks(withoutQuoteMarks(text)),
  "broken into lines by mail": wrapped,
  "broken into lines, then quoted": (text) => quotedBack(wrapped(text)),
  "quoted, then broken into lines": (text) => wrapped(quotedBack(text)),
  "broken into lines, without any marks": (text) => wrapped(withoutListMarks(withoutQuoteMarks(text))),
  "copied as it shows": asItShows,
  "copied as it shows, then broken into lines": (text) => wrapped(asItShows(text)),
  "copied as it shows, quoted, broken into lines, without marks": (text) =>
    withoutListMarks(withoutQuoteMarks(wrapped(quotedBack(asItShows(text))))),
};

/** Every word that may run something on some desk. */
const WORDS = { ...commandWords, bot: "desk-bot" };

/** The ways in which a text would run a command if it came back; none is right for a text of the desk. */
export const waysToRun = (text: string): readonly string[] =>
  Object.entries(WAYS_BACK)
    .filter(([, back]) => parseCommands(back(text), WORDS).commands.length > 0)
    .map(([way]) => way);
