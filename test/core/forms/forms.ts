import type { FormAnswer, FormField, IssueForm } from "../../../src/core/domain/issue-form.ts";
import { type ParsedForm, parseAnswers } from "../../../src/core/forms/parse-answers.ts";

/** A field with the usual rest. */
export const field = (type: string, label: string, more: Partial<FormField> = {}): FormField => ({
  type,
  label,
  required: false,
  options: [],
  multiple: false,
  ...more,
});

export const formOf = (...fields: readonly FormField[]): IssueForm => ({ name: "Ask", labels: [], fields });

/** One field of each kind, with ids. */
export const EVERY_KIND: IssueForm = formOf(
  field("markdown", ""),
  field("input", "Your name", { id: "name", required: true }),
  field("textarea", "What do you need?", { id: "need", required: true }),
  field("dropdown", "Area", { id: "area", options: ["Commons", "Wikidata", "High (a, b)"] }),
  field("dropdown", "Languages", {
    id: "languages",
    options: ["Arabic", "Fula, Adlam", "Fula", "Swahili"],
    multiple: true,
  }),
  field("checkboxes", "Terms", { id: "terms", options: ["I agree", "I read it"] }),
  field("upload", "Files", { id: "files" }),
  field("textarea", "Log", { id: "log", render: "txt" }),
);

/** Answers by key: the value, what could be read of an invalid one, or the state. */
export const plain = ({ fields }: ParsedForm): Record<string, unknown> =>
  Object.fromEntries([...fields].map(([key, answer]) => [key, shown(answer)]));

function shown({ state, value }: FormAnswer): unknown {
  if (state === "answered") return value;
  return state === "invalid" ? { invalid: value } : `(${state})`;
}

/** What a form reads in a body; the diagnostics of answers as `kind field`. */
export function read(form: IssueForm, body: string) {
  const parsed = parseAnswers(form, body);
  return {
    answers: plain(parsed),
    wrong: parsed.diagnostics.flatMap(({ kind, field: key }) => (key === null ? [] : [`${kind} ${key}`])),
    unknown: parsed.unknownHeadings,
  };
}

/** A body as GitHub writes it: sections of label and text, one blank line between. */
export const bodyOf = (...sections: readonly (readonly [label: string, text: string])[]): string =>
  sections.map(([label, text]) => `### ${label}\n\n${text}`).join("\n\n");
