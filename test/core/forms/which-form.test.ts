import { describe, expect, it } from "vitest";
import type { DeskForm } from "../../../src/core/config/desk.ts";
import { likeliestForms, whichForm } from "../../../src/core/forms/which-form.ts";
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

  it("does not guess between two forms whose labels the issue carries, and that fit equally well", () => {
    const [a, b] = [labelled(ask, "one"), { ...labelled(ask, "two"), file: "copy.yml" }];
    expect(whichForm([a, b], needAndArea, ["one", "two"])).toBeUndefined();
  });
});

const labelled = (form: DeskForm, ...labels: readonly string[]): DeskForm => ({
  ...form,
  form: { ...form.form, labels },
});
const needAndArea = bodyOf(["Need", "a"], ["Area", "b"]);

describe("the labels of an issue", () => {
  const forms = [
    labelled(ask, "help", "all"),
    { ...labelled(ask, "Join", "all"), file: "copy.yml" },
    labelled(other, "all"),
  ];

  it.each([
    { what: "a label that one form sets decides between equals", labels: ["help"], file: "ask.yml" },
    { what: "in capital or small letters", labels: ["JOIN", "x"], file: "copy.yml" },
    { what: "a label that several forms set says nothing", labels: ["all"], file: undefined },
    { what: "a label that no form sets says nothing", labels: ["x"], file: undefined },
    { what: "no label says nothing", labels: [], file: undefined },
  ])("$what -> $file", ({ labels, file }) => {
    expect(whichForm(forms, needAndArea, labels)?.file).toBe(file);
  });

  it("come before the headings: a form of which one heading is left is the one", () => {
    const body = bodyOf(["Title", "a"], ["Story", "b"], ["Area", "c"], ["Place", "d"]);
    expect(whichForm(forms, body, ["help"])?.file).toBe("ask.yml");
  });

  it("make no request of prose: a form needs at least one of its headings", () => {
    expect(whichForm(forms, "Hello, can you help?", ["help"])).toBeUndefined();
    expect(whichForm(forms, bodyOf(["Title", "a"], ["Story", "b"]), ["help"])?.file).toBe("other.yml");
  });

  it("of two forms whose labels it carries, the one with most headings is meant", () => {
    const two = [labelled(ask, "one"), labelled(onBehalf, "two")];
    const body = bodyOf(["Requester", "x"], ["Need", "a"], ["Area", "b"]);
    expect(whichForm(two, body, ["one", "two"])?.file).toBe("on-behalf.yml");
  });

  it("a label that one form sets twice is still its own", () => {
    expect(whichForm([labelled(ask, "a", "A"), { ...ask, file: "copy.yml" }], needAndArea, ["a"])?.file).toBe(
      "ask.yml",
    );
  });

  it("leave several forms where they fit equally well, and say which", () => {
    expect(likeliestForms(forms, needAndArea, ["all"]).map(({ file }) => file)).toEqual(["ask.yml", "copy.yml"]);
    expect(likeliestForms(forms, needAndArea, ["help"]).map(({ file }) => file)).toEqual(["ask.yml"]);
    expect(likeliestForms(forms, "Hello!", ["help"])).toEqual([]);
  });
});
