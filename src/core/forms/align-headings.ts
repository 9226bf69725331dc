import { foldLabel } from "../config/fold-label.ts";
import type { FormField } from "../domain/issue-form.ts";
import { type AnswerFits, answerFits } from "./answer-fits.ts";
import type { FormBody, FormHeading } from "./form-body.ts";
import { isFreeText } from "./keyed-fields.ts";

/** A heading that is the label of one field, or of several that share it. */
interface Candidate {
  readonly heading: FormHeading;
  readonly fields: readonly number[];
  /** False where the label only matches when folded. */
  readonly isExact: boolean;
}

/** What a match and its evidence are worth. Each is worth more than all of the lesser ones together. */
interface Weights {
  readonly match: number;
  readonly exact: number;
  readonly blank: number;
  readonly outsideFence: number;
  readonly fit: number;
  readonly stray: number;
}

/** One heading taken for one field, after the steps before it. */
interface Step {
  readonly candidate: number;
  readonly field: number;
  readonly score: number;
  /** The score if labels that nobody took follow, and so become part of this answer. */
  readonly scoreWithStrays: number;
  readonly before?: Step;
}

/**
 * Finds each field's heading: field index -> heading. As many fields as possible in the form's order; among equals the
 * better evidence; then, out of order, what is left. Time grows with headings times fields.
 */
export function alignHeadings(fields: readonly FormField[], body: FormBody): ReadonlyMap<number, FormHeading> {
  const candidates = candidatesOf(fields, body.headings);
  const found = new Map<number, FormHeading>();
  const used = new Set<number>();
  for (let step = bestChain(fields, candidates, body); step.before; step = step.before) {
    const heading = candidates[step.candidate]?.heading;
    if (heading) found.set(step.field, heading);
    used.add(step.candidate);
  }
  rescue(
    candidates.filter((_, index) => !used.has(index)),
    found,
  );
  return found;
}

function candidatesOf(fields: readonly FormField[], headings: readonly FormHeading[]): readonly Candidate[] {
  const exact = indexesBy(fields, ({ label }) => label.trim());
  const folded = indexesBy(fields, ({ label }) => foldLabel(label));
  return headings.flatMap((heading): readonly Candidate[] => {
    const same = exact.get(heading.text);
    const alike = same ?? folded.get(heading.folded);
    return alike ? [{ heading, fields: alike, isExact: same !== undefined }] : [];
  });
}

function indexesBy(
  fields: readonly FormField[],
  nameOf: (field: FormField) => string,
): ReadonlyMap<string, readonly number[]> {
  const indexes = new Map<string, number[]>();
  for (const [index, field] of fields.entries()) {
    const name = nameOf(field);
    indexes.set(name, [...(indexes.get(name) ?? []), index]);
  }
  return indexes;
}

/** Weights for a form of this many fields; sums stay exact integers for about 140 fields, and nearly so for more. */
function weightsFor(fields: number): Weights {
  const base = 4 * (fields + 2);
  return { stray: 1, fit: base, outsideFence: base ** 2, blank: base ** 3, exact: base ** 4, match: base ** 5 };
}

/** The last step of the best chain of headings in the form's order. Earlier headings win ties. */
function bestChain(fields: readonly FormField[], candidates: readonly Candidate[], body: FormBody): Step {
  const weights = weightsFor(fields.length);
  const fits = fields.map(answerFits);
  const start: Step = { candidate: -1, field: -1, score: 0, scoreWithStrays: -weights.stray - weights.fit };
  // At index f: the best chain, strays following, that used only fields before f.
  const reach: Step[] = new Array<Step>(fields.length + 1).fill(start);
  let neighbours: readonly Step[] = [start];
  let best = start;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const [index, candidate] of candidates.entries()) {
    const isLast = index === candidates.length - 1;
    const previous = candidates[index - 1]?.heading.line;
    // GitHub writes something into every section, so an empty one speaks against the two headings around it.
    const isEmptyBefore = previous !== undefined && body.nextFilled(previous + 1) === candidate.heading.line;
    const beside = isEmptyBefore ? weights.fit : 0;
    const steps = candidate.fields.map((field) => {
      const before = bestBefore(field, reach[field] ?? start, neighbours, beside);
      return stepTo(
        fields[field],
        { candidate: index, field, before },
        evidence(candidate, fits[field], body, weights),
        weights,
      );
    });
    for (const step of steps) {
      for (
        let f = step.field + 1;
        f <= fields.length && step.scoreWithStrays > (reach[f] ?? start).scoreWithStrays;
        f++
      )
        reach[f] = step;
      const final = isLast ? step.score : step.scoreWithStrays;
      if (final > bestScore) [best, bestScore] = [step, final];
    }
    neighbours = steps;
  }
  return best;
}

/** The best chain before a field, and its score: right after a neighbour no label is left over. `beside` is taken off for that. */
function bestBefore(
  field: number,
  reach: Step,
  neighbours: readonly Step[],
  beside: number,
): { readonly step: Step; readonly score: number } {
  let before = { step: reach, score: reach.scoreWithStrays };
  for (const step of neighbours) {
    const score = step.score - beside;
    if (step.field < field && score > before.score) before = { step, score };
  }
  return before;
}

function stepTo(
  field: FormField | undefined,
  at: {
    readonly candidate: number;
    readonly field: number;
    readonly before: { readonly step: Step; readonly score: number };
  },
  worth: number,
  weights: Weights,
): Step {
  const score = at.before.score + worth;
  // A label inside an answer that has a shape, such as a dropdown's, says that the answer does not fit. So does one before all answers.
  const misfit = field && isFreeText(field) ? 0 : weights.fit;
  return {
    candidate: at.candidate,
    field: at.field,
    score,
    scoreWithStrays: score - weights.stray - misfit,
    before: at.before.step,
  };
}

function evidence(
  { heading, isExact }: Candidate,
  fits: AnswerFits | undefined,
  body: FormBody,
  weights: Weights,
): number {
  return (
    weights.match +
    (isExact ? weights.exact : 0) +
    heading.blanks * weights.blank +
    (heading.isInFence ? 0 : weights.outsideFence) +
    (fits?.(body, heading.line) ? weights.fit : 0)
  );
}

/** Sections that somebody moved: fields without a heading take a left-over one that stands outside fences. */
function rescue(left: readonly Candidate[], found: Map<number, FormHeading>): void {
  const byEvidence = left
    .filter(({ heading }) => !heading.isInFence)
    .toSorted((a, b) => Number(b.isExact) - Number(a.isExact) || b.heading.blanks - a.heading.blanks);
  for (const { heading, fields } of byEvidence) {
    const field = fields.find((candidate) => !found.has(candidate));
    if (field !== undefined) found.set(field, heading);
  }
}
