import { describe, expect, it } from "vitest";
import { readForm } from "../../../src/core/config/read-form.ts";

const form = (body: string, top = "name: n\ndescription: d\n") => readForm(`${top}body:\n${body}`);
const keys = (text: string) => form(text).problems.map(({ message, line }) => `${line} ${message.say}`);

describe("reading an issue form", () => {
  it("takes yes and no for true and false where GitHub does, and keeps options as they are written", () => {
    const body = `  - type: dropdown
    attributes: { label: Which?, multiple: yes, options: ["yes", "no", 7] }
    validations: { required: on }
`;
    expect(form(body).form?.fields).toEqual([
      { type: "dropdown", label: "Which?", required: true, options: ["yes", "no", "7"], multiple: true },
    ]);
    expect(form(body).problems).toEqual([]);
  });

  it("keeps which boxes must be ticked, as they are written", () => {
    const body = `  - type: checkboxes
    attributes:
      label: Terms
      options:
        - { label: yes, required: yes }
        - { label: News }
        - { label: Mail, required: "true" }
  - type: dropdown
    attributes: { label: Which?, options: [{ label: a, required: true }] }
`;
    const [boxes, dropdown] = form(body).form?.fields ?? [];
    expect(boxes).toMatchObject({ options: ["yes", "News", "Mail"], requiredOptions: ["yes"], required: false });
    expect(dropdown).not.toHaveProperty("requiredOptions");
  });

  it("takes labels as a list or with commas", () => {
    const field = "  - { type: input, attributes: { label: A } }\n";
    expect(form(field, "name: n\ndescription: d\nlabels: a, b\n").form?.labels).toEqual(["a", "b"]);
    expect(form(field, "name: n\ndescription: d\nlabels: [a, b]\n").form?.labels).toEqual(["a", "b"]);
  });

  it("reads a form with mistakes as far as its answers can be understood", () => {
    const { form: read, problems } = form("  - { type: input, attributes: { label: A } }\n  - { type: slider }\n");
    expect(read?.fields.map(({ label }) => label)).toEqual(["A", ""]);
    expect(problems).toHaveLength(1);
  });

  it("keeps the language of a code field and the order of all fields, text included", () => {
    const { form: read } = form(`  - { type: markdown, attributes: { value: Hello } }
  - { type: textarea, id: log, attributes: { label: Log, render: shell } }
`);
    expect(read?.fields).toMatchObject([{ type: "markdown" }, { type: "textarea", id: "log", render: "shell" }]);
  });

  it.each([
    {
      rule: "an option that YAML takes for true or false",
      body: "  - type: dropdown\n    attributes:\n      label: A\n      options:\n        - maybe\n        - on\n",
      found: ["9 config-form-option-boolean"],
    },
    {
      rule: "a form that asks nothing",
      body: "  - { type: markdown, attributes: { value: A } }\n",
      found: ["3 config-form-no-fields"],
    },
    {
      rule: "a field without a label",
      body: "  - { type: input, attributes: { description: A } }\n",
      found: ["4 config-form-label-missing"],
    },
  ])("names $rule", ({ body, found }) => {
    expect(keys(body)).toEqual(found);
  });
});
