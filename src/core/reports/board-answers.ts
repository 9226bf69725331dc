import type { Desk } from "../config/desk.ts";
import type { FormAnswer } from "../domain/issue-form.ts";
import { parseAnswers } from "../forms/parse-answers.ts";
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
const FACTS = { country: "country", partnerKind: "partner-kind", answersIn: "language" } as const;

type PublishedAnswers = Pick<BoardRequest, "answers" | keyof typeof FACTS>;

/** What a request says, as far as it is public. Nothing where it came without a form. */
export function boardAnswers(body: string, file: string | null, desk: Desk): PublishedAnswers {
  const form = desk.forms.find((one) => one.file === file);
  const fields: ReadonlyMap<string, FormAnswer> = form ? parseAnswers(form.form, body).fields : new Map();
  const contact = desk.config.desk.contact;
  const fact = (key: string): string | null => {
    const answer = fields.get(key);
    return answer ? publicText(wordsOf(answer), contact, 80).text || null : null;
  };

  const answers = PUBLIC_ANSWERS.flatMap((key): readonly BoardAnswer[] => {
    const answer = fields.get(key);
    const text = answer ? publicText(wordsOf(answer), contact) : undefined;
    return answer && text?.text ? [{ key, label: answer.label, text }] : [];
  });
  return {
    answers,
    country: fact(FACTS.country),
    partnerKind: fact(FACTS.partnerKind),
    answersIn: fact(FACTS.answersIn),
  };
}

/** Whether the requester may be named. Who chose another answer than the first to that question is not; who was not asked is. */
export function mayBeNamed(body: string, file: string | null, desk: Desk): boolean {
  const form = desk.forms.find((one) => one.file === file)?.form;
  const [first] = form?.fields.find(({ id }) => id === "consent")?.options ?? [];
  const consent = form ? parseAnswers(form, body).fields.get("consent") : undefined;
  return consent?.state !== "answered" || consent.value === first;
}

/** An answer as text: options and ticked boxes one a line. Uploads are left on GitHub, whoever they show. */
function wordsOf({ state, value }: FormAnswer): string {
  if (state !== "answered" || value === null) return "";
  if (typeof value === "string") return value;
  return value.flatMap((part) => (typeof part === "string" ? [part] : [])).join("\n");
}
