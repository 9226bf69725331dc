import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commandWords } from "../../../src/core/commands/index.ts";
import { parseCommands } from "../../../src/core/commands/parse-commands.ts";
import { sentence } from "../../../src/core/domain/sentence.ts";
import { escapeWiki } from "../../../src/core/messages/markup/escape-wiki.ts";
import { MARKUPS } from "../../../src/core/messages/markup/markups.ts";

const { wiki, markdown, text } = {
  wiki: MARKUPS.wiki("en"),
  markdown: MARKUPS.markdown("en"),
  text: MARKUPS.text("en"),
};

/** What a wiki would still read as markup: everything outside of `nowiki`. */
const outside = (page: string): string => page.replace(/<nowiki>[^<>]*<\/nowiki>/g, "");

describe("text by anybody on a wiki page", () => {
  it.each([
    "Old maps of Bohuslän",
    "Captions for 3,120 drawings.",
    "Herbario nacional: 12 000 pliegos",
    "ज़िला संग्रहालय",
  ])("stays as it is where it is harmless: %s", (harmless) => {
    expect(escapeWiki(harmless)).toBe(harmless);
  });

  it.each([
    "{{Delete}}",
    "[[User:Somebody|look here]]",
    "~~~~",
    "__NOTOC__",
    "'''bold'''",
    "https://example.org",
    "== Heading ==",
    "* a list",
    ": indented",
    "ISBN 0123456789",
    "a | b",
    "-{zh:x}-",
    "</nowiki>{{Delete}}<nowiki>",
    "<script>alert(1)</script>",
    "&lt;b&gt;",
    "one {{subst:two}} three",
  ])("does nothing: %s", (hostile) => {
    expect(escapeWiki(hostile)).toMatch(/^<nowiki>[^<>]*<\/nowiki>$/);
    expect(escapeWiki(hostile).replace(/&(amp|lt|gt|#96);/g, "")).not.toContain("&");
  });

  it("never holds markup outside of nowiki, whatever it is", () => {
    const signs = fc.constantFrom(
      "{{",
      "}}",
      "[[",
      "]]",
      "<",
      ">",
      "&",
      "|",
      "=",
      "*",
      "#",
      ":",
      ";",
      "~~~~",
      "''",
      "\n",
      "`",
      "</nowiki>",
      "<nowiki>",
      "a",
      " ",
      "http://x",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(signs, fc.string({ unit: "grapheme" })), { maxLength: 30 }), (parts) => {
        const raw = parts.join("");
        const said = wiki.say(sentence("agenda-words", raw));
        expect(outside(said)).not.toMatch(/[{}[\]<>|=*#;~_`&]|''|:\/\//);
        expect(outside(wiki.quote(raw)).replace(/^<blockquote>\n|\n<\/blockquote>$/g, "")).not.toMatch(
          /[{}[\]<>|=*#;~_`&]|''|:\/\//,
        );
      }),
    );
  });

  it("keeps a command of a message as code", () => {
    expect(wiki.say(sentence("agenda-cancelled"))).toContain("<code>/ballot open</code>");
  });
});

describe("a document", () => {
  it("has the headings, lists, links and tables of its markup", () => {
    const parts = (markup: typeof wiki) => [
      markup.heading(2, "Results"),
      markup.list(["one", "two"]),
      markup.link("#7", "https://github.com/acme/desk/issues/7"),
      markup.table(["a", "b"], [["1", "2"]]),
    ];
    expect(parts(wiki)).toEqual([
      "=== Results ===",
      "* one\n* two",
      "[https://github.com/acme/desk/issues/7 #7]",
      '{| class="wikitable"\n! a !! b\n|-\n| 1 || 2\n|}',
    ]);
    expect(parts(markdown)).toEqual([
      "## Results",
      "- one\n- two",
      "[#7](https://github.com/acme/desk/issues/7)",
      "| a | b |\n| --- | --- |\n| 1 | 2 |",
    ]);
    expect(parts(text)).toEqual([
      "Results\n-------",
      "- one\n- two",
      "#7 <https://github.com/acme/desk/issues/7>",
      "- a: 1; b: 2",
    ]);
  });

  it("holds no control characters of somebody's text", () => {
    const raw = "a\u001b[31mred\u0007\u202eb";
    for (const markup of [text, wiki, markdown])
      expect(`${markup.text(raw)}${markup.quote(raw)}`).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
  });

  it("holds no command that runs when it is pasted or mailed back", () => {
    for (const markup of [text, wiki, markdown]) {
      const page = `Words.\n\n${markup.quote("/approve\n> /decline\n- /abstain")}\n\n${markup.list([markup.text("/approve")])}`;
      for (const pasted of [page, page.replace(/^/gm, "> "), page.replace(/^> ?/gm, "")])
        expect(parseCommands(pasted, commandWords).commands).toEqual([]);
    }
  });
});
