import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../../src/core/messages/english.ts";
import { faultIn } from "../../../src/core/messages/message-fault.ts";
import { presetWord } from "../../../src/core/messages/preset-word.ts";
import { pseudoText } from "../../../src/core/messages/pseudo-text.ts";
import { say } from "../../../src/core/messages/speak.ts";

const texts = Object.entries(ENGLISH).filter(([key]) => key !== "@metadata");

describe("I8 English with marks", () => {
  it("stands in brackets, has marks on its letters, and keeps parameters, functions and commands", () => {
    expect(pseudoText("{{PLURAL:$1|$1 vote|$1 votes}} by $2, write `/vote`.")).toMatch(
      /^⟦\{\{PLURAL:\$1\|\$1 ṽöţé\|\$1 ṽöţéš\}\} ƀý \$2, ŵŕîţé `\/vote`\. ļöŕéɱ.*⟧$/,
    );
  });

  it("is at least 40 % longer, for every message", () => {
    for (const [key, text] of texts) {
      const letters = text.replace(/\{\{\w+:\$\d+\||\$\d+|\}\}|\||`[^`]*`/g, "").length;
      const more = pseudoText(text).length - text.length - 2;
      expect([key, more]).toEqual([key, expect.toSatisfy((n: number) => n >= Math.floor(letters * 0.4) - 1)]);
    }
  });

  it("can be said wherever English can", () => {
    expect(texts.filter(([, text]) => faultIn(pseudoText(text), text, "en-x-pseudo") !== null)).toEqual([]);
  });

  it("is a language of the board, with numbers as in English", () => {
    expect(say("en-x-pseudo", "board-in-motion", 1_200)).toMatch(/^⟦1,200 ŕéǫûéšţš îñ ɱöţîöñ .*⟧$/);
    expect(presetWord("Working group", "en-x-pseudo")?.text).toMatch(/^⟦Ŵöŕķîñĝ ĝŕöûþ.*⟧$/);
  });

  it("has a sister that is English itself, to be drawn from right to left", () => {
    expect(say("en-x-rtl", "board-ask")).toBe(ENGLISH["board-ask"]);
  });
});
