import { describe, expect, it } from "vitest";
import { contentPartnershipsHub } from "../../../src/core/config/presets/content-partnerships-hub.ts";
import type { Preset } from "../../../src/core/config/presets/preset.ts";
import { simple } from "../../../src/core/config/presets/simple.ts";
import { sentence } from "../../../src/core/domain/sentence.ts";
import { ENGLISH } from "../../../src/core/messages/english.ts";
import { textOf } from "../../../src/core/messages/languages.ts";
import { PRESET_KEYS, presetWord, supportTitle } from "../../../src/core/messages/preset-word.ts";
import { speakMarkdown, speakPlain, speakWiki } from "../../../src/core/messages/speak.ts";
import "../../../src/core/messages/translations.ts";

/** Every text of a preset that people read. */
const textsOf = ({ stages, exits, holds, groups, checklist }: Preset): readonly string[] =>
  [
    ...stages.flatMap(({ title, about, ballot }) => [title, about, ballot?.question]),
    ...exits.map(({ title }) => title),
    ...holds.map(({ title }) => title),
    ...groups.flatMap(({ title, about }) => [title, about]),
    ...checklist.flatMap(({ title, question, risks }) => [title, question, ...(risks ?? []).map((risk) => risk.title)]),
  ].filter((text) => text !== undefined);

const PRESET_TEXTS = [...new Set([...textsOf(contentPartnershipsHub), ...textsOf(simple)])];
const SCALE = ["low", "normal", "high"];
const SUPPORT = (contentPartnershipsHub["support-types"] ?? []).map(supportTitle);

describe("the words of the presets", () => {
  it.each([...PRESET_TEXTS, ...SCALE, ...SUPPORT])("have a message: %s", (text) =>
    expect(presetWord(text, "en")).toEqual({ text, language: "en" }),
  );

  it("name each kind of support, and another one by its id", () => {
    expect(SUPPORT).not.toContain("do");
    expect(supportTitle("fly")).toBe("fly");
  });

  it("are all there: no message is left over from a preset of old", () => {
    const known = new Set([...PRESET_TEXTS, ...SCALE, ...SUPPORT]);
    // Of no preset: how an older request ended, and what the first desk says that it does not do.
    const others = ["board-preset-not-known", "board-preset-limits"];
    const over = PRESET_KEYS.filter(
      (key) => key.startsWith("board-preset-") && !known.has(ENGLISH[key]) && !others.includes(key),
    );
    expect(over).toEqual([]);
  });
});

describe("a word of the configuration", () => {
  it("is said in the reader's language where it is a preset's own", () => {
    expect(presetWord("What do you need?", "ar")).toEqual(textOf("form-need", "ar"));
    expect(presetWord("What do you need?", "sv")).toEqual({ text: "What do you need?", language: "en" });
  });

  it("is found by its text in any of our languages: a form in Arabic has Arabic labels", () => {
    expect(presetWord(textOf("form-need", "ar").text, "en")).toEqual({ text: "What do you need?", language: "en" });
  });

  it("is left alone where the desk wrote it", () => expect(presetWord("Our own stage", "ar")).toBeUndefined());

  const said = sentence("board-history-stage", { term: "Our *own* @stage" });
  it("is text by anybody in a sentence: it does nothing in a comment or a wiki", () => {
    expect(speakPlain(said, "en")).toContain("Our *own* @stage");
    expect(speakMarkdown(said, "en")).toContain("Our \\*own\\* @\u2060stage");
    expect(speakWiki(sentence("board-history-stage", { term: "[[x]]" }), "en")).toContain("<nowiki>[[x]]</nowiki>");
  });

  it("is translated in a sentence, one or several", () => {
    expect(speakPlain(sentence("board-plan-support", { terms: ["training", "advice"] }), "en")).toBe(
      "Kinds of support: training and advice",
    );
    expect(speakPlain(sentence("board-history-stage", { term: "Working group" }), "en-x-pseudo")).toContain("⟦Ŵöŕķîñĝ");
  });
});
