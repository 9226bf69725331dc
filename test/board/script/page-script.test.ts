import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { FOLDS, folded, IN_PAIRS, searchWords, WORD } from "../../../src/board/knowledge/fold-words.ts";
import {
  cutWords,
  fillHoles,
  findEntries,
  foldText,
  hasAllWords,
  isStale,
} from "../../../src/board/script/page-script.ts";
import { scriptText } from "../../../src/board/script/script-text.ts";
import type { WordIndex } from "../../../src/board/script/word-index.ts";

const RULES = { fold: FOLDS, word: WORD, pairs: IN_PAIRS };

/** An index of some texts, made as the site makes it. */
function indexOf(texts: readonly string[]): WordIndex {
  const places = new Map<string, number[]>();
  for (const [place, text] of texts.entries()) {
    for (const word of searchWords(text)) places.set(word, [...(places.get(word) ?? []), place]);
  }
  const words = [...places.keys()].sort();
  const where = words.map((word) => (places.get(word) ?? []).map((at, step, all) => at - (all[step - 1] ?? 0)));
  return { ...RULES, entries: texts, words, where };
}

const TEXTS = [
  "Herbario nacional: 12 000 pliegos con coordenadas",
  "مخطوطات طبية من مكتبة عامة: ما الرخصة المناسبة؟",
  "Médical drawings: structured captions",
  "図書館の古い地図",
  "Kartor från länsarkivet: georeferera tillsammans",
];

describe("foldText", () => {
  it.each([
    ["accents and case", "ÉLÈVE Čas", "eleve cas"],
    ["hamza, tatweel and the last letters of Arabic", "أرشيـــف مكتبة علی کتاب", "ارشيف مكتبه علي كتاب"],
    ["wide letters", "Ｇｌａｍ", "glam"],
  ])("folds %s", (_what, text, expected) => {
    expect(foldText(text, FOLDS)).toBe(expected);
  });

  it.each(TEXTS)("gives for %s what the index was made with", (text) => {
    expect(foldText(text, FOLDS)).toBe(folded(text));
    expect([...new Set(cutWords(text, RULES))]).toEqual(searchWords(text));
  });
});

describe("findEntries", () => {
  const index = indexOf(TEXTS);

  it.each([
    ["the beginning of a word", "herb", [0]],
    ["two words, in any order", "coordenadas nacional", [0]],
    ["words of two texts", "herbario captions", []],
    ["a word without its accent", "medical", [2]],
    ["a word with another alef", "المناسبه", [1]],
    ["words in a script without blanks", "地図", [3]],
    ["a beginning that several texts have", "ca", [2]],
    ["a sign that is no word", "?!", [0, 1, 2, 3, 4]],
    ["nothing", "", [0, 1, 2, 3, 4]],
  ])("finds by %s", (_what, wish, expected) => {
    expect(findEntries(index, wish)).toEqual(expected);
  });

  it("finds all entries of a word that several have", () => {
    expect(findEntries(indexOf(["one two", "two", "three", "two three"]), "two")).toEqual([0, 1, 3]);
  });
});

describe("the other parts of the script", () => {
  it("knows a text that has all words, each perhaps only in part", () => {
    expect(hasAllWords("herbario nacional de chile", "chi herb")).toBe(true);
    expect(hasAllWords("herbario nacional de chile", "chile peru")).toBe(false);
    expect(hasAllWords("anything", "  ")).toBe(true);
  });

  it("fills the holes of a sentence, and leaves those it does not know", () => {
    expect(fillHoles("Shown: {shown} of {all}. {other}", { shown: 3, all: 41 })).toBe("Shown: 3 of 41. {other}");
  });

  it.each([
    ["47 hours later", "2026-09-22T05:00:00Z", false],
    ["49 hours later", "2026-09-22T07:00:00Z", true],
    ["by a clock that is behind", "2026-09-19T06:00:00Z", false],
  ])("takes data for old after 48 hours: %s", (_what, now, expected) => {
    expect(isStale("2026-09-20T06:00:00Z", 48, Date.parse(now))).toBe(expected);
  });

  it("takes no data for old whose time it cannot read", () => {
    expect(isStale("yesterday", 48, Date.parse("2026-09-20T06:00:00Z"))).toBe(false);
  });
});

describe("scriptText", () => {
  const text = scriptText();

  it("is a script that a browser can read, of at most 6 kB when it is sent", () => {
    expect(() => new Function(text)).not.toThrow();
    expect(gzipSync(text).length).toBeLessThanOrEqual(6 * 1024);
  });

  it("stores nothing, loads nothing but the index, and puts no text in as HTML", () => {
    expect(text).not.toMatch(/Storage|cookie|indexedDB|serviceWorker|innerHTML|outerHTML|insertAdjacent|eval|https?:/);
    expect(text).not.toMatch(/\bimport\b|\bexport\b|__vi/);
  });

  it("holds every function that it calls", () => {
    const made = new Set([...text.matchAll(/(?:^function|\bconst) (\w+)/gm)].map(([, name]) => name));
    const called = [...text.matchAll(/(?<![.\w]|function |new )([a-z]\w+)\(/g)].map(([, name = ""]) => name);
    const known = new Set(["if", "for", "return", "switch", "while", "fetch", "act", "say", "function", "catch"]);
    expect(called.filter((name) => !made.has(name) && !known.has(name))).toEqual([]);
  });
});
