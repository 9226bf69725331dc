import type { Desk } from "../config/desk.ts";
import type { FormAnswer } from "../domain/issue-form.ts";
import { answerWords } from "../forms/answer-words.ts";
import type { Consent } from "../forms/consent-of.ts";
import { publicText, publicTitle } from "../records/public-text.ts";
import type { BoardAnswer, BoardRequest } from "./board-types.ts";

/**
 * The answers that may be published, in the order of the board. All others stay where they are: who somebody is, how to reach them,
 * and whatever a desk asks that is not known here.
 */
const PUBLIC_ANSWERS: readonly string[] = [
  "need",
  "material",
  "stage-of-idea",
  "gaps",
  "learning",
  "partner-value",
  "links",
];

/** Answers that are shown as facts beside the title. */
const FACTS = { country: "country", partnerKind: "partner-kind", material: "material", answersIn: "language" } as const;

/** The question about the kinds of support: the places of the chosen options tell them. */
const KINDS = "support";

/** The answers of which the board shows something, by key: cut as it shows them. All others stay where they are. */
export function answersToShow(
  fields: ReadonlyMap<string, FormAnswer>,
  consent: Consent,
  desk: Desk,
): ReadonlyMap<string, FormAnswer> {
  const { answersIn, ...facts } = FACTS;
  const named = consent === "named" ? [...PUBLIC_ANSWERS, answersIn, KINDS] : [];
  const keys = new Set(consent === "only-counted" ? [] : [...Object.values(facts), ...named]);
  const cut = (text: string): string => publicText(text, desk.config.desk.contact).text;
  const shown = (value: FormAnswer["value"]): FormAnswer["value"] => {
    if (value === null) return null;
    if (typeof value === "string") return cut(value);
    return value.flatMap((part) => (typeof part === "string" ? [cut(part)] : []));
  };
  return new Map(
    [...fields].flatMap(([key, answer]) =>
      keys.has(key)
        ? [[key, { ...answer, label: publicTitle(answer.label).text, value: shown(answer.value) }] as const]
        : [],
    ),
  );
}

type PublishedAnswers = Pick<BoardRequest, "answers" | keyof typeof FACTS>;

/**
 * What a request says, as far as it is public: of one without names only the kind of partner and material and the country,
 * of one that is only counted nothing. Nothing where it came without a form.
 */
export function boardAnswers(fields: ReadonlyMap<string, FormAnswer>, consent: Consent, desk: Desk): PublishedAnswers {
  const contact = desk.config.desk.contact;
  const fact = (key: string): string | null => {
    const answer = consent === "only-counted" ? undefined : fields.get(key);
    return answer ? publicText(answerWords(answer), contact, 80).text || null : null;
  };
  const answers = PUBLIC_ANSWERS.flatMap((key): readonly BoardAnswer[] => {
    const answer = consent === "named" ? fields.get(key) : undefined;
    const text = answer ? publicText(answerWords(answer), contact) : undefined;
    return answer && text?.text ? [{ key, label: publicTitle(answer.label).text, text }] : [];
  });
  return {
    answers,
    country: fact(FACTS.country),
    partnerKind: fact(FACTS.partnerKind),
    material: fact(FACTS.material),
    answersIn: consent === "named" ? fact(FACTS.answersIn) : null,
  };
}
