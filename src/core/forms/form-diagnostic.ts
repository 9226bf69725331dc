import { type Sentence, sentence } from "../domain/sentence.ts";
import type { KeyedField } from "./keyed-fields.ts";

/** What can be wrong with an answer. */
export type FormDiagnosticKind =
  | "missing-heading"
  | "unknown-option"
  | "missing-box"
  | "unknown-box"
  | "foreign-upload"
  | "unknown-type"
  | "heading-in-answer"
  | "unknown-heading";

/** Something wrong with one answer, said in the words of the form. */
export interface FormDiagnostic {
  readonly kind: FormDiagnosticKind;
  /** Key of the field; null for a heading that is no field's. */
  readonly field: string | null;
  /** Label of the field, or the heading that is no field's. */
  readonly label: string;
  /** What is wrong and what to do. */
  readonly message: Sentence;
}

/** What can be wrong with the answer to one field. */
type AnswerDiagnosticKind = Exclude<FormDiagnosticKind, "unknown-heading">;

/** Most characters of somebody's text that a diagnostic repeats. */
const LONGEST_EXCERPT = 120;

/** A diagnostic of this kind. `written` is what somebody wrote, or the box that is missing; it is shortened. */
export function diagnose(kind: AnswerDiagnosticKind, { key, field }: KeyedField, written = ""): FormDiagnostic {
  const { label } = field;
  return { kind, field: key, label, message: messageOf(kind, label, excerpt(written), field.options) };
}

/** Says that a heading is none of the form's, as an older form or an edit leaves it. */
export function diagnoseHeading(heading: string): FormDiagnostic {
  const label = excerpt(heading);
  return { kind: "unknown-heading", field: null, label, message: sentence("desk-form-unknown-heading", label) };
}

function messageOf(kind: AnswerDiagnosticKind, label: string, written: string, options: readonly string[]): Sentence {
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
    case "heading-in-answer":
      return sentence("desk-form-heading-in-answer", label, written);
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
