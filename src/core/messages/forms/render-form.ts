import type { FormUse } from "../../config/schema.ts";
import type { FormDraft, FormFacts } from "./form-draft.ts";
import { formYaml } from "./form-yaml.ts";
import { joinForm } from "./join-form.ts";
import { onBehalfForm } from "./on-behalf-form.ts";
import { outcomeForm } from "./outcome-form.ts";
import { questionForm } from "./question-form.ts";
import { requestForm } from "./request-form.ts";
import { type Words, wordsIn } from "./words-in.ts";

type Drafter = (facts: FormFacts, words: Words, language: string) => FormDraft;

/** The forms that have words of ours. What a committee asks about its own rules is its own matter. */
const FORMS: Readonly<Partial<Record<FormUse["kind"], Drafter>>> = {
  request: requestForm,
  question: questionForm,
  "on-behalf": onBehalfForm,
  outcome: outcomeForm,
  join: joinForm,
};

/**
 * The text of an issue form of this kind, in a language as in `ar`; sentence by sentence in English where that has no words.
 * Undefined for a kind of form that has no words of ours.
 */
export function renderForm(kind: FormUse["kind"], facts: FormFacts, language: string): string | undefined {
  const draft = FORMS[kind]?.(facts, wordsIn(language), language);
  return draft && formYaml(draft);
}
