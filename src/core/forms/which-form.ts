import type { DeskForm } from "../config/desk.ts";
import { alignHeadings } from "./align-headings.ts";
import { type FormBody, readFormBody } from "./form-body.ts";
import { keyedFields } from "./keyed-fields.ts";

/** How well a body fits a form. */
interface Fit {
  readonly form: DeskForm;
  readonly matched: number;
  readonly missing: number;
}

/** The form that a body was written with: the likeliest one. Undefined where none is likely or two fit equally well; that is not guessed. */
export function whichForm(
  forms: readonly DeskForm[],
  body: string,
  labels: readonly string[] = [],
): DeskForm | undefined {
  const [best, ...others] = likeliestForms(forms, body, labels);
  return others.length === 0 ? best : undefined;
}

/**
 * The forms that fit a body best, several where they fit equally well. First the labels: a form is likely that alone sets
 * one of them, if the body has any heading of it. Without such a label, forms are likely with at least two headings (or the only
 * one) and at least half of them. Of the likely ones those with most headings found, and among these those that lack fewest.
 */
export function likeliestForms(
  forms: readonly DeskForm[],
  body: string,
  labels: readonly string[] = [],
): readonly DeskForm[] {
  const text = readFormBody(body);
  const fits = forms.map((form) => fitOf(form, text));
  const marked = markedBy(labels, forms);
  const named = fits.filter(({ form, matched }) => matched > 0 && marked.has(form));
  const likely = named.length > 0 ? named : fits.filter(isLikely);
  const [best] = likely.toSorted(compare);
  return best ? likely.filter((fit) => compare(fit, best) === 0).map(({ form }) => form) : [];
}

function fitOf(form: DeskForm, body: FormBody): Fit {
  const fields = keyedFields(form.form).map(({ field }) => field);
  const matched = alignHeadings(fields, body).size;
  return { form, matched, missing: fields.length - matched };
}

/** The forms that alone set one of these labels. GitHub does not tell small from capital letters in them. */
function markedBy(labels: readonly string[], forms: readonly DeskForm[]): ReadonlySet<DeskForm> {
  const carried = new Set(labels.map((label) => label.toLowerCase()));
  const setters = new Map<string, Set<DeskForm>>();
  for (const form of forms) {
    for (const label of form.form.labels) {
      const name = label.toLowerCase();
      setters.set(name, (setters.get(name) ?? new Set()).add(form));
    }
  }
  const alone = [...setters].filter(([name, { size }]) => carried.has(name) && size === 1);
  return new Set(alone.flatMap(([, [form]]) => form ?? []));
}

const isLikely = ({ matched, missing }: Fit): boolean =>
  matched >= Math.min(2, matched + missing) && matched >= Math.max(1, missing);

const compare = (a: Fit, b: Fit): number => b.matched - a.matched || a.missing - b.missing;
