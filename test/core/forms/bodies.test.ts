import { describe, expect, it } from "vitest";
import { readForm } from "../../../src/core/config/read-form.ts";
import type { IssueForm } from "../../../src/core/domain/issue-form.ts";
import type { BodyCase } from "./bodies/body-case.ts";
import { BOX_CASES, CHOICES, UPLOADS } from "./bodies/choices.ts";
import { CHANGED, HEADINGS } from "./bodies/headings.ts";
import { LABELS } from "./bodies/labels.ts";
import { ARRIVALS, EMPTY } from "./bodies/rendering.ts";
import { RULES } from "./bodies/rules.ts";
import { CODES, WORDS } from "./bodies/texts.ts";
import { formOf, read } from "./forms.ts";

const GROUPS: Readonly<Record<string, readonly BodyCase[]>> = {
  "one filled form, as it can arrive": ARRIVALS,
  "little or nothing of the form": EMPTY,
  "texts and lines": WORDS,
  "code fields": CODES,
  dropdowns: CHOICES,
  checkboxes: BOX_CASES,
  uploads: UPLOADS,
  "headings inside answers": HEADINGS,
  "sections that people move and forms that change": CHANGED,
  labels: LABELS,
};
const cases = Object.values(GROUPS).flat();
const formFrom = (form: IssueForm | string): IssueForm =>
  typeof form === "string" ? (readForm(form).form ?? formOf()) : form;

describe.each(Object.entries(GROUPS))("%s", (_, group) => {
  it.each(group)("$title", ({ form, body, answers, wrong = [], unknown = [] }) => {
    expect(read(formFrom(form), body)).toEqual({ answers, wrong, unknown });
  });
});

describe("the table of bodies", () => {
  it("has at least 80 bodies, each with a title of its own", () => {
    expect(cases.length).toBeGreaterThanOrEqual(80);
    expect(new Set(cases.map(({ title }) => title)).size).toBe(cases.length);
  });

  it.each(Object.entries(RULES))("covers %s: %s", (rule) => {
    expect(cases.flatMap(({ title, covers }) => (covers.some((one) => one === rule) ? [title] : []))).not.toEqual([]);
  });
});
