import { type Sentence, sentence } from "../domain/sentence.ts";
import type { FormDiagnostic } from "../forms/form-diagnostic.ts";
import { missingAnswers } from "../forms/missing-answers.ts";
import { parseAnswers } from "../forms/parse-answers.ts";
import type { Look } from "./look.ts";

/**
 * What the request lacks, as it is written now: required answers that are not there, and answers that are wrong, each
 * with what to do. Only while it is in its first stage: later nobody waits for them.
 */
export function stillMissing({ snapshot, desk, state }: Look): readonly Sentence[] {
  if (state.stage === undefined || state.stage !== desk.config.stages[0]?.id) return [];
  const form = desk.forms.find(({ file }) => file === state.registered?.form)?.form;
  if (!form) return [];
  const { fields, diagnostics } = parseAnswers(form, snapshot.issue.body);
  const missing = new Set(missingAnswers(form, fields));
  const wrong = diagnostics.filter((diagnostic) => isForPeople(diagnostic, missing));
  const told = new Set(wrong.map(({ label }) => label));
  return [
    ...[...missing].filter((label) => !told.has(label)).map((label) => sentence("desk-card-missing-answer", label)),
    ...wrong.map(({ message }) => message),
  ];
}

/** A heading or a box that is gone matters where an answer must be; a field of an unknown kind is the form's matter. */
function isForPeople({ kind, label }: FormDiagnostic, missing: ReadonlySet<string>): boolean {
  switch (kind) {
    case "missing-heading":
    case "missing-box":
      return missing.has(label);
    case "heading-in-answer":
      return missing.size > 0;
    case "unknown-option":
    case "unknown-box":
    case "foreign-upload":
    case "unknown-heading":
      return true;
    case "unknown-type":
      return false;
  }
}
