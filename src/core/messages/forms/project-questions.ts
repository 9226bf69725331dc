import type { FormMessages } from "../../domain/messages/form-messages.ts";
import { choiceText } from "./choice-text.ts";
import type { FormFacts, Question } from "./form-draft.ts";
import type { Words } from "./words-in.ts";

/** The three questions that matter most to the committee. Whoever asks is asked about themselves, not about somebody. */
export const reasons = (words: Words, learning: "form-learning" | "form-learning-other"): readonly Question[] => [
  { type: "textarea", id: "gaps", label: words("form-gaps"), about: words("form-gaps-about") },
  { type: "textarea", id: "learning", label: words(learning), about: words("form-learning-about") },
  {
    type: "textarea",
    id: "partner-value",
    label: words("form-partner-value"),
    about: words("form-partner-value-about"),
  },
];

/** Which kind of support is wanted, of those that the desk offers; no question where it names none. */
export function support(
  facts: FormFacts,
  words: Words,
  label: "form-support" | "form-support-other",
): readonly Question[] {
  const options = facts["support-types"].map((type) => {
    const known = SUPPORT.get(type);
    return known ? words(known) : choiceText(type.replaceAll("-", " "));
  });
  if (options.length === 0) return [];
  const about = words("form-support-about");
  return [{ type: "dropdown", id: "support", label: words(label), about, multiple: true, options }];
}

/** The kinds of support that have words. Of any other one its id is shown. */
const SUPPORT: ReadonlyMap<string, keyof FormMessages & `form-support-${string}`> = new Map([
  ["do", "form-support-do"],
  ["train", "form-support-train"],
  ["analyse", "form-support-analyse"],
  ["connect", "form-support-connect"],
  ["advise", "form-support-advise"],
]);

/** What the board shows as facts and the reports count. */
export const projectFacts = (words: Words): readonly Question[] => [
  {
    type: "dropdown",
    id: "partner-kind",
    label: words("form-partner-kind"),
    options: [
      words("form-partner-glam"),
      words("form-partner-research"),
      words("form-partner-international"),
      words("form-partner-public"),
      words("form-partner-association"),
      words("form-partner-company"),
      words("form-partner-nobody"),
      words("form-partner-other"),
    ],
  },
  { type: "input", id: "material", label: words("form-material"), example: words("form-material-example") },
  { type: "input", id: "country", label: words("form-country"), example: words("form-country-example") },
  answerLanguage(words),
  {
    type: "dropdown",
    id: "stage-of-idea",
    label: words("form-stage"),
    options: [
      words("form-stage-thought"),
      words("form-stage-plan"),
      words("form-stage-started"),
      words("form-stage-stuck"),
    ],
  },
];

/** In which language the desk may answer. */
export const answerLanguage = (words: Words): Question => ({
  type: "input",
  id: "language",
  label: words("form-language"),
});

/** Where to see more. */
export const links = (words: Words, about: "form-links-about" | "form-links-public"): Question => ({
  type: "textarea",
  id: "links",
  label: words("form-links"),
  about: words(about),
});

/** One plain question about interests. */
export const disclosure = (words: Words, label: "form-disclosure" | "form-disclosure-other"): Question => ({
  type: "textarea",
  id: "disclosure",
  label: words(label),
  about: words("form-disclosure-about"),
});

/** What board and reports may say. Read by the place of the answer: names, no names, only counted. */
export const consent = ({ desk }: FormFacts, words: Words): Question => ({
  type: "dropdown",
  id: "consent",
  label: words("form-consent"),
  about: words("form-consent-about", desk.name),
  options: [words("form-consent-named"), words("form-consent-nameless"), words("form-consent-count")],
});
