import type { FormDraft, FormFacts } from "./form-draft.ts";
import { opening } from "./opening.ts";
import { consent, disclosure, links, projectFacts, reasons, support } from "./project-questions.ts";
import type { Words } from "./words-in.ts";

/**
 * The form for a request in one's own name. Ids of its fields: need, reach (required), gaps, learning, partner-value,
 * support, partner-kind, material, country, language, stage-of-idea, links, disclosure, consent.
 */
export const requestForm = (facts: FormFacts, words: Words, language: string): FormDraft => ({
  name: words("form-request-name"),
  about: words("form-request-about"),
  body: [
    opening(facts, words, language, words("form-request-required")),
    {
      type: "textarea",
      id: "need",
      label: words("form-need"),
      about: words("form-need-about"),
      example: words("form-need-example"),
      required: true,
    },
    {
      type: "dropdown",
      id: "reach",
      label: words("form-reach"),
      options: [words("form-reach-issue"), words("form-reach-mail"), words("form-reach-drop-in")],
      required: true,
    },
    { type: "markdown", paragraphs: [`## ${words("form-try-to-answer")}`, words("form-try-about")] },
    ...reasons(words, "form-learning"),
    ...support(facts, words, "form-support"),
    ...projectFacts(words),
    links(words, "form-links-about"),
    disclosure(words, "form-disclosure"),
    consent(facts, words),
  ],
});
