import { foldLabel } from "../config/fold-label.ts";
import { diagnose } from "./form-diagnostic.ts";
import type { KeyedField } from "./keyed-fields.ts";
import { isNoResponse } from "./no-response.ts";
import { optionFinder } from "./option-finder.ts";
import { cleanReading, type Reading } from "./reading.ts";

/** An option of a multiple choice, cut and folded as an answer is. */
interface CutOption {
  readonly option: string;
  readonly pieces: readonly string[];
}

/** GitHub puts a comma and a blank between the options of a multiple choice and escapes neither. */
const SEPARATOR = ", ";

/** Reads the answer to a dropdown: one option or null, or the list of options of a multiple choice. */
export function readChoice(lines: readonly string[], keyed: KeyedField): Reading {
  const { options, multiple } = keyed.field;
  const written = lines.join("\n").trim();
  const folded = foldLabel(written);
  const whole = written === "" ? undefined : optionFinder(options)(written, folded)?.trim();
  if (whole !== undefined) return cleanReading("answered", multiple ? [whole] : whole);
  if (isNoResponse(written) || folded === "none") return cleanReading("no-response", multiple ? [] : null);
  if (multiple) return readChoices(written, keyed);
  return { state: "invalid", value: written, diagnostics: [diagnose("unknown-option", keyed, written)] };
}

function readChoices(written: string, keyed: KeyedField): Reading {
  const pieces = written.split(/,\s+/);
  const fits = fitsFrom(pieces.map(foldLabel), keyed.field.options);
  const optionOf = optionFinder(keyed.field.options);
  const chosen = new Set<string>();
  const unknown: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    const fit = fits.get(at);
    const next = at + (fit?.pieces.length ?? 1);
    const text = pieces.slice(at, next).join(SEPARATOR);
    if (fit) chosen.add((optionOf(text) ?? fit.option).trim());
    else unknown.push(text);
    at = next;
  }
  const value = [...chosen];
  if (unknown.length === 0) return cleanReading("answered", value);
  return { state: "invalid", value, diagnostics: [diagnose("unknown-option", keyed, unknown.join(SEPARATOR))] };
}

/**
 * The option to take at each piece: the longest after which the rest can be read as options too, else the longest. Options may
 * hold commas, so not every piece is an option. From the end, so that nothing is tried twice.
 */
function fitsFrom(pieces: readonly string[], options: readonly string[]): ReadonlyMap<number, CutOption> {
  const byFirst = cutOptions(options);
  const fits = new Map<number, CutOption>();
  const readable = new Set<number>([pieces.length]);
  for (let at = pieces.length - 1; at >= 0; at--) {
    const fitting = (byFirst.get(pieces[at] ?? "") ?? []).filter((option) =>
      option.pieces.every((piece, nth) => pieces[at + nth] === piece),
    );
    const best = fitting.find((option) => readable.has(at + option.pieces.length));
    const fit = best ?? fitting[0];
    if (fit) fits.set(at, fit);
    if (best) readable.add(at);
  }
  return fits;
}

/** The options by their first piece, the longest first. */
function cutOptions(options: readonly string[]): ReadonlyMap<string, readonly CutOption[]> {
  const byFirst = new Map<string, CutOption[]>();
  for (const option of options) {
    const pieces = foldLabel(option).split(SEPARATOR);
    const [first = ""] = pieces;
    if (first !== "") byFirst.set(first, [...(byFirst.get(first) ?? []), { option, pieces }]);
  }
  for (const alike of byFirst.values()) alike.sort((a, b) => b.pieces.length - a.pieces.length);
  return byFirst;
}
