import { formFacts } from "../../../../src/cli/init/first-forms.ts";
import { readForm } from "../../../../src/core/config/read-form.ts";
import type { IssueForm } from "../../../../src/core/domain/issue-form.ts";
import type { FormFacts } from "../../../../src/core/messages/forms/form-draft.ts";
import { renderForm } from "../../../../src/core/messages/forms/render-form.ts";
import { OWN_DESK } from "../../../support/own-desk.ts";

/** The kinds of forms that have words of ours. */
export const KINDS = ["request", "question", "on-behalf", "outcome", "join"] as const;

/** The languages in which forms are complete. */
export const COMPLETE = ["en", "ar", "es"] as const;

/** What the forms of this repository's own desk are made from. */
export const FACTS: FormFacts = formFacts(OWN_DESK);

/** The text of a form that must have words. */
export function textOfForm(kind: (typeof KINDS)[number], language: string, facts: FormFacts = FACTS): string {
  const text = renderForm(kind, facts, language);
  if (text === undefined) throw new Error(`${kind} has no words`);
  return text;
}

/** A generated form, read as the desk reads it. */
export function generatedForm(kind: (typeof KINDS)[number], language: string, facts: FormFacts = FACTS): IssueForm {
  const { form, problems } = readForm(textOfForm(kind, language, facts));
  if (!form || problems.length > 0) throw new Error(JSON.stringify(problems));
  return form;
}
