import MarkdownIt from "markdown-it";
import { commandNames } from "../../src/core/commands/index.ts";
import { hasLiveCommand } from "../../src/core/commands/parse-commands.ts";
import type { TrafficObserver } from "../../src/sandbox/traffic.ts";

/** Passes all traffic on, and keeps each comment body that the desk sent, card and replies at every stage of their life. */
export function keepTexts(observer: TrafficObserver, texts: string[]): TrafficObserver {
  return {
    request(seen) {
      observer.request(seen);
      const { body } = seen;
      if (!/\/comments/.test(seen.path) || typeof body !== "object" || body === null || !("body" in body)) return;
      if (typeof body.body === "string") texts.push(body.body);
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

/** The ways in which a text comes back into the thread. */
const WAYS_BACK: Readonly<Record<string, (text: string) => string>> = {
  "pasted as it is": (text) => text,
  "quoted by mail": (text) => text.replace(/^/gm, "> "),
  "quoted by mail, below an answer": (text) => `Thank you!\n\n${text.replace(/^/gm, "> ")}\n`,
  "copied as it shows": asItShows,
};

/** The ways in which a text would run a command if it came back; none is right for a text of the desk. */
export const waysToRun = (text: string): readonly string[] =>
  Object.entries(WAYS_BACK)
    .filter(([, back]) => hasLiveCommand(back(text), commandNames))
    .map(([way]) => way);
