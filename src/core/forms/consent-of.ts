import type { FormAnswer, IssueForm } from "../domain/issue-form.ts";
import { answerWords } from "./answer-words.ts";

/**
 * What may be shown of a request, as its requester chose: all that is public, only what kind of request it is and from
 * where, or nothing but its place in the figures.
 */
export type Consent = "named" | "without-names" | "only-counted";

/** All of them: the order is that of the form's options. */
export const CONSENTS: readonly Consent[] = ["named", "without-names", "only-counted"];

/**
 * What may be shown, by the answer to the form's question about it: the place of the option counts, whatever its language.
 * Who was not asked, or did not answer, may be named; an answer that is none of the options names nobody.
 */
export function consentOf(form: IssueForm | undefined, fields: ReadonlyMap<string, FormAnswer>): Consent {
  const answer = fields.get("consent");
  if (answer?.state === "invalid") return "without-names";
  if (answer?.state !== "answered") return "named";
  const options = form?.fields.find(({ id }) => id === "consent")?.options ?? [];
  const chosen = answerWords(answer).split("\n");
  const place = Math.max(...chosen.map((option) => options.findIndex((one) => one.trim() === option)));
  return CONSENTS[Math.max(0, Math.min(place, CONSENTS.length - 1))] ?? "named";
}
