import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { type DefaultTreeAdapterMap, parseFragment } from "parse5";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "../../../src/core/records/canonical-json.ts";
import { type Marker, parseMarker, renderMarker } from "../../../src/core/records/marker.ts";
import { hostileText } from "./batches.ts";

const SEAL = `key-1:${"A".repeat(86)}==`;
const marker = (changes: Partial<Marker> = {}): Marker => ({
  kind: "records",
  version: 1,
  seal: null,
  line: '{"a":1}',
  ...changes,
});
const RENDERED = '<!-- quorumdesk:records:1 - {"a":1} -->';

describe("a marker", () => {
  it("is one line that nobody sees", () => {
    expect(renderMarker(marker())).toBe(RENDERED);
    expect(renderMarker(marker({ kind: "card", seal: SEAL }))).toBe(`<!-- quorumdesk:card:1 ${SEAL} {"a":1} -->`);
  });

  it.each([
    ["alone", RENDERED, ""],
    ["after text", `Hello\n\n${RENDERED}`, "Hello"],
    ["with Windows line ends", `Hello\r\n\r\n${RENDERED}\r\n`, "Hello"],
    ["before blank lines", `Hello\n${RENDERED}\n \n`, "Hello"],
  ])("is read %s", (_, body, text) => expect(parseMarker(body)).toEqual({ kind: "ok", marker: marker(), text }));

  it.each(["", "Hello", "<!-- a remark -->", "quorumdesk:records:1", "<!-- quorumdesk -->"])(
    "is not there in %j",
    (body) => expect(parseMarker(body)).toEqual({ kind: "none" }),
  );

  it.each([
    ["several", `${RENDERED}\n${RENDERED}`],
    ["several", `<!--quorumdesk:x-->\n${RENDERED}`],
    ["not-at-line-start", `Hello ${RENDERED}`],
    ["not-at-line-start", `> ${RENDERED}`],
    ["not-at-the-end", `${RENDERED}\nand more`],
    ["not-at-the-end", `${RENDERED} -->`],
    ["not-at-the-end", RENDERED.slice(0, -1)],
    ["form", RENDERED.replace("records", "other")],
    ["form", RENDERED.replace(":1 ", ":2 ")],
    ["form", RENDERED.replace("<!-- ", "<!--  ")],
    ["form", RENDERED.replace("quorumdesk", "Quorumdesk")],
    ["form", RENDERED.replace(" - ", " key-1:abc ")],
    ["form", RENDERED.replace("{", "<")],
    ["form", RENDERED.replace("{", "\u00e9")],
    ["form", '<!-- quorumdesk:records:1 - {"a":\n1} -->'],
    ["form", `<!-- quorumdesk:records:1 - "${"a".repeat(60_000)}" -->`],
  ])("fails closed as %s: %.60j", (why, body) => expect(parseMarker(body)).toEqual({ kind: "broken", why }));

  it.each([
    ["a line break", marker({ line: '{"a":\n1}' })],
    ["HTML", marker({ line: '"<b>"' })],
    ["two hyphens", marker({ line: '"--"' })],
    ["nothing", marker({ line: "" })],
    ["a seal that is none", marker({ seal: "nonsense" })],
    ["more than 60,000 characters", marker({ line: `"${"a".repeat(60_000)}"` })],
  ])("is not made of %s", (_, wrong) => expect(() => renderMarker(wrong)).toThrow());

  it("is read in linear time, whatever is sent", () => {
    const parts = ["<!--", "<!-- quorumdesk:", "-->", "\n", "<!-- \n", "<!--\t\t\t\t"];
    const bodies = parts.map((part) => part.repeat(4_000_000 / part.length));
    expect(bodies.map((body) => parseMarker(body).kind)).toEqual(["none", "broken", "none", "none", "none", "none"]);
    expect(parseMarker(`<!--${" ".repeat(65_000)}`)).toEqual({ kind: "none" });
  }, 5_000);
});

type Node = DefaultTreeAdapterMap["node"];

/** The nodes of a piece of HTML that are more than white space. */
const nodesOf = (html: string): Node[] =>
  parseFragment(html).childNodes.filter(
    (node) => node.nodeName !== "#text" || ("value" in node && node.value.trim() !== ""),
  );

const markdown = new MarkdownIt({ html: true, linkify: true });

describe("whatever text is kept in a marker", () => {
  it("reads back, and does not break out in HTML or in Markdown", () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const line = canonicalJson({ text: text.toWellFormed() });
        const body = `Some words.\n\n${renderMarker(marker({ line }))}`;
        expect(parseMarker(body)).toEqual({ kind: "ok", marker: marker({ line }), text: "Some words." });
        expect(nodesOf(body).map((node) => node.nodeName)).toEqual(["#text", "#comment"]);
        expect(nodesOf(markdown.render(body)).map((node) => node.nodeName)).toEqual(["p", "#comment"]);
      }),
      { numRuns: 5_000 },
    );
  });

  const WHOLE = renderMarker(marker({ seal: SEAL, line: canonicalJson({ text: "a-b", n: 12 }) }));

  it.each(["", "x", "--", ">", "\n", "0", " "])(
    "shows every change of the marker: with %j put anywhere it is broken, or says something else",
    (put) => {
      const before = parseMarker(WHOLE);
      expect(before.kind).toBe("ok");
      for (let at = 0; at <= WHOLE.length; at++) {
        for (const rest of [WHOLE.slice(at), WHOLE.slice(at + 1)]) {
          const changed = WHOLE.slice(0, at) + put + rest;
          // White space around the marker is no part of it: GitHub and its clients add and drop line ends.
          if (changed.trim() !== WHOLE) expect(parseMarker(changed)).not.toEqual(before);
        }
      }
    },
  );
});
