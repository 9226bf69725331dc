import fc from "fast-check";
import * as yaml from "js-yaml";
import { describe, expect, it } from "vitest";
import { readForm } from "../../../../src/core/config/read-form.ts";
import type { IssueForm } from "../../../../src/core/domain/issue-form.ts";
import type { FormFacts } from "../../../../src/core/messages/forms/form-draft.ts";
import { renderForm } from "../../../../src/core/messages/forms/render-form.ts";
import { COMPLETE, FACTS, generatedForm, KINDS, textOfForm } from "./rendered.ts";

const ALL = KINDS.flatMap((kind) => COMPLETE.map((language) => ({ kind, language })));

const asked = ({ fields }: IssueForm) => fields.filter(({ type }) => type !== "markdown");

describe.each(ALL)("the form $kind in $language", ({ kind, language }) => {
  const text = textOfForm(kind, language);
  const form = generatedForm(kind, language);

  it("has no problem, and no advice is needed", () => {
    expect(readForm(text)).toMatchObject({ problems: [], notices: [] });
  });

  it("has an id for each question, and no id or label twice", () => {
    const [ids, labels] = [asked(form).map(({ id }) => id), asked(form).map(({ label }) => label)];
    expect(ids).not.toContain(undefined);
    expect(new Set(ids).size).toBe(ids.length);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it("asks the same questions in the same order in every language, with as many choices", () => {
    const shape = (one: IssueForm) =>
      one.fields.map(({ type, id, required, multiple, options }) => [type, id, required, multiple, options.length]);
    expect(shape(form)).toEqual(shape(generatedForm(kind, "en")));
  });

  it("fills in nothing beforehand: examples stand in the empty field", () => {
    const { body, title } = Object(yaml.load(text));
    const prefilled = body.filter(({ type, attributes }: { type: string; attributes: object }) =>
      ["value", "default"].some((key) => type !== "markdown" && key in attributes),
    );
    expect([title, prefilled]).toEqual([undefined, []]);
  });

  it("has a description that GitHub takes", () => {
    expect(Object(yaml.load(text)).description.length).toBeLessThanOrEqual(200);
  });
});

describe("what the forms ask", () => {
  it.each([
    ["request", ["need", "reach"]],
    ["question", ["need"]],
    ["on-behalf", ["channel", "received", "need", "consent"]],
    ["outcome", ["request"]],
    ["join", ["which", "why"]],
  ] as const)("requires of a %s only %j", (kind, required) => {
    const needed = asked(generatedForm(kind, "en")).filter((field) => field.required);
    expect(needed.map(({ id }) => id)).toEqual(required);
  });

  it.each(["request", "on-behalf"] as const)("keeps the ids that board and records read in the form %s", (kind) => {
    const ids = asked(generatedForm(kind, "ar")).map(({ id }) => id);
    const read = ["need", "reach", "gaps", "learning", "partner-value", "partner-kind", "material", "country"];
    expect(ids).toEqual(
      expect.arrayContaining([...read, "language", "stage-of-idea", "links", "disclosure", "consent"]),
    );
  });

  it.each(["request", "question", "outcome"] as const)(
    "says in the form %s that it is public, word for word",
    (kind) => {
      expect(textOfForm(kind, "en")).toContain(
        "This form is public on GitHub with your user name. If that is not right for you, write to us; a coordinator files it without names.",
      );
      expect(textOfForm(kind, "en")).toContain("Our address: `helpdesk@wikimedia.se`\n");
      const { contact: _, ...desk } = FACTS.desk;
      expect(textOfForm(kind, "en", { ...FACTS, desk })).not.toContain("Our address");
    },
  );

  it.each([
    ["question", ["small-question"]],
    ["join", ["wants-to-join"]],
    ["request", []],
    ["on-behalf", []],
    ["outcome", []],
  ] as const)("marks a %s with the labels %j", (kind, labels) => {
    expect(generatedForm(kind, "ar").labels).toEqual(labels);
  });

  it("has no words for a change of the committee's own rules", () => {
    expect(renderForm("rules", FACTS, "en")).toBeUndefined();
  });

  it("is English where a language has no words, sentence by sentence", () => {
    expect(textOfForm("request", "sv")).toBe(textOfForm("request", "en"));
    expect(textOfForm("request", "ar-EG")).toBe(textOfForm("request", "ar"));
  });
});

describe("what the configuration says", () => {
  const optionsOf = (form: IssueForm, key: string) => form.fields.find(({ id }) => id === key)?.options;
  const group = (title: string): FormFacts["groups"][number] => ({
    id: "a-group",
    title,
    about: "x",
    kind: "standing",
    default: false,
  });

  it("is asked: the groups by their titles, without the comma that parts choices", () => {
    const facts = { ...FACTS, groups: [group("Books, maps, and more"), group("yes"), group("yes")] };
    expect(optionsOf(generatedForm("join", "en", facts), "which")).toEqual([
      "On the committee",
      "Books / maps / and more",
      "yes",
      "I do not know yet",
    ]);
  });

  it("is asked: the kinds of support, in words where there are some", () => {
    const facts = { ...FACTS, "support-types": ["train", "lend-a-scanner"] };
    expect(optionsOf(generatedForm("request", "en", facts), "support")).toEqual([
      "Show us how it is done",
      "lend a scanner",
    ]);
    expect(optionsOf(generatedForm("request", "en", { ...FACTS, "support-types": [] }), "support")).toBeUndefined();
  });

  it("cannot break a form, whatever it is", () => {
    const words = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.string({ unit: "binary" }),
      fc.constantFrom("yes", "- x", "a: b", "#", "|\n\nx"),
    );
    fc.assert(
      fc.property(words, words, words, (name, contact, title) => {
        const facts: FormFacts = {
          ...FACTS,
          desk: { ...FACTS.desk, name, contact },
          groups: [group(`${title}.`)],
          "lane-labels": { question: `q${name}`.slice(0, 50), join: "join" },
        };
        for (const kind of KINDS) {
          const form = readForm(textOfForm(kind, "en", facts)).form;
          expect(asked(form ?? { name: "", labels: [], fields: [] }).map(({ id }) => id)).toEqual(
            asked(generatedForm(kind, "en")).map(({ id }) => id),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
