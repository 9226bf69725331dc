import type { IssueForm } from "../../../../src/core/domain/issue-form.ts";
import { field, formOf } from "../forms.ts";
import type { RuleId } from "./rules.ts";

/** One body and what must be read in it. */
export interface BodyCase {
  /** The rule as a sentence. */
  readonly title: string;
  readonly covers: readonly RuleId[];
  /** The form, or its YAML. */
  readonly form: IssueForm | string;
  readonly body: string;
  /** By key: the value; the state in brackets; or what could be read of an invalid answer. */
  readonly answers: Readonly<Record<string, unknown>>;
  /** Diagnostics as `kind key`; none where left out. */
  readonly wrong?: readonly string[];
  readonly unknown?: readonly string[];
}

/** Three text areas, which keep whatever is written. */
export const TEXTS = formOf(field("textarea", "First"), field("textarea", "Second"), field("textarea", "Third"));

/** A line between two text areas. */
export const MIXED = formOf(field("textarea", "Story"), field("input", "Title"), field("textarea", "Notes"));

/** One text area. */
export const TEXT = formOf(field("textarea", "A"));

/** One code field. */
export const CODE = formOf(field("textarea", "A", { render: "txt" }));
