import type { FormDraft, FormFacts } from "./form-draft.ts";
import { opening } from "./opening.ts";
import { answerLanguage, consent, links } from "./project-questions.ts";
import type { Words } from "./words-in.ts";

/** The form for a small question. Ids of its fields: need (required), purpose, links, language, consent. */
export const questionForm = (facts: FormFacts, words: Words, language: string): FormDraft => ({
  name: words("form-question-name"),
  about: words("form-question-about"),
  labels: [facts["lane-labels"].question],
  body: [
    opening(facts, words, language, words("form-question-required")),
    {
      type: "textarea",
      id: "need",
      label: words("form-question-need"),
      about: words("form-question-need-about"),
      example: words("form-question-need-example"),
      required: true,
    },
    {
      type: "textarea",
      id: "purpose",
      label: words("form-question-purpose"),
      about: words("form-question-purpose-about"),
    },
    links(words, "form-links-about"),
    answerLanguage(words),
    consent(facts, words),
  ],
});
