import { sentence } from "../../domain/sentence.ts";
import { type Finding, problem } from "../finding.ts";
import { checkBoolean, checkKeys, checkText } from "./check-values.ts";
import type { FieldType } from "./form-keys.ts";
import { below, entriesOf, holdsKeys, isNothing, type Place, textAt, wordsAt } from "./place.ts";

/** What GitHub refuses in the options of a dropdown and in boxes. */
export function checkOptions(attributes: Place, type: FieldType): readonly Finding[] {
  if (type !== "dropdown" && type !== "checkboxes") return [];
  const list = below(attributes, "options");
  const options = entriesOf(list);
  if (options.length === 0) {
    const where = isNothing(list) ? attributes.path.slice(0, -1) : list.path;
    return [problem(where, sentence("config-form-options-missing", textAt(below(attributes, "label"))))];
  }
  if (type === "checkboxes")
    return [...options.flatMap(checkBox), ...checkTwice(options.map((box) => below(box, "label")))];
  const hasDefault = !isNothing(below(attributes, "default"));
  return [
    ...checkTwice(options),
    ...options.flatMap((option) => checkOption(option, hasDefault)),
    ...checkDefault(below(attributes, "default"), options.length),
  ];
}

function checkOption(option: Place, hasDefault: boolean): readonly Finding[] {
  const { path, value } = option;
  if (typeof value === "boolean") return [problem(path, sentence("config-form-option-boolean"))];
  if (typeof option.written === "object" && option.written !== null)
    return [problem(path, sentence("config-form-option-not-text"))];
  const text = textAt(option).trim();
  if (text === "") return [problem(path, sentence("config-form-option-empty"))];
  const isReserved = /^none$/i.test(text) || (hasDefault && /^n\/a$/i.test(text));
  return isReserved ? [problem(path, sentence("config-form-option-none", text))] : [];
}

function checkBox(box: Place): readonly Finding[] {
  if (!holdsKeys(box) || isNothing(below(box, "label")))
    return [problem(box.path, sentence("config-form-box-without-label"))];
  return [...checkKeys(box, ["label", "required"]), ...checkText(box, "label"), ...checkBoolean(box, "required")];
}

function checkTwice(options: readonly Place[]): readonly Finding[] {
  const seen = new Set<string>();
  return options.flatMap((option) => {
    const text = textAt(option).trim();
    const isAgain = seen.has(text);
    seen.add(text);
    return isAgain && text !== "" ? [problem(option.path, sentence("config-form-option-twice", text))] : [];
  });
}

function checkDefault(place: Place, options: number): readonly Finding[] {
  const { path, value } = place;
  const isPlace = typeof value === "number" && Number.isInteger(value) && value >= 0 && value < options;
  if (isNothing(place) || isPlace) return [];
  return [problem(path, sentence("config-form-default-place", wordsAt(place), options - 1))];
}
