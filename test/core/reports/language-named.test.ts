import { describe, expect, it } from "vitest";
import { languageNamed } from "../../../src/core/reports/language-named.ts";

describe("languageNamed", () => {
  it.each([
    ["English", "en"],
    ["español", "es"],
    ["Espagnol", "es"],
    ["  SPANISH ", "es"],
    ["Árabe", "ar"],
    ["العربية", "ar"],
    ["الإنجليزية", "en"],
    ["svenska", "sv"],
    ["Brazilian Portuguese", "pt"],
    ["es", "es"],
    ["pt-br", "pt"],
    ["zh-Hans", "zh-Hans"],
    ["Kiswahili", "sw"],
    ["Bangla", "bn"],
    ["हिन्दी", "hi"],
    ["Norsk", "nb"],
    ["Farsi", "fa"],
    ["Persian", "fa"],
    ["中文", "zh"],
    ["Castellano", "es"],
    ["Serbian", "sr"],
  ])("understands %j as %s", (answer, tag) => {
    expect(languageNamed(answer)).toBe(tag);
  });
  it.each([
    ["Swahili (Kenya)", "sw"],
    ["العربية (Arabic)", "ar"],
    ["français / French", "fr"],
  ])("takes %j, which says one language in two ways, as %s", (answer, tag) => {
    expect(languageNamed(answer)).toBe(tag);
  });
  it.each([
    "Spanish, English",
    "French and English",
    "español o inglés",
    "العربية و الإنجليزية",
    "no",
    "whatever you like",
    "",
    "x".repeat(5_000),
  ])("does not guess at %j", (answer) => {
    expect(languageNamed(answer)).toBeNull();
  });
});
