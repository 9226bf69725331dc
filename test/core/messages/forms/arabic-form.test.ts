import { describe, expect, it } from "vitest";
import { channelOf } from "../../../../src/core/forms/channel-of.ts";
import { consentOf } from "../../../../src/core/forms/consent-of.ts";
import { missingAnswers } from "../../../../src/core/forms/missing-answers.ts";
import { parseAnswers } from "../../../../src/core/forms/parse-answers.ts";
import { whichForm } from "../../../../src/core/forms/which-form.ts";
import ar from "../../../../src/core/messages/i18n/form/ar.json" with { type: "json" };
import en from "../../../../src/core/messages/i18n/form/en.json" with { type: "json" };
import { formBody } from "../../../../src/sandbox/scenario/form-body.ts";
import { COMPLETE, generatedForm, KINDS } from "./rendered.ts";

const FORMS = KINDS.flatMap((kind) =>
  COMPLETE.map((language) => ({
    file: `${kind}-${language}.yml`,
    kind,
    language,
    form: generatedForm(kind, language),
  })),
);

const optionOf = (kind: (typeof KINDS)[number], key: string, place: number): string =>
  generatedForm(kind, "ar").fields.find(({ id }) => id === key)?.options[place] ?? "";

const NEED = "لدينا 3000 رسم طبي.\n\n### كيف يمكننا الوصول إليك؟\n\nنريد رفعها إلى Commons.";

describe("a form in Arabic", () => {
  const form = generatedForm("request", "ar");
  const supports = [optionOf("request", "support", 0), optionOf("request", "support", 3)];
  const answers = {
    need: "لدينا 3000 رسم طبي، ونريد رفعها إلى Commons.",
    reach: optionOf("request", "reach", 1),
    support: supports,
    country: "المغرب",
    consent: optionOf("request", "consent", 2),
  };

  it.each(["\n", "\r\n"])("is read back as it was filled in (line end %j)", (end) => {
    const { fields, diagnostics, unknownHeadings } = parseAnswers(form, formBody(form, answers).replaceAll("\n", end));
    expect([diagnostics, unknownHeadings]).toEqual([[], []]);
    for (const [key, value] of Object.entries(answers)) {
      expect(fields.get(key)).toMatchObject({ state: "answered", value });
    }
    expect(fields.get("gaps")).toMatchObject({ state: "no-response", value: null });
    expect(missingAnswers(form, fields)).toEqual([]);
  });

  it("keeps a label of its own inside an answer", () => {
    const body = formBody(form, { ...answers, need: NEED });
    expect(parseAnswers(form, body).fields.get("reach")?.value).toBe(answers.reach);
  });

  it.each(FORMS)("is told from all others: $file", ({ form: one, file }) => {
    const filled = Object.fromEntries(
      one.fields.flatMap(({ id, type }) => (id && type === "textarea" ? [[id, "x"]] : [])),
    );
    expect(whichForm(FORMS, formBody(one, filled))?.file).toBe(file);
  });

  it.each([
    [0, "named"],
    [1, "without-names"],
    [2, "only-counted"],
  ] as const)("has consent by place: %i is %s", (place, consent) => {
    const body = formBody(form, { ...answers, consent: optionOf("request", "consent", place) });
    expect(consentOf(form, parseAnswers(form, body).fields)).toBe(consent);
  });

  it.each([
    [0, "mail"],
    [1, "drop-in"],
    [2, "event"],
    [3, "other"],
  ] as const)("has the channel by place: %i is %s", (place, channel) => {
    const one = generatedForm("on-behalf", "ar");
    const body = formBody(one, { need: "x", channel: optionOf("on-behalf", "channel", place) });
    expect(channelOf(one, parseAnswers(one, body).fields)).toBe(channel);
  });
});

describe("the Arabic words of the forms", () => {
  const { "@metadata": about, ...arabic } = ar;
  const { "@metadata": _, ...english } = en;

  it("are complete, with the same parameters", () => {
    const places = (texts: object) =>
      Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, String(text).match(/\$\d/g) ?? []]));
    expect(places(arabic)).toEqual(places(english));
  });

  it("are Arabic, each of them", () => {
    const foreign = Object.entries(arabic).filter(([, text]) => !/\p{Script=Arabic}/u.test(text));
    expect(foreign).toEqual([]);
  });

  it("have no comma of ours in a choice of several", () => {
    const several = Object.entries(arabic).filter(
      ([key]) => key.startsWith("form-support-") || key.startsWith("form-join-"),
    );
    expect(several.filter(([, text]) => text.includes(", "))).toEqual([]);
  });

  it("say that they are a draft", () => expect(about.note).toContain("draft"));
});
