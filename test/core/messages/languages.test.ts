import { describe, expect, it } from "vitest";
import { languageChain } from "../../../src/core/messages/language-chain.ts";
import { type Language, languageOf, perLanguage, textOf } from "../../../src/core/messages/languages.ts";
import { localeFor } from "../../../src/core/messages/locale.ts";
import "../../../src/core/messages/translations.ts";

it("makes what a language needs when it is first asked for, and once", () => {
  const made: Language[] = [];
  const namedIn = perLanguage((language) => {
    made.push(language);
    return { language };
  });
  expect(made).toEqual([]);
  const first = namedIn("ar");
  expect(namedIn("ar")).toBe(first);
  expect(namedIn("sv")).toEqual({ language: "sv" });
  expect(made).toEqual(["ar", "sv"]);
});

describe("a language", () => {
  it.each([
    ["arz", "arz ar en"],
    ["aeb", "aeb aeb-arab ar en"],
    ["qu", "qu qug es en"],
    ["pt-BR", "pt-br pt en"],
    ["pt", "pt pt-br en"],
    ["es-MX", "es-mx es en"],
    ["zh-Hant-TW", "zh-hant-tw zh-hant zh-hans zh en"],
    ["gl", "gl pt pt-br en"],
    ["en-GB", "en-gb en"],
    ["en-x-rtl", "en-x-rtl en"],
    ["tlh", "tlh en"],
    ["", " en"],
    ["constructor", "constructor en"],
    ["__proto__", "__proto__ en"],
    ["x".repeat(2_000), "en"],
  ])("%s is looked for as %s", (wish, chain) => expect(languageChain(wish).join(" ")).toBe(chain));

  it.each([
    ["arz", "ar"],
    ["qu", "es"],
    ["gl", "pt"],
    ["de", "en"],
    ["zh", "en"],
    ["en-x-pseudo", "en-x-pseudo"],
    ["en-x-else", "en"],
  ])("%s is met in %s", (wish, language) => expect(languageOf(wish)).toBe(language));

  it("that has no text of its own says the next best one: Egyptian Arabic says the Arabic one", () => {
    expect(textOf("form-need", "arz")).toEqual(textOf("form-need", "ar"));
    expect(textOf("form-need", "arz").language).toBe("ar");
    expect(textOf("form-need", "sv")).toEqual({ text: "What do you need?", language: "en" });
  });
});

describe("I6 a locale", () => {
  it.each([
    ["en", "en-GB"],
    ["en-x-pseudo", "en-GB"],
    ["ar", "ar"],
    ["arz", "ar"],
    ["ary", "ar"],
    ["min", "id"],
    ["tum", "en-GB"],
    ["azb", "fa"],
    ["map-bms", "jv"],
    ["", "en-GB"],
    ["not a tag", "en-GB"],
  ])("of %s is %s: one that `Intl` knows, never the machine's own", (tag, locale) =>
    expect(localeFor(tag)).toBe(locale),
  );
});
