import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { partsTold, planParts, planWord } from "../../../src/core/commands/plan-parts.ts";
import { filledWith, HOSTILE_BODIES } from "../forms/hostile-bodies.ts";
import { HOSTILE_COMMENTS } from "./hostile-comments.ts";

type Words = Parameters<typeof planParts>[1];

const NONE: Words = { "plan-words": { outcome: [], use: [] } };
const SPANISH: Words = { "plan-words": { outcome: ["Resultado esperado:"], use: ["Responsable del uso"] } };

const parts = (text: string, config = NONE) => planParts(text, config);

describe("a line of a plan tells a part", () => {
  it.each<[string, string]>([
    ["in its own words", "Expected outcome: all maps are on Commons"],
    ["in any letter case", "EXPECTED outcome: all maps are on Commons"],
    ["with a full-width colon", "Expected outcome：all maps are on Commons"],
    ["with full-width letters", "Ｅｘｐｅｃｔｅｄ　ｏｕｔｃｏｍｅ：all maps are on Commons"],
    ["with blanks around", "\t Expected   outcome :  all maps are on Commons  "],
    ["in bold", "**Expected outcome:** all maps are on Commons"],
    ["as an item of a list", "- Expected outcome: all maps are on Commons"],
    ["as an item with a number", "2. Expected outcome: all maps are on Commons"],
    ["as a heading with the words below", "### Expected outcome:\n\n- all maps are on Commons"],
    ["after other lines", "We scan.\r\nThen we look.\r\nExpected outcome: all maps are on Commons\r\nThat is all."],
    ["the first time it is told", "Expected outcome: all maps are on Commons\nExpected outcome: none"],
    ["the first time it has words", "Expected outcome: -\nExpected outcome: all maps are on Commons"],
  ])("%s", (_, text) => expect(parts(text)).toEqual({ outcome: "all maps are on Commons" }));

  it.each<[string, string]>([
    ["in the middle of a line", "We scan. Expected outcome: all maps"],
    ["without a colon", "Expected outcome all maps"],
    ["in a quote", "> Expected outcome: all maps"],
    ["without words", "Expected outcome:\n\n  ***\n"],
    ["with the words of somebody who is quoted", "Expected outcome:\n> all maps"],
    ["by a part of the words", "Outcome: all maps"],
    ["by an inherited property", "constructor: all maps\n__proto__: all maps"],
    ["by marks alone", ":: all maps"],
  ])("but not %s", (_, text) => expect(parts(text)).toEqual({}));

  it("in the desk's own words, beside the English ones", () => {
    const text = "RESULTADO ESPERADO: todo en Commons\nOwner of use: el museo\nResponsable del uso: nadie";
    expect(parts(text, SPANISH)).toEqual({ outcome: "todo en Commons", use: "el museo" });
    expect(parts("Resultado esperado: todo en Commons")).toEqual({});
  });

  it("in words with accents, however they are composed", () => {
    const config = { "plan-words": { outcome: ["Résultat attendu"], use: [] } };
    expect(parts(`${"Résultat attendu".normalize("NFD")} : tout`, config)).toEqual({ outcome: "tout" });
  });

  it("and no word of a desk that has no letters tells anything", () => {
    expect(parts(": x\n***: y", { "plan-words": { outcome: ["***"], use: [":"] } })).toEqual({});
  });
});

describe("the word that a desk asks for", () => {
  it("is its own first one, without the colon", () => {
    expect([planWord("outcome", SPANISH), planWord("use", SPANISH)]).toEqual([
      "Resultado esperado",
      "Responsable del uso",
    ]);
    expect([planWord("outcome", NONE), planWord("use", NONE)]).toEqual(["Expected outcome", "Owner of use"]);
  });
});

describe("whatever a plan says", () => {
  const aWord = fc.constantFrom("Expected outcome", "owner OF use", "Resultado esperado", "Plan", "");
  const aLine = fc.oneof(
    fc
      .tuple(aWord, fc.constantFrom(":", "：", " ", "::"), fc.string({ unit: "binary", maxLength: 20 }))
      .map((all) => all.join("")),
    fc.string({ unit: "binary", maxLength: 40 }),
  );
  const aText = fc.array(aLine, { maxLength: 12 }).map((lines) => lines.join("\n"));

  it("each part that is found stands in it, on one line, with a letter or a digit", () => {
    fc.assert(
      fc.property(aText, (text) => {
        for (const words of Object.values(parts(text, SPANISH))) {
          expect(text).toContain(words);
          expect(words).toMatch(/[\p{L}\p{N}]/u);
          expect(words).not.toMatch(/[\r\n]/);
        }
      }),
    );
  });

  it("what is told is listed once, in alphabetical order", () => {
    fc.assert(
      fc.property(aText, (text) => {
        const found = parts(text);
        expect(partsTold(found)).toEqual(Object.keys(found).toSorted());
      }),
    );
  });

  it("a line that tells a part is found after any other lines that tell nothing", () => {
    const nothing = fc.array(
      fc.string({ unit: "binary", maxLength: 30 }).map((line) => line.replace(/[\r\n:：]/g, "")),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(nothing, (lines) => {
        expect(parts([...lines, "Owner of use: us"].join("\n"))).toEqual({ use: "us" });
      }),
    );
  });

  it.each([
    ...HOSTILE_COMMENTS,
    ...HOSTILE_BODIES,
    { what: "colons", body: filledWith(":") },
    { what: "lines of colons", body: filledWith(":\n") },
    { what: "words without an end", body: filledWith("Expected outcome") },
    { what: "parts without words", body: filledWith("Expected outcome:\n") },
    { what: "ligatures that grow", body: filledWith("\ufdfa") },
    { what: "marks before a word", body: `${filledWith("*")}Expected outcome: x` },
  ])("$what: the length of a comment costs nothing special", ({ body }) => {
    expect(Object.keys(parts(body)).length).toBeLessThanOrEqual(2);
  });
});
