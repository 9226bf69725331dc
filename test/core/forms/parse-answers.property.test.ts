import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { FormField, IssueForm } from "../../../src/core/domain/issue-form.ts";
import { parseAnswers } from "../../../src/core/forms/parse-answers.ts";
import { bodyOf, EVERY_KIND, field, formOf } from "./forms.ts";
import { HOSTILE_BODIES } from "./hostile-bodies.ts";

const hostileLine = fc.oneof(
  fc.constantFrom(...EVERY_KIND.fields.map(({ label }) => `### ${label}`)),
  fc.constantFrom(
    "",
    "```",
    "~~~",
    "- [x] I agree",
    "- [",
    "### ",
    "#### x",
    "_No response_",
    "None",
    "Arabic, ",
    "[a](https://",
    "<img src=",
    "\r",
    "\u200F",
    "    ",
  ),
  fc.string({ unit: "binary" }),
);
const word = fc
  .string({ unit: fc.constantFrom(..."abcdefgh éא"), minLength: 1, maxLength: 8 })
  .map((text) => `x${text.trim()}`);
const words = (least: number) =>
  fc.uniqueArray(word, { minLength: least, maxLength: 5, selector: (text) => text.toLowerCase() });

/** A field with an answer, as text and as the value that must come out. */
interface Answered {
  readonly field: FormField;
  readonly text: string;
  readonly value: unknown;
}

const answered = (label: string): fc.Arbitrary<Answered> =>
  fc.oneof(
    word.map((text) => ({ field: field("input", label), text, value: text })),
    fc.array(fc.oneof(word, fc.constantFrom("### Own heading", "", "```", "- [x] a", "> quote"))).map((lines) => {
      const text = ["begin", ...lines, "end"].join("\n");
      return { field: field("textarea", label), text, value: text };
    }),
    words(1).map((options) => ({
      field: field("dropdown", label, { options }),
      text: options[0] ?? "",
      value: options[0],
    })),
    words(2).chain((options) =>
      fc.subarray(options, { minLength: 1 }).map((chosen) => ({
        field: field("dropdown", label, { options, multiple: true }),
        text: chosen.join(", "),
        value: chosen,
      })),
    ),
    words(2).chain((options) =>
      fc.subarray(options, { minLength: 1 }).map((ticked) => ({
        field: field("checkboxes", label, { options }),
        text: options.map((option) => `- [${ticked.includes(option) ? "x" : " "}] ${option}`).join("\n"),
        value: ticked,
      })),
    ),
    fc.array(word, { minLength: 1 }).map((lines) => ({
      field: field("textarea", label, { render: "txt" }),
      text: `\`\`\`txt\n${lines.join("\n")}\n\`\`\``,
      value: lines.join("\n"),
    })),
  );
const filledForm: fc.Arbitrary<readonly Answered[]> = fc
  .uniqueArray(word, { minLength: 1, maxLength: 8, selector: (text) => text.toLowerCase().replaceAll(/[^a-h]/g, "") })
  .chain((labels) => fc.tuple(...labels.map((label) => answered(`L ${label}`))));

describe("parseAnswers", () => {
  it("never throws, and answers every field, whatever the body", () => {
    fc.assert(
      fc.property(fc.array(hostileLine), (lines) => {
        expect([...parseAnswers(EVERY_KIND, lines.join("\n")).fields.keys()]).toEqual([
          "name",
          "need",
          "area",
          "languages",
          "terms",
          "files",
          "log",
        ]);
      }),
    );
  });

  it("gives back what was filled in, with LF and with CRLF", () => {
    fc.assert(
      fc.property(filledForm, fc.constantFrom("\n", "\r\n"), (filled, lineEnd) => {
        const form: IssueForm = formOf(...filled.map((one, index) => ({ ...one.field, id: `k${index}` })));
        const body = bodyOf(...filled.map((one) => [one.field.label, one.text] as const)).replaceAll("\n", lineEnd);
        const parsed = parseAnswers(form, body);
        expect([...parsed.fields.values()].map(({ value }) => value)).toEqual(filled.map(({ value }) => value));
        expect(parsed.diagnostics).toEqual([]);
      }),
    );
  });

  it("leaves an answer alone whose body holds only unknown headings", () => {
    const form = formOf(field("textarea", "Only"));
    fc.assert(
      fc.property(fc.array(fc.constantFrom("### a", "b", "", "```", "~~~")), (lines) => {
        const text = ["x", ...lines, "x"].join("\n");
        expect(parseAnswers(form, bodyOf(["Only", text])).fields.get("only")?.value).toBe(text);
      }),
    );
  });

  it.each(HOSTILE_BODIES)("comes to an end on 65,536 characters of $what", ({ body }) => {
    expect(body).toHaveLength(65_536);
    expect(parseAnswers(EVERY_KIND, body).fields.size).toBe(7);
  });
});
