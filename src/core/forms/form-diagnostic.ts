import { type Sentence, sentence } from "../domain/sentence.ts";
import type { KeyedField } from "./keyed-fields.ts";

/** What can be wrong with an answer. */
export type FormDiagnosticKind =
  | "missing-heading"
  | "unknown-option"
  | "missing-box"
  | "unknown-box"
  | "foreign-upload"
  | "unknown-type";

/** Something wrong with one answer, said in the words of the form. */
export interface FormDiagnostic {
  readonly kind: FormDiagnosticKind;
  /** Key of the field. */
  readonly field: string;
  readonly label: string;
  /** What is wrong and what to do. */
  readonly message: Sentence;
}

/** Most characters of somebody's text that a diagnostic repeats. */
const LONGEST_EXCERPT = 120;

/** A diagnostic of this kind. `written` is what somebody wrote, or the box that is missing; it is shortened. */
export function diagnose(kind: FormDiagnosticKind, { key, field }: KeyedField, written = ""): FormDiagnostic {
  const { label } = field;
  return { kind, field: key, label, message: messageOf(kind, label, excerpt(written), field.options) };
}

function messageOf(kind: FormDiagnosticKind, label: string, written: string, options: readonly string[]): Sentence {
  switch (kind) {
    case "missing-heading":
      return sentence("desk-form-missing-heading", label);
    case "unknown-option":
      return sentence("desk-form-unknown-option", label, written, options);
    case "missing-box":
      return sentence("desk-form-missing-box", label, written);
    case "unknown-box":
      return sentence("desk-form-unknown-box", label, written);
    case "foreign-upload":
      return sentence("desk-form-foreign-upload", label, written);
    case "unknown-type":
      return sentence("desk-form-unknown-type", label, written);
  }
}

function excerpt(text: string): string {
  const letters = [
    ...text
      .slice(0, 4 * LONGEST_EXCERPT)
      .replace(/\s+/g, " ")
      .trim(),
  ];
  return letters.length > LONGEST_EXCERPT ? `${letters.slice(0, LONGEST_EXCERPT - 1).join("")}…` : letters.join("");
}
