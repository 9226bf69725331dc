import { describe, expect, it } from "vitest";
import { fillMessage, pluralCategoriesOf } from "../../../src/core/messages/fill-message.ts";

const LANGUAGES = "en fr es pt ar ru pl he cy si id hi sw sr sl".split(" ");
const NUMBERS = [0, 1, 2, 3, 5, 6, 11, 21, 100, 1_000_000, 1.5];

/** What CLDR calls each number of the list above; for three languages by hand, so that `Intl` is not only compared with itself. */
const BY_HAND = {
  en: "other one other other other other other other other other other",
  ar: "zero one two few few few many many other other other",
  es: "other one other other other other other other other many other",
} as const;

describe("I3 the form of a plural", () => {
  it.each(LANGUAGES)("in %s is the one that CLDR names, for every number", (language) => {
    const categories = pluralCategoriesOf(language);
    const text = `{{PLURAL:$1|${categories.join("|")}}}`;
    const rules = new Intl.PluralRules(language);
    for (const n of NUMBERS) expect([n, fillMessage(language, text, [n])]).toEqual([n, rules.select(n)]);
  });

  it.each(Object.entries(BY_HAND))("in %s is also the one that people know", (language, expected) => {
    const text = `{{PLURAL:$1|${pluralCategoriesOf(language).join("|")}}}`;
    expect(NUMBERS.map((n) => fillMessage(language, text, [n])).join(" ")).toBe(expected);
  });

  it.each([
    ["ar", "zero one two few many other"],
    ["es", "one many other"],
    ["pl", "one few many other"],
    ["id", "other"],
    ["arz", "zero one two few many other"],
  ])("in %s stands in the order %s", (language, order) => expect(pluralCategoriesOf(language).join(" ")).toBe(order));

  it("is the last one where a translation has fewer, and the exact one where it names a number", () => {
    expect(fillMessage("ar", "{{PLURAL:$1|a|b}}", [11])).toBe("b");
    expect(fillMessage("en", "{{PLURAL:$1|12=a dozen|$1 egg|$1 eggs}}", [12])).toBe("a dozen");
    expect(fillMessage("en", "{{PLURAL:$1|12=a dozen|$1 egg|$1 eggs}}", [1])).toBe("1 egg");
  });
});

describe("a number in a message", () => {
  it.each([
    ["en", 1_234, "1,234 votes"],
    ["es", 12_345, "12.345 votes"],
    ["fr", 1_234, "1\u202f234 votes"],
    ["ar", 1_234, "1,234 votes"],
    ["sv", 1_234, "1\u00a0234 votes"],
    ["fa", 1_234, "1,234 votes"],
    ["bn", 123_456, "1,23,456 votes"],
    ["en-x-rtl", 1_234, "1,234 votes"],
  ])("is grouped in %s where it is a count", (language, n, expected) =>
    expect(fillMessage(language, "{{PLURAL:$1|$1 votes}}", [n])).toBe(expected),
  );

  it("stays as it is where it is a name, as that of a request", () => {
    expect(fillMessage("en", "Request #$1", [12_345])).toBe("Request #12345");
    expect(fillMessage("en", "#$2: {{PLURAL:$1|$1 vote|$1 votes}}", [2_000, 12_345])).toBe("#12345: 2,000 votes");
  });

  it("is a count in a translation without plural, too, where it is one in English", () => {
    expect(fillMessage("sv", "$1 röster", [2_000], "{{PLURAL:$1|$1 vote|$1 votes}}")).toBe("2\u00a0000 röster");
  });
});

describe("other functions of a message", () => {
  it.each([
    ["male", "he"],
    ["female", "she"],
    ["", "they"],
    ["nobody asked", "they"],
  ])("GENDER of %j is %s: the third form is for everybody else", (who, expected) =>
    expect(fillMessage("en", "{{GENDER:$1|he|she|they}}", [who])).toBe(expected),
  );

  it.each([
    ["ar", "جزء من #$1", "جزء من \u2068#77\u2069"],
    ["ar", "الأمر `/$1` هنا", "الأمر \u2068`/77`\u2069 هنا"],
    ["ar", "أكثر من $1/$1", "أكثر من 77/77"],
    ["en", "Part of #$1", "Part of #77"],
  ])("I10 in %s a sign stays before its number: %s", (language, text, said) =>
    expect(fillMessage(language, text, [77])).toBe(said),
  );

  it("bidi sets a text apart, so that its direction ends with it", () => {
    expect(fillMessage("ar", "كتبه {{bidi:$1}}.", ["jane (WMF)"])).toBe("كتبه \u2068jane (WMF)\u2069.");
  });
});
