import fc from "fast-check";
import { h } from "preact";
import { render } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { type BoxNames, markdownHtml } from "../../src/board/frame/markdown.ts";
import { AnswerText, UserText } from "../../src/board/frame/user-text.tsx";
import { pageOf } from "../../src/board/site/page.ts";
import { publicText } from "../../src/core/records/public-text.ts";
import { read, sourceFiles } from "../conventions/source-files.ts";
import { deskIn, realModel } from "../support/board-many.ts";

const NAMES: BoxNames = { table: "A table", code: "Code" };
const html = (text: string): string => markdownHtml(publicText(text), NAMES);

describe("a text by anybody", () => {
  it.each([
    ["two paragraphs, and a line break", "One\ntwo\n\nThree", "<p>One<br>\ntwo</p>\n<p>Three</p>\n"],
    ["words that stand out", "**Bold** and *slanted*", "<p><strong>Bold</strong> and <em>slanted</em></p>\n"],
    ["a heading, as bold words", "# Title\n\nText", "<p><strong>Title</strong></p>\n<p>Text</p>\n"],
    ["a heading below a line", "Title\n===", "<p><strong>Title</strong></p>\n"],
    ["a list", "- one\n- two", "<ul>\n<li>one</li>\n<li>two</li>\n</ul>\n"],
    ["a mention and a number, plain", "@someone in #12", "<p>@someone in #12</p>\n"],
    ["what looks like HTML, as it was written", "<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>\n"],
    ["what looks like an entity, as it was written", "&amp; &#x202e;", "<p>&amp;amp; &amp;#x202e;</p>\n"],
    [
      "a box for code",
      "```js\na < b\n```",
      '<div class="scroll" role="group" tabindex="0" aria-label="Code"><pre><code>a &lt; b\n</code></pre></div>\n',
    ],
  ])("shows %s", (_what, text, shown) => {
    expect(html(text)).toBe(shown);
  });

  it("has a table in a box that scrolls by itself, without a style of its own", () => {
    const shown = html("| a | b |\n|:-|-:|\n| 1 | 2 |");
    expect(shown).toMatch(/^<div class="scroll" role="group" tabindex="0" aria-label="A table"><table>/);
    expect(shown).not.toContain("style=");
  });

  it.each([
    ["https", "[a](https://example.org/b)", '<a href="https://example.org/b" rel="nofollow ugc noreferrer">a</a>'],
    ["http", "[a](http://example.org/)", '<a href="http://example.org/" rel="nofollow ugc noreferrer">a</a>'],
    [
      "a bare address",
      "See https://example.org/b.",
      'See <a href="https://example.org/b" rel="nofollow ugc noreferrer">https://example.org/b</a>.',
    ],
    ["an address as it was written", "https://example.org/%E2%80%AE", ">https://example.org/%E2%80%AE</a>"],
    [
      "a picture",
      "![A map](https://example.org/m.png)",
      '<a href="https://example.org/m.png" rel="nofollow ugc noreferrer">A map</a>',
    ],
    ["a picture without words", "![](https://example.org/m.png)", ">https://example.org/m.png</a>"],
    [
      "a picture in a link, once",
      "[![A map](https://example.org/m.png)](https://example.org/)",
      '<p><a href="https://example.org/" rel="nofollow ugc noreferrer">A map</a></p>',
    ],
  ])("links %s", (_what, text, shown) => {
    expect(html(text)).toContain(shown);
    expect(html(text)).not.toContain("<img");
  });

  it.each([
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](java&#115;cript:alert(1))",
    "[a](data:text/html,x)",
    "[a](vbscript:x)",
    "[a](mailto:x@example.org)",
    "[a](//example.org/)",
    "[a](/etc/passwd)",
    "[a](https:///x)",
    "<javascript:alert(1)>",
    "<x@example.org>",
    "ftp://example.org/",
    "//example.org/",
    "www.example.org",
    "![a](data:image/png;base64,xx)",
    "[a]: javascript:alert(1)\n\n[a]",
  ])("does not link %s", (text) => {
    expect(html(text)).not.toContain("<a");
  });

  it.each([
    "me@example.org",
    "me\\@example.org",
    "`me@example.org`",
    "![me@example.org](https://example.org/)",
    "me&commat;example.org",
  ])("shows no mail address: %s", (text) => {
    expect(html(text)).not.toContain("me@example.org");
  });

  it("keeps the one address that the desk itself publishes", () => {
    const text = publicText("Write to desk@example.org", "desk@example.org");
    expect(markdownHtml(text, NAMES, "desk@example.org")).toContain("desk@example.org");
  });

  it("is drawn once, and its boxes are named in the language of each page", () => {
    const text = publicText("```\na\n```");
    expect(markdownHtml(text, NAMES)).toContain('aria-label="Code"');
    expect(markdownHtml(text, { table: "جدول", code: "شفرة" })).toContain('aria-label="شفرة"');
  });
});

