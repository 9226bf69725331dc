import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { casesOf } from "../../src/board/knowledge/cases-of.ts";
import { folded, searchWords } from "../../src/board/knowledge/fold-words.ts";
import { knowledgeFiles } from "../../src/board/knowledge/knowledge-files.tsx";
import { SEARCH_PATH, type SearchIndex, searchIndex } from "../../src/board/knowledge/search-index.ts";
import { findEntries } from "../../src/board/script/page-script.ts";
import { publicText, publicTitle } from "../../src/core/records/public-text.ts";
import type { BoardModel } from "../../src/core/reports/board-model.ts";
import type { BoardRequest } from "../../src/core/reports/board-types.ts";
import { deskIn, drawn, fileOf, realModel } from "../support/board-many.ts";

const model = realModel(deskIn("en"));
const [like] = casesOf(model);
if (!like) throw new Error("there is no case");

const caseOf = (number: number, title: string, need = ""): BoardRequest => ({
  ...like,
  number,
  title: publicTitle(title),
  answers: [{ key: "need", label: "What do you need?", text: publicText(need) }],
});

const modelWith = (requests: readonly BoardRequest[]): BoardModel => ({ ...model, requests });

/** The cases that are found for some words, by number; they all ended at once, so the highest number is first. */
const found = (index: SearchIndex, words: string): readonly string[] =>
  findEntries(index, words).map((place) => index.entries[place]?.case ?? "");

describe("I14 folding", () => {
  it.each([
    ["case and accents", "Côte d’Ivoire", "cote d’ivoire"],
    ["wide and joined letters", "ＡＢＣ ﬁles", "abc files"],
    ["a dotless and a dotted i", "İstanbul ısı", "istanbul isi"],
    ["a sharp s, an o with a stroke, a barred l", "Straße Øresund Łódź", "strasse oresund lodz"],
    ["Arabic hamza and madda", "أحمد إلى آثار مؤتمر", "احمد الي اثار موتمر"],
    ["Arabic vowel signs and tatweel", "مُتْحَفٌ كـــتاب", "متحف كتاب"],
    ["Persian and Urdu letters", "کتابخانهٔ فارسی", "كتابخانه فارسي"],
    ["the feminine ending", "مكتبة", "مكتبه"],
    ["a joiner", "کتاب\u200cها", "كتابها"],
    ["Hebrew points", "שָׁלוֹם", "שלום"],
  ])("brings %s to one form", (_what, text, same) => {
    expect(folded(text)).toBe(folded(same));
    expect(folded(text)).toBe(same.normalize("NFC"));
  });

  it("leaves the vowels of other scripts", () => {
    expect(folded("হিন্দি")).not.toBe(folded("হনদ"));
    expect(folded("ガ")).not.toBe(folded("カ"));
  });

  it("cuts words by blanks and signs, and runs of scripts without blanks by pairs", () => {
    expect(searchWords("Maps, maps & 12 books")).toEqual(["maps", "12", "books"]);
    expect(searchWords("2024年の図書館")).toEqual(["2024", "年の", "の図", "図書", "書館"]);
    expect(searchWords("ห้องสมุด").length).toBeGreaterThan(3);
    expect(searchWords("𞤀𞤣𞤤𞤢𞤥")).toHaveLength(1);
  });
});

describe("the search index", () => {
  const index = searchIndex(
    modelWith([
      caseOf(9, "Photographs of a fishing museum", "We have 2,300 photographs and a spreadsheet."),
      caseOf(8, "مخطوطات طبية من مكتبة عامة", "لدينا ٤٠٠ مخطوطة."),
      caseOf(7, "図書館の写真", "どこから始めますか"),
      caseOf(6, "Acervo de uma rádio comunitária"),
    ]),
  );

  it.each([
    ["a word of the title", "fishing", ["9"]],
    ["a word of the answers", "spreadsheet", ["9"]],
    ["the beginning of a word", "photo", ["9"]],
    ["two words, in any order", "museum photographs", ["9"]],
    ["another case and no accents", "RADIO", ["6"]],
    ["Arabic with other letters and signs", "مُكتبه عـــامه", ["8"]],
    ["a Persian letter for an Arabic one", "طبیة", ["8"]],
    ["a part of a run without blanks", "写真", ["7"]],
    ["one letter of it", "図", ["7"]],
    ["two words that no case has together", "fishing radio", []],
    ["a word that nothing has", "xylophone", []],
    ["nothing asked for", "  ", ["9", "8", "7", "6"]],
    ["what is a pattern elsewhere", "(.*)[", ["9", "8", "7", "6"]],
  ])("finds %s", (_what, words, cases) => {
    expect(found(index, words)).toEqual(cases);
  });

  it("has for each entry what the search is narrowed by", () => {
    const [entry] = searchIndex(model).entries.filter((one) => one.case === "61");
    expect(entry).toEqual({
      title: "Medical drawings: structured captions in nine languages",
      dir: "ltr",
      lang: "en",
      case: "61",
      kind: ["train"],
      partner: [],
      region: ["ssa"],
      language: ["en"],
    });
  });

  it("has the resources, with their addresses", () => {
    const resource = {
      title: publicTitle("How to choose a licence"),
      url: "https://example.org/licences",
      language: "en",
      sort: "guide",
      licence: null,
      for: [],
      note: publicText("Short and plain."),
      origin: null,
      need: null,
      at: null,
    };
    const with_ = { ...modelWith([]), inventory: { ...model.inventory, resources: [resource] } };
    const made = searchIndex(with_);
    expect(findEntries(made, "plain licence")).toEqual([0]);
    expect(made.entries[0]?.url).toBe("https://example.org/licences");
  });

  it("says of an older case in which languages it has a page", () => {
    const desk = deskIn("en", "es", "ar");
    const old = realModel(desk).requests.map((request) => ({
      ...request,
      changedAt: request.changedAt.replace("2026", "2020") as typeof request.changedAt,
    }));
    expect(searchIndex({ ...realModel(desk), requests: old }).entries[0]?.in).toEqual(["en"]);
  });

  it("has nothing of what may not be shown", () => {
    const hidden: BoardRequest = { ...caseOf(5, "CANARY"), consent: "without-names" };
    expect(JSON.stringify(searchIndex(modelWith([hidden])))).not.toMatch(/canary/i);
  });

  it("is the same, whatever order the requests come in", () => {
    const requests = [caseOf(9, "One map"), caseOf(8, "Two maps")];
    expect(searchIndex(modelWith(requests.toReversed()))).toEqual(searchIndex(modelWith(requests)));
  });

  it("of 500 cases with a hundred words each is found in, and light", () => {
    const vocabulary = Array.from({ length: 4_000 }, (_, at) => `w${(at * 7_919).toString(36)}`);
    const text = (number: number): string =>
      Array.from({ length: 100 }, (_, at) => vocabulary[(number * 131 + at * at * 17) % vocabulary.length]).join(" ");
    const many = modelWith(Array.from({ length: 500 }, (_, at) => caseOf(at + 1, `Case ${at + 1}`, text(at + 1))));
    const made = fileOf(drawn(many, knowledgeFiles), SEARCH_PATH);
    const big: SearchIndex = JSON.parse(made);
    const asked = vocabulary[131] ?? "";
    const expected = Array.from({ length: 500 }, (_, at) => 500 - at).filter((number) =>
      searchWords(`Case ${number} ${text(number)}`).some((word) => word.startsWith(asked)),
    );
    expect(found(big, asked)).toEqual(expected.map(String));
    expect(gzipSync(made).length).toBeLessThan(150_000);
  });
});
