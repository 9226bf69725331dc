import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lintChooser } from "../../../../src/core/config/form-lint/lint-chooser.ts";
import { lintForm } from "../../../../src/core/config/form-lint/lint-form.ts";
import { speakPlain } from "../../../../src/core/messages/speak.ts";
import { repositoryForms } from "../../../support/repository-forms.ts";
import { ADVICE, ALLOWED, REFUSED_FIELDS, REFUSED_TOPS } from "./forms-with-mistakes.ts";

const found = (text: string, weight: "problem" | "notice") =>
  lintForm(text).findings.flatMap((finding) =>
    finding.weight === weight ? [`${finding.line} ${finding.message.say.replace(/^config-(?:form-)?/, "")}`] : [],
  );

describe("what GitHub refuses at the top of a form", () => {
  it.each(REFUSED_TOPS)("$rule", ({ form, lines }) => {
    expect(found(form, "problem")).toEqual(lines);
  });
});

describe("what GitHub refuses in a field", () => {
  it.each(REFUSED_FIELDS)("$rule", ({ form, lines }) => {
    expect(found(form, "problem")).toEqual(lines);
  });
});

describe("what GitHub takes", () => {
  it.each(ALLOWED)("$rule", ({ form }) => {
    expect(found(form, "problem")).toEqual([]);
  });
});

describe("what we advise, though GitHub takes it", () => {
  it.each(ADVICE)("$rule", ({ form, lines }) => {
    expect(found(form, "notice")).toEqual(lines);
    expect(found(form, "problem")).toEqual([]);
  });
});

describe("the linter", () => {
  const all = [...REFUSED_TOPS, ...REFUSED_FIELDS, ...ADVICE];

  it("says whole sentences, with nothing left to fill in", () => {
    const said = all.flatMap(({ form }) => lintForm(form).findings.map(({ message }) => speakPlain(message, "en")));
    expect(said.filter((text) => /\$\d|\{\{|⧼|^config-/.test(text) || !/[.?]$/.test(text))).toEqual([]);
  });

  it.each(Object.keys(repositoryForms))("finds nothing in this repository's form %s", (file) => {
    expect(lintForm(repositoryForms[file] ?? "").findings).toEqual([]);
  });

  it("comes to an end with findings at lines of the file, whatever the file", () => {
    const yamlish = fc.stringMatching(/^(?:[a-z-]{1,9}|[:\-[\]{}&*!|>'"%@#,?]| |\n|\d){0,60}$/);
    const forms = fc.constantFrom(...all.map(({ form }) => form));
    fc.assert(
      fc.property(forms, yamlish, fc.nat(300), fc.nat(20), (form, noise, at, cut) => {
        const text = form.slice(0, at) + noise + form.slice(at + cut);
        const lines = text.split("\n").length;
        for (const { line } of [...lintForm(text).findings, ...lintChooser(text).findings]) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("says no finding twice", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (field) => {
        const text = JSON.stringify({
          name: "n",
          description: "d",
          body: [field, { type: "input", attributes: field }],
        });
        const told = lintForm(text).findings.map(({ path, message }) => JSON.stringify([path, message]));
        expect(told).toEqual([...new Set(told)]);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the settings of the page for a new issue", () => {
  const problems = (text: string) =>
    lintChooser(text).findings.map(({ line, message }) => `${line} ${message.say.replace(/^config-/, "")}`);

  it.each([
    [
      "sound settings",
      "blank_issues_enabled: no\ncontact_links:\n  - { name: a, url: https://example.org, about: b }\n",
      [],
    ],
    ["no links", "contact_links: []\n", []],
    ["an unknown key", "blank_issues_enabled: true\ncontacts: []\n", ["2 key-unknown"]],
    ["a key that is nearly right", "blank_issue_enabled: true\n", ["1 key-unknown-near"]],
    ["a key that YAML takes for true", "on: true\n", ["1 form-key-boolean"]],
    ["a switch that is text", 'blank_issues_enabled: "false"\n', ["1 expects-true-or-false"]],
    ["links that are no list", "contact_links: https://example.org\n", ["1 expects-list"]],
    ["a link that is only an address", "contact_links:\n  - https://example.org\n", ["2 key-missing"]],
    ["a link without words", "contact_links:\n  - url: https://example.org\n    name: a\n", ["2 key-missing"]],
    [
      "a link with another key",
      "contact_links:\n  - { name: a, url: https://example.org, about: b, icon: c }\n",
      ["2 key-unknown"],
    ],
    [
      "an address that is none",
      "contact_links:\n  - name: a\n    url: example.org\n    about: b\n",
      ["3 not-an-address"],
    ],
    ["an empty text", "contact_links:\n  - name: ''\n    url: https://example.org\n    about: b\n", ["2 text-empty"]],
    ["an empty file", "", ["1 yaml-empty"]],
  ])("%s", (_, text, lines) => {
    expect(problems(text)).toEqual(lines);
  });
});
