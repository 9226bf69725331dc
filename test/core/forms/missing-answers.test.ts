import { describe, expect, it } from "vitest";
import { missingAnswers } from "../../../src/core/forms/missing-answers.ts";
import { parseAnswers } from "../../../src/core/forms/parse-answers.ts";
import { bodyOf, field, formOf } from "./forms.ts";

const form = formOf(
  field("input", "Name", { required: true }),
  field("dropdown", "Area", { required: true, options: ["Commons"] }),
  field("checkboxes", "Terms", { options: ["I agree", "News"], requiredOptions: ["I agree"] }),
  field("textarea", "Notes"),
);
const missing = (body: string) => missingAnswers(form, parseAnswers(form, body).fields);
const terms = (tick: string, news = " ") => ["Terms", `- [${tick}] I agree\n- [${news}] News`] as const;

describe("missingAnswers", () => {
  it.each([
    {
      what: "nothing where all is answered",
      body: bodyOf(["Name", "Ada"], ["Area", "Commons"], terms("x")),
      labels: [],
    },
    {
      what: "an empty answer",
      body: bodyOf(["Name", "_No response_"], ["Area", "Commons"], terms("x")),
      labels: ["Name"],
    },
    { what: "a heading that is gone", body: bodyOf(["Name", "Ada"], terms("x")), labels: ["Area"] },
    { what: "an invalid answer", body: bodyOf(["Name", "Ada"], ["Area", "Moon"], terms("x")), labels: ["Area"] },
    {
      what: "a required box that is not ticked",
      body: bodyOf(["Name", "Ada"], ["Area", "Commons"], terms(" ", "x")),
      labels: ["Terms"],
    },
    { what: "all that is required of an empty body, in order", body: "", labels: ["Name", "Area", "Terms"] },
  ])("names $what", ({ body, labels }) => {
    expect(missing(body)).toEqual(labels);
  });
});
