import { sentence } from "../../domain/sentence.ts";
import { unknownKey } from "../explain-issue.ts";
import { type Finding, problem } from "../finding.ts";
import { isBooleanWord } from "./form-keys.ts";
import { below, isNothing, keysAt, type Place, wordsAt } from "./place.ts";

/** Keys that GitHub does not take in this place. */
export function checkKeys(place: Place, allowed: readonly string[]): readonly Finding[] {
  return keysAt(place)
    .filter((key) => !allowed.includes(key))
    .map((key) =>
      problem(
        [...place.path, key],
        isBooleanWord(key) ? sentence("config-form-key-boolean", key, allowed) : unknownKey(key, allowed),
      ),
    );
}

/** A key that must hold a text, where it is written at all. Ruby, in which GitHub reads forms, leaves a single y or n as it is. */
export function checkText(around: Place, key: string): readonly Finding[] {
  const place = below(around, key);
  if (isNothing(place)) return [];
  if (typeof place.value === "string")
    return place.value.trim() === "" ? [problem(place.path, sentence("config-text-empty", key))] : [];
  const words = wordsAt(place);
  if (/^[yn]$/i.test(words)) return [];
  const message = words === "" ? sentence("config-expects-text", key) : sentence("config-form-not-text", key, words);
  return [problem(place.path, message)];
}

/** A key that must be true or false, where it is written at all. */
export function checkBoolean(around: Place, key: string): readonly Finding[] {
  const { path, value } = below(around, key);
  return value === undefined || value === null || typeof value === "boolean"
    ? []
    : [problem(path, sentence("config-expects-true-or-false", key))];
}
