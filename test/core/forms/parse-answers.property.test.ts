import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLabel } from "../../../src/core/config/fold-label.ts";
import { keyedFields } from "../../../src/core/forms/keyed-fields.ts";
import { missingAnswers } from "../../../src/core/forms/missing-answers.ts";
import { parseAnswers } from "../../../src/core/forms/parse-answers.ts";
import { filedBody } from "../../support/filed-body.ts";
import { anyBody, anyForm, filledForm } from "./form-arbitraries.ts";
import { EVERY_KIND } from "./forms.ts";
import { HOSTILE_BODIES } from "./hostile-bodies.ts";

const arrival = fc.constantFrom("submitted" as const, "edited" as const, "api" as const);
const era = fc.record({
  tick: fc.constantFrom("x" as const, "X" as const),
  noChoice: fc.constantFrom("None" as const, "_No response_" as const),
});
const formAndBody = anyForm.chain((form) => anyBody(form).map((body) => ({ form, body })));
const nothing = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);

describe("parseAnswers", () => {
  it("gives back what was filled into a form, however GitHub wrote it and whichever way it came", () => {
    fc.assert(
      fc.property(filledForm, arrival, era, ({ form, fillings, values }, way, year) => {
        const parsed = parseAnswers(form, filedBody(form, fillings, way, year));
        expect([...parsed.fields.values()].map(({ value }) => value)).toEqual(values);
        expect([...parsed.fields.values()].map(({ state }) => state)).toEqual(
          values.map((value) => (nothing(value) ? "no-response" : "answered")),
        );
        expect(parsed.diagnostics).toEqual([]);
        expect(parsed.unknownHeadings).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it("reads the same after an edit that changed no word", () => {
    fc.assert(
      fc.property(filledForm, era, ({ form, fillings }, year) => {
        const [before, after] = ["submitted" as const, "edited" as const].map((way) =>
          parseAnswers(form, filedBody(form, fillings, way, year)),
        );
        expect(after).toEqual(before);
      }),
    );
  });

  it("never throws, and answers every field of any form once, whatever the body", () => {
    fc.assert(
      fc.property(formAndBody, ({ form, body }) => {
        const parsed = parseAnswers(form, body);
        expect([...parsed.fields.keys()]).toEqual(keyedFields(form).map(({ key }) => key));
        missingAnswers(form, parsed.fields);
      }),
      { numRuns: 500 },
    );
  });

  it("invents nothing: each value stands in the body", () => {
    fc.assert(
      fc.property(formAndBody, ({ form, body }) => {
        const lines = body.replace(/^\uFEFF/, "").replaceAll(/\r\n?/g, "\n");
        for (const { type, value } of parseAnswers(form, body).fields.values()) {
          if (typeof value === "string" && type !== "dropdown") expect(lines).toContain(value);
          else if (typeof value === "string") expect(foldLabel(lines)).toContain(foldLabel(value));
          else
            for (const part of value ?? [])
              expect(foldLabel(lines)).toContain(
                foldLabel(typeof part === "string" ? (part.split("\n")[0] ?? "") : part.url),
              );
        }
      }),
      { numRuns: 500 },
    );
  });

  it("gives no text to two fields", () => {
    fc.assert(
      fc.property(formAndBody, ({ form, body }) => {
        const texts = [...parseAnswers(form, body).fields.values()].flatMap(({ value }) =>
          typeof value === "string" ? [value.length] : [],
        );
        expect(texts.reduce((sum, length) => sum + length, 0)).toBeLessThanOrEqual(body.length);
      }),
    );
  });

  it.each(HOSTILE_BODIES)("comes to an end on 65,536 characters of $what", ({ body }) => {
    expect(body).toHaveLength(65_536);
    expect(parseAnswers(EVERY_KIND, body).fields.size).toBe(7);
  });
});
