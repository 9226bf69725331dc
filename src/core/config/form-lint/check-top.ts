import { sentence } from "../../domain/sentence.ts";
import { type Finding, problem } from "../finding.ts";
import { checkKeys, checkText } from "./check-values.ts";
import { LONGEST_DESCRIPTION, TOP_KEYS } from "./form-keys.ts";
import { below, entriesOf, isNothing, type Place, wordsAt } from "./place.ts";

/** What GitHub refuses at the top of a form. */
export function checkTop(form: Place): readonly Finding[] {
  return [
    ...checkKeys(form, TOP_KEYS),
    ...["name", "description"].flatMap((key) => checkNeeded(form, key)),
    ...checkLength(form),
    ...["title", "type"].flatMap((key) => checkText(form, key)),
    ...["labels", "assignees", "projects"].flatMap((key) => checkNames(form, key)),
  ];
}

function checkNeeded(form: Place, key: string): readonly Finding[] {
  return isNothing(below(form, key)) ? [problem([], sentence("config-form-key-missing", key))] : checkText(form, key);
}

function checkLength(form: Place): readonly Finding[] {
  const { path, value } = below(form, "description");
  return typeof value === "string" && [...value].length > LONGEST_DESCRIPTION
    ? [problem(path, sentence("config-text-too-long", "description", LONGEST_DESCRIPTION))]
    : [];
}

/** Names are a list of texts, or one text with commas. */
function checkNames(form: Place, key: string): readonly Finding[] {
  const place = below(form, key);
  if (isNothing(place)) return [];
  if (typeof place.value === "string") return checkText(form, key);
  if (!Array.isArray(place.value)) return [problem(place.path, sentence("config-form-expects-names", key))];
  return entriesOf(place).flatMap((entry) => {
    const { value } = entry;
    if (typeof value === "string" && value.trim() !== "") return [];
    const words = wordsAt(entry);
    const isScalar = words !== "" && typeof value !== "string";
    return [
      problem(
        entry.path,
        isScalar ? sentence("config-form-not-text", key, words) : sentence("config-form-expects-names", key),
      ),
    ];
  });
}
