import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { type DefaultTreeAdapterMap, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { escapeCode, escapeMarkdown } from "../../../src/core/messages/escape-markdown.ts";
import { plainText } from "../../../src/core/messages/plain-text.ts";
import { parseMarker } from "../../../src/core/records/marker.ts";
import { hostileText } from "../records/batches.ts";

const JOINER = "\u2060";

describe("text by anybody, in a comment", () => {
  it.each([
    ["@all and @o/team", `@${JOINER}all and @${JOINER}o/team`],
    ["a@b.example", `a@${JOINER}b.example`],
    ["see #12 and o/r#3", `see #${JOINER}12 and o/r#${JOINER}3`],
    ["GH-7", `GH-${JOINER}7`],
    ["at a5c3785ed8d6", `at a5c${JOINER}3785ed8d6`],
    ["https://a.example", `https:${JOINER}//a.example`],
    ["www.a.example", `www${JOINER}.a.example`],
    ["/approve all", `/${JOINER}approve all`],
    ["do /approve", `do /${JOINER}approve`],
    ["and/or", "and/or"],
    ["<b> & </b>", "&lt;b&gt; &amp; &lt;/b&gt;"],
    ["*a* _b_ `c` [d](e) ~f~ |g| $h$", "\\*a\\* \\_b\\_ \\`c\\` \\[d\\]\\(e\\) \\~f\\~ \\|g\\| \\$h\\$"],
    ["# not a heading", "\\# not a heading"],
    ["- not a list", "\\- not a list"],
    ["12. not a list", "12\\. not a list"],
    ["=====", "\\====="],
    ["a\n\n# b", "a # b"],
    ["An ordinary title: maps of 1,200 villages (2026)", "An ordinary title: maps of 1,200 villages \\(2026\\)"],
  ])("%j does nothing", (text, expected) => expect(escapeMarkdown(text)).toBe(expected));

  it.each(["deadbeef", "asha-k", "12345678"])("the login %s stays whole, so that a message can mention it", (login) =>
    expect(escapeMarkdown(login)).toBe(login),
  );
});

type Node = DefaultTreeAdapterMap["node"];

/** All elements of a piece of HTML, in order. */
const tagsOf = (nodes: readonly Node[]): string[] =>
  nodes.flatMap((node) => [
    ...(node.nodeName === "#text" ? [] : [node.nodeName]),
    ...("childNodes" in node ? tagsOf(node.childNodes) : []),
  ]);

const textIn = (nodes: readonly Node[]): string =>
  nodes.map((node) => ("value" in node ? node.value : "childNodes" in node ? textIn(node.childNodes) : "")).join("");

const withoutJoiners = (text: string): string => text.replaceAll(JOINER, "").replace(/\s+/g, " ").trim();

const markdown = new MarkdownIt({ html: true, linkify: true });
markdown.linkify.set({ fuzzyLink: false });

/** Where a message may put a parameter, with the elements that it makes around it. */
const PLACES: readonly (readonly [string, (text: string) => string, readonly string[]])[] = [
  ["at the start of a paragraph", (text) => text, ["p"]],
  ["within a paragraph", (text) => `Before “${text}” after.`, ["p"]],
  ["under a line of text", (text) => `Before\n${text}`, ["p"]],
  ["in a list", (text) => `- ${text}`, ["ul", "li"]],
  ["in a quote", (text) => `> ${text}`, ["blockquote", "p"]],
  ["in bold", (text) => `**“${text}”**`, ["p", "strong"]],
  ["as the text of a link", (text) => `[x ${text}](https://a.example)`, ["p", "a"]],
  ["in a table", (text) => `| a |\n| --- |\n| ${text} |`, ["table", "thead", "tr", "th", "tbody", "tr", "td"]],
  ["in a heading", (text) => `## x ${text}`, ["h2"]],
];

describe("whatever the text", () => {
  it.each(PLACES)("it makes no element and loses no character %s", (_, place, elements) => {
    const around = withoutJoiners(textIn(parseFragment(markdown.render(place("§"))).childNodes));
    fc.assert(
      fc.property(hostileText, (text) => {
        const shown = plainText(text);
        fc.pre(withoutJoiners(shown) !== "");
        const { childNodes } = parseFragment(markdown.render(place(escapeMarkdown(text))));
        expect(tagsOf(childNodes)).toEqual(elements);
        expect(withoutJoiners(textIn(childNodes))).toBe(withoutJoiners(around.replace("§", () => shown)));
      }),
      { numRuns: 1_500 },
    );
  });

  it("it makes no element within HTML of ours", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const html = `<details><summary>x ${escapeMarkdown(text)}</summary></details>`;
        expect(tagsOf(parseFragment(html).childNodes)).toEqual(["details", "summary"]);
      }),
      { numRuns: 1_500 },
    );
  });

  it("it stays within backticks", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const { childNodes } = parseFragment(markdown.render(`Write \`/x${escapeCode(text)}\` here.`));
        expect(tagsOf(childNodes)).toEqual(["p", "code"]);
      }),
      { numRuns: 1_500 },
    );
  });

  it("it never looks like a marker, names nobody, and holds no command", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        for (const written of [escapeMarkdown(text), escapeCode(text)])
          expect(parseMarker(written)).toEqual({ kind: "none" });
        expect(escapeMarkdown(text)).not.toMatch(/@[A-Za-z0-9]|#\d|(^|\s)\/[a-z]|[\u202a-\u202e\u2066-\u2069\n\r]/);
      }),
      { numRuns: 3_000 },
    );
  });

  it("it is escaped in linear time", () => {
    for (const part of ["@", "#1", "/a ", "abcdef12", "www.", "[", "<!--", "\\", "1.", "\u202e ", "`"]) {
      expect(escapeMarkdown(part.repeat(2_000_000)).length).toBeLessThan(10_000);
      expect(escapeCode(part.repeat(2_000_000)).length).toBeLessThan(10_000);
    }
  }, 5_000);
});
