import { describe, expect, it } from "vitest";
import { parseAnswers } from "../../../src/core/forms/parse-answers.ts";
import { speakPlain } from "../../../src/core/messages/speak.ts";
import { bodyOf, EVERY_KIND, field, formOf } from "./forms.ts";

const saidOf = (form: typeof EVERY_KIND, body: string): readonly string[] =>
  parseAnswers(form, body).diagnostics.map(({ message }) => speakPlain(message, "en"));

describe("the value of an answer that is none", () => {
  it("is an empty list where several answers are asked for, and else nothing; unknown boxes are not unticked ones", () => {
    const { fields } = parseAnswers(EVERY_KIND, "");
    expect([...fields].map(([key, { value }]) => [key, value])).toEqual([
      ["name", null],
      ["need", null],
      ["area", null],
      ["languages", []],
      ["terms", null],
      ["files", []],
      ["log", null],
    ]);
    const unticked = parseAnswers(EVERY_KIND, bodyOf(["Terms", "- [ ] I agree\n- [ ] I read it"]));
    expect(unticked.fields.get("terms")?.value).toEqual([]);
  });
});

describe("what is wrong with an answer is said with its label, and what to do", () => {
  it.each([
    [
      "an unknown choice",
      field("dropdown", "Area", { options: ["Low", "High (a, b)"] }),
      bodyOf(["Area", "Medium"]),
      "“Area”: “Medium” is not one of the choices. Please choose from these: Low and High (a, b).",
    ],
    [
      "unknown ones among several, as they were written",
      field("dropdown", "Area", { options: ["Low", "Top"], multiple: true }),
      bodyOf(["Area", "MEDIUM, low, Über all"]),
      "“Area”: “MEDIUM, Über all” is not one of the choices. Please choose from these: Low and Top.",
    ],
    [
      "a heading that is gone",
      field("input", "Name"),
      "",
      "The heading “Name” of the form is missing. Please put it back, with your answer below it.",
    ],
    [
      "a box that is gone",
      field("checkboxes", "Terms", { options: ["I agree", "News"] }),
      bodyOf(["Terms", "- [x] News"]),
      "“Terms”: the box “I agree” is missing. Please put it back.",
    ],
    [
      "a box that the form does not have",
      field("checkboxes", "Terms", { options: ["News"] }),
      bodyOf(["Terms", "- [x] News\n- [x] More"]),
      "“Terms”: the form has no box “More”. Please tick only boxes of the form.",
    ],
    [
      "a file from elsewhere",
      field("upload", "Files"),
      bodyOf(["Files", "https://example.org/a"]),
      "“Files”: “https://example.org/a” is not a file that was attached here. Please edit the request and drop the file into this answer.",
    ],
    [
      "a type that is not known",
      field("slider", "Size"),
      bodyOf(["Size", "4"]),
      "“Size” is a field of the kind “slider”, which Quorumdesk does not know. The answer was read as plain text.",
    ],
  ])("%s", (_, asked, body, said) => {
    expect(saidOf(formOf(asked), body)).toEqual([said]);
  });

  it("a heading in a text where one of the form's is gone, as a renamed one leaves it", () => {
    const form = formOf(field("textarea", "Story"), field("input", "Title"));
    expect(saidOf(form, bodyOf(["Story", "a"], ["Headline", "b"]))).toEqual([
      "“Story”: a heading of the form is missing, and this answer holds the heading “Headline”. If another answer begins there, please give it the heading that the form has.",
      "The heading “Title” of the form is missing. Please put it back, with your answer below it.",
    ]);
  });

  it("a heading that is no field's", () => {
    const body = bodyOf(["Name", "Ada"], ["Phone", "1"]);
    expect(saidOf(formOf(field("input", "Name")), body)).toEqual([
      "The form has no heading “Phone”, so the text below it was not read. Please move that text below one of the form's headings.",
    ]);
  });

  it("at most ten headings in one answer, and no long text is repeated whole", () => {
    const form = formOf(field("textarea", "Story"), field("input", "Title"));
    const headings = bodyOf(...Array.from({ length: 50 }, (_, n) => [`Old ${n} ${"x".repeat(500)}`, "a"] as const));
    const said = saidOf(form, bodyOf(["Story", headings]));
    expect(said).toHaveLength(11);
    expect(Math.max(...said.map((text) => text.length))).toBeLessThan(320);
  });
});
