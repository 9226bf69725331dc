import { choiceText } from "./choice-text.ts";
import type { FormDraft, FormFacts } from "./form-draft.ts";
import { opening } from "./opening.ts";
import type { Words } from "./words-in.ts";

/**
 * The form for people who want to join the committee or a group. Ids of its fields: which, why (required), experience,
 * languages, time. Groups have the titles that the configuration gives them, in whatever language.
 */
export const joinForm = (facts: FormFacts, words: Words, language: string): FormDraft => ({
  name: words("form-join-name"),
  about: words("form-join-about"),
  labels: [facts["lane-labels"].join],
  body: [
    opening(facts, words, language, words("form-join-required"), "form-join-public"),
    {
      type: "dropdown",
      id: "which",
      label: words("form-join-which"),
      about: words("form-join-which-about"),
      multiple: true,
      options: places(facts, words),
      required: true,
    },
    { type: "textarea", id: "why", label: words("form-join-why"), required: true },
    {
      type: "textarea",
      id: "experience",
      label: words("form-join-experience"),
      about: words("form-join-experience-about"),
    },
    { type: "input", id: "languages", label: words("form-join-languages") },
    { type: "input", id: "time", label: words("form-join-time"), example: words("form-join-time-example") },
  ],
});

/** GitHub refuses an option that comes twice. */
const places = ({ groups }: FormFacts, words: Words): readonly string[] => [
  ...new Set([
    words("form-join-committee"),
    ...groups.map(({ title }) => choiceText(title)),
    words("form-join-unsure"),
  ]),
];
