import type { Desk } from "../config/desk.ts";
import type { FormAnswer } from "../domain/issue-form.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { outcomeFormOf } from "../forms/outcome-form-of.ts";
import { parseAnswers } from "../forms/parse-answers.ts";
import { sha256Of } from "../records/hash.ts";
import { publicText, publicTitle } from "../records/public-text.ts";
import type { BoardAnswer, BoardReport } from "./board-types.ts";

/**
 * The questions of an outcome form whose answers are shown: what was achieved, and what the requester learnt. All others stay where they
 * are: those that organise a report, and whatever a desk asks that is not known here.
 */
const RESULTS: ReadonlySet<string> = new Set(["achieved", "seen"]);
const LEARNING: ReadonlySet<string> = new Set(["able", "tell"]);

/**
 * The answers of the issue that reported the outcome, as far as it still says what was recorded. Undefined where there is no such
 * report; null where it is gone or was changed.
 */
export function reportAnswers(
  { outcome }: RequestState,
  { mentionedBy }: Pick<RequestSnapshot, "mentionedBy">,
  desk: Desk,
): BoardReport | null | undefined {
  const report = outcome?.report;
  if (!report) return undefined;
  const issue = mentionedBy?.find(({ number }) => number === report.issue);
  if (!issue || sha256Of(issue.body) !== report.hash) return null;
  const form = outcomeFormOf(issue.body, desk);
  const fields: ReadonlyMap<string, FormAnswer> = form ? parseAnswers(form.form, issue.body).fields : new Map();
  const answers = [...fields].flatMap(([key, { label, value }]): readonly BoardAnswer[] => {
    const text = publicText(wordsOf(value), desk.config.desk.contact);
    return text.text === "" ? [] : [{ key, label: publicTitle(label).text, text }];
  });
  return {
    results: answers.filter(({ key }) => RESULTS.has(key)),
    learning: answers.filter(({ key }) => LEARNING.has(key)),
  };
}

/** An answer as text; uploads are left on GitHub. */
function wordsOf(value: FormAnswer["value"]): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  return value.flatMap((part) => (typeof part === "string" ? [part] : [])).join("\n");
}
