import { sentence } from "../../domain/sentence.ts";
import { type Finding, problem } from "../finding.ts";
import { below, entriesOf, type Place, textAt, wordsAt } from "./place.ts";

/** A field by the name that GitHub gives it: its id, else a slug of its label. */
interface Reference {
  readonly field: Place;
  readonly name: string;
  readonly label: string;
  readonly id: string;
}

/** What GitHub refuses because two things of a form have one name: ids, labels, labels that are too similar, boxes. */
export function checkReferences(form: Place): readonly Finding[] {
  const references = entriesOf(below(form, "body"))
    .filter((field) => wordsAt(below(field, "type")) !== "markdown")
    .map(referenceOf);
  return [...references.flatMap((one, n) => checkName(one, references.slice(0, n))), ...checkBoxes(references)];
}

function referenceOf(field: Place): Reference {
  const id = wordsAt(below(field, "id")).trim();
  const label = textAt(below(below(field, "attributes"), "label")).trim();
  return { field, id, label, name: id || slugOf(label) };
}

function checkName({ field, id, label, name }: Reference, earlier: readonly Reference[]): readonly Finding[] {
  const labelPath = [...field.path, "attributes", "label"];
  const other = earlier.find((one) => name !== "" && one.name === name);
  if (other && id !== "" && other.id === id) return [problem([...field.path, "id"], sentence("config-id-twice", id))];
  const sameLabel = earlier.some((one) => label !== "" && one.label === label && one.id === "" && id === "");
  if (sameLabel) return [problem(labelPath, sentence("config-form-labels-same", label))];
  return other ? [problem(labelPath, sentence("config-form-labels-similar", other.label, label, name))] : [];
}

/** A box may not be called like a field that only has its label for a name. */
function checkBoxes(references: readonly Reference[]): readonly Finding[] {
  const taken = new Set(references.flatMap(({ id, label }) => (id === "" ? [label] : [])));
  return references.flatMap(({ field }) => {
    if (wordsAt(below(field, "type")) !== "checkboxes") return [];
    return entriesOf(below(below(field, "attributes"), "options")).flatMap((box) => {
      const label = below(box, "label");
      const text = textAt(label).trim();
      return taken.has(text) && text !== "" ? [problem(label.path, sentence("config-form-box-label-taken", text))] : [];
    });
  });
}

/** Latin letters that are not a plain letter with a mark. */
const PLAIN: Readonly<Record<string, string>> = {
  æ: "ae",
  ð: "d",
  ø: "o",
  þ: "th",
  ß: "ss",
  đ: "d",
  ħ: "h",
  ı: "i",
  ĳ: "ij",
  ĸ: "k",
  ŀ: "l",
  ł: "l",
  ŋ: "ng",
  œ: "oe",
  ŧ: "t",
};

/** A label as Ruby on Rails makes a name of it (`parameterize`): plain small letters, digits, underscores and hyphens. */
function slugOf(label: string): string {
  return label
    .slice(0, 1_000)
    .toLowerCase()
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^\0-\x7f]/g, (letter) => PLAIN[letter] ?? "?")
    .split(/[^a-z0-9_-]+|-+/)
    .filter((word) => word !== "")
    .join("-");
}
