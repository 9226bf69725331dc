import { sentence } from "../../domain/sentence.ts";
import { type Finding, notice } from "../finding.ts";
import { foldLabel } from "../fold-label.ts";
import { isFieldType } from "./form-keys.ts";
import { below, entriesOf, isNothing, keysAt, type Place, textAt, wordsAt } from "./place.ts";

/** What GitHub writes where nothing was answered. */
const PLACEHOLDERS: readonly string[] = ["none", "_no response_", "no response"];

/** Markdown that means something to people and nothing in a code field. */
const RICH = /!?\[[^\]\n]*\]\(|<!--|^\s*- \[[ x]\]/im;

/** What GitHub takes but later makes answers hard to read. */
export function adviseForm(form: Place): readonly Finding[] {
  const fields = entriesOf(below(form, "body")).filter((field) => isFieldType(wordsAt(below(field, "type"))));
  const answered = fields.filter((field) => wordsAt(below(field, "type")) !== "markdown");
  return [...fields.flatMap(adviseEffects), ...answered.flatMap(adviseField), ...adviseLabels(answered)];
}

const attributesOf = (field: Place): Place => below(field, "attributes");

const labelOf = (field: Place): Place => below(attributesOf(field), "label");

/** Keys that do nothing. */
function adviseEffects(field: Place): readonly Finding[] {
  const type = wordsAt(below(field, "type"));
  const required = below(below(field, "validations"), "required");
  if (type === "checkboxes" && !isNothing(required))
    return [notice(required.path, sentence("config-form-advice-boxes-required"))];
  if (type !== "markdown") return [];
  return keysAt(field)
    .filter((key) => key === "id" || key === "validations")
    .map((key) => notice([...field.path, key], sentence("config-form-advice-no-effect", key, type)));
}

function adviseField(field: Place): readonly Finding[] {
  const label = labelOf(field);
  const text = textAt(label);
  const value = below(attributesOf(field), "value");
  const isCode = !isNothing(below(attributesOf(field), "render"));
  const found = [
    ...(isNothing(below(field, "id")) ? [notice(field.path, sentence("config-form-advice-id", text.trim()))] : []),
    ...(text.includes("\n") ? [notice(label.path, sentence("config-form-advice-label-lines", text.trim()))] : []),
    ...(isCode && RICH.test(wordsAt(value))
      ? [notice(value.path, sentence("config-form-advice-render", text.trim()))]
      : []),
  ];
  return [...found, ...adviseOptions(field)];
}

function adviseOptions(field: Place): readonly Finding[] {
  const isBoxes = wordsAt(below(field, "type")) === "checkboxes";
  const isMultiple = below(attributesOf(field), "multiple").value === true;
  return entriesOf(below(attributesOf(field), "options")).flatMap((entry) => {
    const option = isBoxes ? below(entry, "label") : entry;
    const text = textAt(option);
    const say = (is: boolean, message: () => Finding["message"]) => (is ? [notice(option.path, message())] : []);
    const isPlaceholder = PLACEHOLDERS.includes(foldLabel(text)) && (isBoxes || foldLabel(text) !== "none");
    return [
      ...say(isMultiple && text.includes(", "), () => sentence("config-form-advice-comma", text.trim())),
      ...say(text.endsWith("\n"), () => sentence("config-form-advice-line-end", text.trim())),
      ...say(isPlaceholder, () => sentence("config-form-advice-placeholder", text.trim())),
      ...say(text !== wordsAt(option) && !isNothing(option), () =>
        sentence("config-form-advice-number", wordsAt(option), text),
      ),
    ];
  });
}

/** Labels that are one once capital letters, marks and blanks do not count. */
function adviseLabels(fields: readonly Place[]): readonly Finding[] {
  const seen = new Map<string, string>();
  return fields.flatMap((field) => {
    const label = labelOf(field);
    const text = textAt(label).trim();
    const folded = foldLabel(text);
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, text);
    // Without ids GitHub refuses the form, which is said already.
    const isTold = other === text && isNothing(below(field, "id"));
    if (other === undefined || text === "" || isTold) return [];
    const message =
      other === text
        ? sentence("config-form-advice-labels-same", text)
        : sentence("config-form-advice-labels-alike", other, text);
    return [notice(label.path, message)];
  });
}
