import { describe, expect, it } from "vitest";
import type { DeskForm } from "../../../src/core/config/desk.ts";
import { whichForm } from "../../../src/core/forms/which-form.ts";
import { bodyOf, field, formOf } from "./forms.ts";

const deskForm = (file: string, ...labels: readonly string[]): DeskForm => ({
  file,
  kind: "request",
  form: formOf(...labels.map((label) => field("input", label))),
});
const ask = deskForm("ask.yml", "Need", "Area", "Reach");
const onBehalf = deskForm("on-behalf.yml", "Requester", "Need", "Area", "Reach");
const other = deskForm("other.yml", "Title", "Story", "Area", "Place");

const single = deskForm("single.yml", "Question");

describe("whichForm", () => {
  it.each([
    {
      what: "all headings of one form",
      body: bodyOf(["Title", "a"], ["Story", "b"], ["Area", "c"], ["Place", "d"]),
      file: "other.yml",
    },
    { what: "half of a form's headings", body: bodyOf(["Title", "a"], ["Place", "d"]), file: "other.yml" },
    { what: "less than half", body: bodyOf(["Place", "d"]), file: undefined },
    { what: "one heading is not enough", body: bodyOf(["Reach", "a"]), file: undefined },
    {
      what: "of two forms that both hold all headings, the one without gaps",
      body: bodyOf(["Need", "a"], ["Area", "b"], ["Reach", "c"]),
      file: "ask.yml",
    },
    {
      what: "the longer form where its own heading is there",
      body: bodyOf(["Requester", "x"], ["Need", "a"], ["Area", "b"], ["Reach", "c"]),
      file: "on-behalf.yml",
    },
    { what: "the only heading of a form that asks one thing", body: bodyOf(["Question", "a"]), file: "single.yml" },
    {
      what: "a form of which two headings are there, rather than one that asks one thing",
      body: bodyOf(["Question", "q"], ["Title", "a"], ["Story", "b"]),
      file: "other.yml",
    },
    { what: "no form at all", body: "Hello, can you help?", file: undefined },
    { what: "an empty body", body: "", file: undefined },
  ])("$what -> $file", ({ body, file }) => {
    expect(whichForm([ask, onBehalf, other, single, deskForm("empty.yml")], body)?.file).toBe(file);
  });

  it("does not guess between two forms that fit equally well", () => {
    expect(whichForm([ask, { ...ask, file: "copy.yml" }], bodyOf(["Need", "a"], ["Area", "b"]))).toBeUndefined();
  });
});
