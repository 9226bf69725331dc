import type { FormDraft, FormFacts } from "./form-draft.ts";
import { opening } from "./opening.ts";
import type { Words } from "./words-in.ts";

/** The form that tells what came of a request. Ids of its fields: request (required), achieved, seen, able, tell. */
export const outcomeForm = (facts: FormFacts, words: Words, language: string): FormDraft => ({
  name: words("form-outcome-name"),
  about: words("form-outcome-about"),
  body: [
    opening(facts, words, language, words("form-outcome-required")),
    {
      type: "input",
      id: "request",
      label: words("form-outcome-request"),
      about: words("form-outcome-request-about"),
      example: "#12",
      required: true,
    },
    {
      type: "textarea",
      id: "achieved",
      label: words("form-outcome-achieved"),
      about: words("form-outcome-achieved-about"),
    },
    { type: "textarea", id: "seen", label: words("form-outcome-seen"), about: words("form-outcome-seen-about") },
    { type: "textarea", id: "able", label: words("form-outcome-able"), about: words("form-outcome-able-about") },
    { type: "textarea", id: "tell", label: words("form-outcome-tell"), about: words("form-outcome-tell-about") },
  ],
});
