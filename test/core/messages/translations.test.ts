import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { ENGLISH } from "../../../src/core/messages/english.ts";
import { LANGUAGES, ownText } from "../../../src/core/messages/languages.ts";
import { faultIn } from "../../../src/core/messages/message-fault.ts";
import { readTranslationFile, writeTranslationFile } from "../../../src/core/messages/translation-file.ts";
import "../../../src/core/messages/translations.ts";

const FOLDER = new URL("../../../src/core/messages/i18n/", import.meta.url);
const english = new Map<string, string>(Object.entries(ENGLISH));

/** The files of translations: all but English and the explanations. */
const FILES = readdirSync(FOLDER).flatMap((area) =>
  readdirSync(new URL(`${area}/`, FOLDER))
    .filter((name) => !/^(en|qqq)\.json$/.test(name))
    .map((name) => {
      const json = readFileSync(new URL(`${area}/${name}`, FOLDER), "utf8");
      return { area, language: name.replace(".json", ""), json, file: readTranslationFile(json) };
    }),
);

describe.each(FILES)("the translation of $area into $language", ({ area, language, json, file }) => {
  it("is into a language of the desk, and loaded", () => {
    const known = LANGUAGES.find((one) => one === language);
    expect(known).toBeDefined();
    const unsaid = [...file.texts].filter(
      ([key, text]) => known && Object.hasOwn(ENGLISH, key) && ownText(key as keyof typeof ENGLISH, known) !== text,
    );
    expect(unsaid).toEqual([]);
  });

  it("I1 has no key that English does not have", () => {
    expect([...file.texts.keys()].filter((key) => !english.has(key) || !key.startsWith(`${area}-`))).toEqual([]);
  });

  it("I1 I2 has no text with a fault", () => {
    const faults = [...file.texts].flatMap(([key, text]) => {
      const fault = faultIn(text, english.get(key) ?? "", language);
      return fault === null ? [] : [`${key}: ${fault}`];
    });
    expect(faults).toEqual([]);
  });

  it("I16 survives a round trip: no member is lost", () => {
    expect(JSON.parse(writeTranslationFile(file, file.texts))).toEqual(JSON.parse(json));
    expect(file.members.get("@metadata")).toMatchObject({ authors: expect.any(Array) });
  });
});
