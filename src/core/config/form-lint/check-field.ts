import { sentence } from "../../domain/sentence.ts";
import { type Finding, problem } from "../finding.ts";
import { checkOptions } from "./check-options.ts";
import { checkBoolean, checkKeys, checkText } from "./check-values.ts";
import {
  ATTACHMENT_ENDINGS,
  ATTRIBUTES,
  FIELD_KEYS,
  FIELD_TYPES,
  type FieldType,
  isFieldType,
  validationsOf,
} from "./form-keys.ts";
import { below, entriesOf, holdsKeys, isNothing, type Place, textAt, wordsAt } from "./place.ts";

/** The word that GitHub allows in no label of a text, since people would answer in public. */
const FORBIDDEN_WORD = /password/i;

/** What GitHub refuses in the body of a form, field by field. */
export function checkFields(form: Place): readonly Finding[] {
  const body = below(form, "body");
  const fields = entriesOf(body);
  if (fields.length === 0) return [problem([], sentence("config-form-no-body"))];
  const answered = fields.some((field) => wordsAt(below(field, "type")) !== "markdown");
  return [...fields.flatMap(checkField), ...(answered ? [] : [problem(body.path, sentence("config-form-no-fields"))])];
}

function checkField(field: Place, n: number): readonly Finding[] {
  const type = below(field, "type");
  const named = wordsAt(type);
  if (named === "") return [problem(field.path, sentence("config-form-type-missing", n + 1, FIELD_TYPES))];
  if (!isFieldType(named)) return [problem(type.path, sentence("config-form-type-unknown", named, FIELD_TYPES))];
  return [
    ...checkKeys(field, FIELD_KEYS),
    ...(named === "markdown" ? [] : checkId(field)),
    ...checkAttributes(field, named, n),
    ...(named === "markdown" ? [] : checkValidations(field, named)),
  ];
}

function checkId(field: Place): readonly Finding[] {
  const id = below(field, "id");
  const found = typeof id.value === "number" ? [] : checkText(field, "id");
  if (found.length > 0 || isNothing(id) || /^[A-Za-z0-9_-]+$/.test(wordsAt(id))) return found;
  return [problem(id.path, sentence("config-form-id-letters", wordsAt(id)))];
}

function checkAttributes(field: Place, type: FieldType, n: number): readonly Finding[] {
  const attributes = below(field, "attributes");
  const needed = type === "markdown" ? "value" : "label";
  if (isNothing(below(attributes, needed))) {
    const missing = type === "markdown" ? "config-form-value-missing" : "config-form-label-missing";
    const others = type === "markdown" ? [] : checkOptions(attributes, type);
    return [problem(field.path, sentence(missing, n + 1)), ...checkAttributeKeys(attributes, type), ...others];
  }
  return [
    ...checkAttributeKeys(attributes, type),
    ...["label", "description", "placeholder", "value", "render"].flatMap((key) => checkText(attributes, key)),
    ...checkBoolean(attributes, "multiple"),
    ...checkWords(attributes, type),
    ...checkOptions(attributes, type),
  ];
}

function checkAttributeKeys(attributes: Place, type: FieldType): readonly Finding[] {
  const path = [...attributes.path, "accept"];
  return checkKeys(attributes, ATTRIBUTES[type]).map((finding) =>
    type === "upload" && finding.path.join() === path.join()
      ? problem(path, sentence("config-form-accept-place"))
      : finding,
  );
}

function checkWords(attributes: Place, type: FieldType): readonly Finding[] {
  const label = below(attributes, "label");
  const word = FORBIDDEN_WORD.exec(textAt(label))?.[0];
  if (word === undefined || (type !== "input" && type !== "textarea")) return [];
  return [problem(label.path, sentence("config-form-label-word", textAt(label), word))];
}

function checkValidations(field: Place, type: FieldType): readonly Finding[] {
  const validations = below(field, "validations");
  if (isNothing(validations)) return [];
  if (!holdsKeys(validations)) return [problem(validations.path, sentence("config-expects-keys", "validations"))];
  return [
    ...checkKeys(validations, validationsOf(type)),
    ...checkBoolean(validations, "required"),
    ...(type === "upload" ? checkAccept(validations) : []),
  ];
}

function checkAccept(validations: Place): readonly Finding[] {
  const accept = below(validations, "accept");
  const found = checkText(validations, "accept");
  if (found.length > 0 || isNothing(accept)) return found;
  return wordsAt(accept)
    .split(",")
    .map((ending) => ending.trim())
    .filter((ending) => !ATTACHMENT_ENDINGS.includes(ending.toLowerCase()))
    .map((ending) => problem(accept.path, sentence("config-form-accept-unknown", ending, ATTACHMENT_ENDINGS)));
}