/** Texts that have broken other sites. */
const HOSTILE: readonly string[] = [
  "<script>alert(1)</script>",
  '"onload="alert(1)',
  "javascript:alert(1)",
  "]]>",
  "{{PLURAL:$1|one|many}}",
  "$1",
  "\u202eright to left",
  "\u2066 unbalanced",
  "\u0000\u0001\u0002",
  "x".repeat(10_000),
  "\ud800 lone",
  "</div></main></body>",
  "<!-- -->",
  '[a](https://example.org/"onclick="x)',
  '![" onerror="alert(1)](https://example.org/)',
];

describe("an answer in a form", () => {
  const page = pageOf(realModel(deskIn("en", "ar")), { language: "ar", path: "/ar/index.html" });
  const shown = (text: string) => render(h(AnswerText, { page, text: publicText(text) }));

  it("is said in the language of the page where it is a choice of the preset's form", () => {
    expect(shown("A plan")).toBe("<p>خطة</p>");
  });

  it("stands as it was written where it is not", () => {
    expect(shown("A plan of ours")).toBe('<div class="user-text" dir="ltr"><p>A plan of ours</p>\n</div>');
  });
});

describe("hostile texts", () => {
  const page = pageOf(realModel(deskIn("en")), { language: "en", path: "/en/index.html" });

  it.each(HOSTILE)("stay words: %j", (text) => {
    const shown = render(h(UserText, { page, text: publicText(text) }));
    expect(shown).not.toMatch(/<(?:script|img|iframe|!--)/i);
    expect(shown).not.toMatch(/<[^>]*\son\w+=/i);
    const controls = [...shown].filter((letter) => /(?!\n)[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(letter));
    expect(controls).toEqual([]);
    expect(shown).toMatch(/^<div class="user-text" dir="(?:ltr|rtl)">[\s\S]*<\/div>$/);
  });

  it("never open a tag that our renderer does not know, nor leave one open", () => {
    const known = /^(?:p|br|strong|em|s|ul|ol|li|a|blockquote|hr|div|pre|code|table|thead|tbody|tr|th|td)$/;
    const part = fc.constantFrom(
      "<",
      ">",
      "[",
      "](",
      ")",
      "!",
      "`",
      "*",
      "_",
      "|",
      "\n",
      "- ",
      "#",
      "a",
      "https://x.y/",
      "\\",
      "&",
      '"',
      "~",
      ":-|",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 60 }), (parts) => {
        const shown = html(parts.join(""));
        const open: string[] = [];
        for (const [, slash, name = ""] of shown.matchAll(/<(\/?)([a-z!]+)/g)) {
          expect(name).toMatch(known);
          if (name === "br" || name === "hr") continue;
          if (slash) expect(open.pop()).toBe(name);
          else open.push(name);
        }
        expect(open).toEqual([]);
      }),
    );
  });

  it.each([
    "[",
    "![",
    "`",
    "*a ",
    "_",
    "> ",
    "- ",
    "|a",
    "<",
    "~~",
    "\\",
    "https://a.b/(",
    "*_[`<",
    "&#",
    "[a]: b\n",
    "](",
    "<https://a",
  ])("of 65,536 characters take no long time: %j", (piece) => {
    const text = piece.repeat(Math.ceil(65_536 / piece.length)).slice(0, 65_536);
    expect(html(text).length).toBeLessThan(200_000);
  });
});

describe("the code", () => {
  it("has one place where HTML goes into a page without being escaped, for texts and for rows that are drawn once", () => {
    const holding = (word: string): readonly string[] => sourceFiles("src").filter((file) => read(file).includes(word));
    expect(holding("dangerouslySetInnerHTML")).toEqual(["src/board/site/raw-html.tsx"]);
    expect(holding("<RawHtml")).toEqual(["src/board/frame/user-text.tsx"]);
    expect(holding("<DrawnRows")).toEqual(["src/board/requests/request-list.tsx"]);
  });
});
