import type { Desk } from "../config/desk.ts";
import type { FormAnswer, IssueForm } from "../domain/issue-form.ts";
import type { Consent } from "./board-care-types.ts";
import type { BoardAnswer, BoardRequest } from "./board-types.ts";
import { publicText } from "./public-text.ts";

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

type PublishedAnswers = Pick<BoardRequest, "answers" | keyof typeof FACTS>;

/**
 * What a request says, as far as it is public: of one without names only the kind of partner and material and the country,
 * of one that is only counted nothing. Nothing where it came without a form.
 */
export function boardAnswers(fields: ReadonlyMap<string, FormAnswer>, consent: Consent, desk: Desk): PublishedAnswers {
  const contact = desk.config.desk.contact;
  const fact = (key: string): string | null => {
    const answer = consent === "only-counted" ? undefined : fields.get(key);
    return answer ? publicText(wordsOf(answer), contact, 80).text || null : null;
  };
  const answers = PUBLIC_ANSWERS.flatMap((key): readonly BoardAnswer[] => {
    const answer = consent === "named" ? fields.get(key) : undefined;
    const text = answer ? publicText(wordsOf(answer), contact) : undefined;
    return answer && text?.text ? [{ key, label: answer.label, text }] : [];
  });
  return {
    answers,
    country: fact(FACTS.country),
    partnerKind: fact(FACTS.partnerKind),
    material: fact(FACTS.material),
    answersIn: consent === "named" ? fact(FACTS.answersIn) : null,
  };
}

const CONSENTS: readonly Consent[] = ["named", "without-names", "only-counted"];

/**
 * What may be shown, by the answer to the form's question about it: the place of the option counts, whatever its language.
 * Who was not asked, or did not answer, may be named; an answer that is none of the options names nobody.
 */
export function consentOf(form: IssueForm | undefined, fields: ReadonlyMap<string, FormAnswer>): Consent {
  const answer = fields.get("consent");
  if (answer?.state === "invalid") return "without-names";
  if (answer?.state !== "answered") return "named";
  const options = form?.fields.find(({ id }) => id === "consent")?.options ?? [];
  const chosen = wordsOf(answer).split("\n");
  const place = Math.max(...chosen.map((option) => options.findIndex((one) => one.trim() === option)));
  return CONSENTS[Math.max(0, Math.min(place, CONSENTS.length - 1))] ?? "named";
}

/** An answer as text: options and ticked boxes one a line. Uploads are left on GitHub, whoever they show. */
function wordsOf({ state, value }: FormAnswer): string {
  if (state !== "answered" || value === null) return "";
  if (typeof value === "string") return value;
  return value.flatMap((part) => (typeof part === "string" ? [part] : [])).join("\n");
}
