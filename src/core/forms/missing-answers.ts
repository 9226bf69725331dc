import type { FormAnswer, FormField, IssueForm } from "../domain/issue-form.ts";
import { keyedFields } from "./keyed-fields.ts";

/** Labels of the fields that must be answered and are not, in the form's order: no answer, no heading, an invalid one, a required box not ticked. */
export function missingAnswers(form: IssueForm, answers: ReadonlyMap<string, FormAnswer>): readonly string[] {
  return keyedFields(form)
    .filter(({ key, field }) => isWanting(field, answers.get(key)))
    .map(({ field }) => field.label);
}

function isWanting({ required, requiredOptions = [] }: FormField, answer: FormAnswer | undefined): boolean {
  if (required && answer?.state !== "answered") return true;
  const ticked = new Set<unknown>(Array.isArray(answer?.value) ? answer.value : []);
  return requiredOptions.some((option) => !ticked.has(option.trim()));
}
