import { foldLabel } from "./fold-label.ts";
import { diagnose } from "./form-diagnostic.ts";
import type { KeyedField } from "./keyed-fields.ts";
import { isNoResponse } from "./no-response.ts";
import { cleanReading, type Reading } from "./reading.ts";

/** An option as the form has it, and folded for comparison. */
interface Option {
  readonly option: string;
  readonly folded: string;
}

/** GitHub puts a comma and a blank between the options of a multiple choice and escapes neither. */
const SEPARATOR = ", ";

/** Reads the answer to a dropdown: one option or null, or the list of options of a multiple choice. */
export function readChoice(lines: readonly string[], keyed: KeyedField): Reading {
  const { field } = keyed;
  const written = lines.join("\n").trim();
  const folded = foldLabel(written);
  const options = field.options.map((option): Option => ({ option: option.trim(), folded: foldLabel(option) }));
  const whole = options.find((option) => option.folded === folded);
  if (whole) return cleanReading("answered", field.multiple ? [whole.option] : whole.option);
  if (isNoResponse(written) || folded === "none") return cleanReading("no-response", field.multiple ? [] : null);
  if (!field.multiple)
    return { state: "invalid", value: written, diagnostics: [diagnose("unknown-option", keyed, written)] };
  return readChoices(folded, options, keyed);
}

function readChoices(written: string, options: readonly Option[], keyed: KeyedField): Reading {
  const fits = fitsFrom(written, options);
  const chosen = new Set<string>();
  const unknown: string[] = [];
  for (let at = 0; at < written.length; ) {
    const fit = fits.get(at);
    if (fit) chosen.add(fit.option);
    const end = fit ? at + fit.folded.length : endOfPiece(written, at);
    if (!fit) unknown.push(written.slice(at, end));
    at = end + SEPARATOR.length;
  }
  const value = [...chosen];
  if (unknown.length === 0) return cleanReading("answered", value);
  return { state: "invalid", value, diagnostics: [diagnose("unknown-option", keyed, unknown.join(SEPARATOR))] };
}

/**
 * The option to take at each place where one may begin: the longest after which the rest can be read as options too, else the
 * longest. Options may hold commas, so splitting first would be wrong. From the end, so that nothing is tried twice.
 */
function fitsFrom(written: string, options: readonly Option[]): ReadonlyMap<number, Option> {
  const longestFirst = options
    .filter(({ folded }) => folded !== "")
    .toSorted((a, b) => b.folded.length - a.folded.length);
  const fits = new Map<number, Option>();
  const readable = new Set<number>([written.length + SEPARATOR.length]);
  for (let at = lastStart(written, written.length); at >= 0; at = lastStart(written, at - SEPARATOR.length)) {
    const fitting = longestFirst.filter((option) => isWholeAt(written, option, at));
    const best = fitting.find(({ folded }) => readable.has(at + folded.length + SEPARATOR.length));
    const fit = best ?? fitting[0];
    if (fit) fits.set(at, fit);
    if (best) readable.add(at);
  }
  return fits;
}

/** The last place before `end` where an option may begin: behind a separator, or at 0; negative where there is none. */
function lastStart(written: string, end: number): number {
  if (end <= 0) return -1;
  const separator = written.lastIndexOf(SEPARATOR, end - SEPARATOR.length - 1);
  return separator < 0 ? 0 : separator + SEPARATOR.length;
}

function isWholeAt(written: string, { folded }: Option, at: number): boolean {
  const end = at + folded.length;
  return written.startsWith(folded, at) && (end === written.length || written.startsWith(SEPARATOR, end));
}

function endOfPiece(written: string, from: number): number {
  const separator = written.indexOf(SEPARATOR, from);
  return separator < 0 ? written.length : separator;
}
