import { describe, expect, it } from "vitest";
import { languageFiles } from "../../../src/board/languages/language-files.tsx";
import { offeredLanguages } from "../../../src/board/languages/offered-languages.ts";
import { translationCoverage } from "../../../src/core/messages/translation-coverage.ts";
import { type BoardModel, boardModel } from "../../../src/core/reports/board-model.ts";
import { boardDesk } from "../../support/board-desk.ts";
import { READ_AT } from "../../support/board-story.ts";

const LANGUAGES = ["en", "ar", "es", "fr", "arz", "en-x-pseudo", "en-x-rtl"];

const desk = boardDesk();
const model: BoardModel = boardModel([], desk, READ_AT);
const board: BoardModel = { ...model, desk: { ...model.desk, languages: LANGUAGES, reviewed: ["en", "es"] } };
const pages = [...languageFiles({ model: board, languages: LANGUAGES, basePath: "" })];

function pageIn(language: string): string {
  const page = pages.find(({ path }) => path === `/${language}/translations/index.html`);
  if (!page) throw new Error(`no page in ${language}`);
  return page.text;
}

/** The row of a language, with its text. */
function rowOf(page: string, language: string): string {
  const row = page.split("<tr>").find((one) => one.includes(`<span lang="${language}"`));
  if (row === undefined) throw new Error(`no row for ${language}`);
  return row;
}

describe("I7 the page about translations", () => {
  it("is there in every language, those that do not exist as well", () =>
    expect(pages.map(({ path }) => path)).toEqual(LANGUAGES.map((language) => `/${language}/translations/index.html`)));

  it("names each language as its speakers do, in its own direction, and says its share", () => {
    const { core } = translationCoverage("ar");
    expect(rowOf(pageIn("en"), "ar")).toContain('<span lang="ar" dir="rtl">العربية</span>');
    expect(rowOf(pageIn("en"), "ar")).toContain(`${core.have} of ${core.of}`);
  });

  it("says what is reviewed, what is a draft, and what has nothing yet", () => {
    expect(rowOf(pageIn("en"), "es")).toMatch(/>reviewed</);
    expect(rowOf(pageIn("en"), "ar")).toContain("a draft, nobody has reviewed it yet");
    expect(rowOf(pageIn("en"), "fr")).toContain("Nothing is translated yet.");
    expect(rowOf(pageIn("en"), "fr")).toContain("not in the menu of languages yet");
    expect(rowOf(pageIn("en"), "en")).toContain("written in this language");
  });

  it("has the English text, marked as such, where a language has none", () => {
    expect(pageIn("fr")).toContain('<html lang="fr" dir="ltr">');
    expect(pageIn("fr")).toMatch(/<h1><span lang="en" dir="ltr">How far the languages are<\/span><\/h1>/);
  });

  it("says the Arabic text in Egyptian Arabic, and says that it is Arabic", () => {
    expect(pageIn("arz")).toContain('<html lang="arz" dir="rtl">');
    expect(pageIn("arz")).toMatch(/<h1><span lang="ar" dir="rtl">/);
  });
});

describe("the languages that visitors are offered", () => {
  it("are those with enough texts", () =>
    expect(offeredLanguages(board)).toEqual(["en", "ar", "es", "en-x-pseudo", "en-x-rtl"]));

  it("are at least the first one", () =>
    expect(offeredLanguages({ desk: { ...board.desk, languages: ["fr", "sv"] } })).toEqual(["fr"]));
});
