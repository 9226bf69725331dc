import type { FormAnswer } from "../domain/issue-form.ts";
import { outcomeFormOf } from "../forms/outcome-form-of.ts";
import { parseAnswers } from "../forms/parse-answers.ts";
import { sha256Of } from "../records/hash.ts";
import { publicText } from "../records/public-text.ts";
import type { BoardAnswer } from "./board-types.ts";
import type { RequestView } from "./request-view.ts";

/** Questions of an outcome form about learning: what the requester is able to do now, and would tell the next one. */
const LEARNING: ReadonlySet<string> = new Set(["able", "tell"]);

/** Questions that organise a report and tell nothing. */
const NOT_SHOWN: ReadonlySet<string> = new Set(["request", "consent", "contact"]);

/** What a report says, in two parts. */
interface ReportedAnswers {
  readonly results: readonly BoardAnswer[];
  readonly learning: readonly BoardAnswer[];
}

/**
 * The answers of the issue that reported the outcome, as far as it still says what was recorded. Undefined where there is no such
 * report or its words may not be shown; null where it is gone or was changed.
 */
export function reportAnswers({ state, snapshot, desk, consent }: RequestView): ReportedAnswers | null | undefined {
  const report = state.outcome?.report;
  if (!report || consent !== "named") return undefined;
  const issue = snapshot.mentionedBy?.find(({ number }) => number === report.issue);
  if (!issue || sha256Of(issue.body) !== report.hash) return null;
  const form = outcomeFormOf(issue.body, desk);
  const fields: ReadonlyMap<string, FormAnswer> = form ? parseAnswers(form.form, issue.body).fields : new Map();
  const answers = [...fields].flatMap(([key, { label, value }]): readonly BoardAnswer[] => {
    const text = publicText(wordsOf(value), desk.config.desk.contact);
    return NOT_SHOWN.has(key) || text.text === "" ? [] : [{ key, label, text }];
  });
  return {
    results: answers.filter(({ key }) => !LEARNING.has(key)),
    learning: answers.filter(({ key }) => LEARNING.has(key)),
  };
}

/** An answer as text; uploads are left on GitHub. */
function wordsOf(value: FormAnswer["value"]): string {
  if (value === null) return "";
  if (typeof value === "string") return value;
  return value.flatMap((part) => (typeof part === "string" ? [part] : [])).join("\n");
}
