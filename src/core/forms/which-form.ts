import type { DeskForm } from "../config/desk.ts";
import { parseAnswers } from "./parse-answers.ts";

/** How well a body fits a form. */
interface Fit {
  readonly form: DeskForm;
  readonly matched: number;
  readonly missing: number;
}

/**
 * The form that a body was written with: most headings found, at least two (or the only one) and at least half of the form's; among
 * equals the form that lacks fewest. Undefined where no form fits or two fit equally well: that is not guessed.
 */
export function whichForm(forms: readonly DeskForm[], body: string): DeskForm | undefined {
  const [best, second] = forms
    .map((form) => fitOf(form, body))
    .filter(({ matched, missing }) => matched >= Math.min(2, matched + missing) && matched >= Math.max(1, missing))
    .toSorted(compare);
  return best && !(second && compare(best, second) === 0) ? best.form : undefined;
}

function fitOf(form: DeskForm, body: string): Fit {
  const answers = [...parseAnswers(form.form, body).fields.values()];
  const missing = answers.filter(({ state }) => state === "missing").length;
  return { form, matched: answers.length - missing, missing };
}

const compare = (a: Fit, b: Fit): number => b.matched - a.matched || a.missing - b.missing;
