import { readBoxLine } from "./box-line.ts";
import { diagnose } from "./form-diagnostic.ts";
import type { KeyedField } from "./keyed-fields.ts";
import { isNoResponse } from "./no-response.ts";
import { optionFinder } from "./option-finder.ts";
import type { Reading } from "./reading.ts";
import { isBlank } from "./trim-blank-lines.ts";

/** A box with all lines of its label. */
interface Box {
  readonly isTicked: boolean;
  readonly lines: readonly string[];
}

/** Boxes that somebody added to a section, at most, that are named one by one. */
const MOST_UNKNOWN = 10;

/** Reads the answer to checkboxes: the labels of the ticked boxes, as the form has them and in its order. */
export function readBoxes(lines: readonly string[], keyed: KeyedField): Reading {
  const { options } = keyed.field;
  const optionOf = boxFinder(options);
  const seen = new Map<string, boolean>();
  const unknown: Box[] = [];
  for (const box of boxesOf(lines)) {
    const option = optionOf(box.lines);
    if (option === undefined) unknown.push(box);
    else seen.set(option, box.isTicked || seen.get(option) === true);
  }
  const value = options.filter((option) => seen.get(option)).map((option) => option.trim());
  const diagnostics = [
    ...options.filter((option) => !seen.has(option)).map((option) => diagnose("missing-box", keyed, option)),
    ...unknown.slice(0, MOST_UNKNOWN).map((box) => diagnose("unknown-box", keyed, box.lines.join(" "))),
  ];
  // Without a single known box the section was rewritten, and nobody can tell what was ticked.
  const isRewritten = seen.size === 0 && !isNoResponse(lines.join("\n").trim());
  const state =
    isRewritten || unknown.some(({ isTicked }) => isTicked) ? "invalid" : value.length > 0 ? "answered" : "no-response";
  return { state, value, diagnostics };
}

function boxesOf(lines: readonly string[]): readonly Box[] {
  const boxes: { isTicked: boolean; lines: string[] }[] = [];
  for (const line of lines) {
    const box = readBoxLine(line);
    if (box) boxes.push({ isTicked: box.isTicked, lines: [box.text] });
    else if (!isBlank(line)) boxes.at(-1)?.lines.push(line);
  }
  return boxes;
}

/**
 * Finds the option that a box stands for. A label of several lines brings them along, so as many lines are read as some option
 * has; lines that people add below a box do not hide it.
 */
function boxFinder(options: readonly string[]): (lines: readonly string[]) => string | undefined {
  const optionOf = optionFinder(options);
  const heights = new Set(options.map((option) => option.split("\n").filter((line) => !isBlank(line)).length));
  const tallestFirst = [...heights].toSorted((a, b) => b - a);
  return (lines) => {
    for (const height of tallestFirst) {
      const option = height <= lines.length ? optionOf(lines.slice(0, height).join(" ")) : undefined;
      if (option !== undefined) return option;
    }
    return undefined;
  };
}
