import { describe, expect, it } from "vitest";
import type { Desk } from "../../../src/core/config/desk.ts";
import { boardModel } from "../../../src/core/reports/board-model.ts";
import type { BoardRequest } from "../../../src/core/reports/board-types.ts";
import { boardDesk } from "../../support/board-desk.ts";
import { BoardStory, day, READ_AT } from "../../support/board-story.ts";

const CONSENT = "May we name you in reports?";
const SUPPORT = "What kind of help are you looking for?";
const PARTNER = "What kind of partner is it?";
const LANGUAGE = "In which language may we answer?";

function shown(answers: Readonly<Record<string, string>>, desk: Desk = boardDesk()): BoardRequest | undefined {
  const said = { "What do you need?": "x", "Country or region": "Chile", ...answers };
  const story = new BoardStory(desk, { number: 1, title: "t", at: day("09-01"), answers: said });
  return boardModel([story.input()], desk, READ_AT).requests[0];
}

/** The desk with its form in other words, in the same order. */
function translated(desk: Desk, language?: string): Desk {
  const words = (text: string): string => `${text} ☼`;
  return {
    ...desk,
    forms: desk.forms.map((used) => ({
      ...used,
      ...(language !== undefined && { language }),
      form: {
        ...used.form,
        fields: used.form.fields.map((field) => ({
          ...field,
          label: words(field.label),
          options: field.options.map(words),
        })),
      },
    })),
  };
}

describe("the facts of a request, as codes", () => {
  it("takes kinds of help and of partner from the places of the chosen options", () => {
    const request = shown({ [SUPPORT]: "Show us how it is done, Give us advice", [PARTNER]: "Public authority" });
    expect(request?.kinds).toEqual(["train", "advise"]);
    expect(request?.partner).toBe("authority");
  });

  it("reads a form in any language, since the order of the options is the same", () => {
    const desk = translated(boardDesk(), "ar");
    const said = { [`${SUPPORT} ☼`]: "Do it together with us ☼", [`${PARTNER} ☼`]: "No partner yet ☼" };
    const request = shown(said, desk);
    expect([request?.kinds, request?.partner, request?.language]).toEqual([["do"], "none", "ar"]);
  });

  it("calls the choices of a desk's own form other", () => {
    const desk = boardDesk();
    const forms = desk.forms.map((used) => ({
      ...used,
      form: {
        ...used.form,
        fields: used.form.fields.map((field) =>
          field.id === "partner-kind" ? { ...field, options: ["A theatre", "A choir"] } : field,
        ),
      },
    }));
    expect(shown({ [PARTNER]: "A choir" }, { ...desk, forms })?.partner).toBe("other");
  });

  it("says nothing of what was not answered", () => {
    const request = shown({});
    expect([request?.kinds, request?.partner, request?.language]).toEqual([[], null, null]);
  });

  it.each([
    ["Spanish", "es"],
    ["العربية", "ar"],
    ["any of them", null],
  ])("understands %j as the language %s", (answer, tag) => {
    expect(shown({ [LANGUAGE]: answer })?.language).toBe(tag);
  });

  it("knows the country, and of a request without names that and the kind of partner alone", () => {
    const said = { [SUPPORT]: "Give us advice", [PARTNER]: "Company", [LANGUAGE]: "Spanish" };
    expect(shown(said)?.place).toEqual({ kind: "country", code: "CL" });
    const nameless = shown({ ...said, [CONSENT]: "Tell the story without names" });
    expect(nameless).toMatchObject({
      place: { kind: "country", code: "CL" },
      partner: "company",
      kinds: [],
      language: null,
    });
    expect(shown({ ...said, [CONSENT]: "Only count it" })).toBeUndefined();
  });
});
