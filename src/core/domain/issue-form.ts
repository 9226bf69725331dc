/** A field of a GitHub issue form. */
export interface FormField {
  readonly type: "markdown" | "input" | "textarea" | "dropdown" | "checkboxes" | "upload" | (string & {});
  readonly id?: string;
  readonly label: string;
  readonly required: boolean;
  /** Choices of a dropdown, or labels of checkboxes. */
  readonly options: readonly string[];
  /** Checkboxes that must be ticked, by label. GitHub marks boxes as required one by one. */
  readonly requiredOptions?: readonly string[];
  readonly multiple: boolean;
  /** The language of a code field, where the answer is wrapped in a fence. */
  readonly render?: string;
}

/** A GitHub issue form, as far as its answers need it. */
export interface IssueForm {
  readonly name: string;
  readonly title?: string;
  readonly labels: readonly string[];
  /** All fields in order, `markdown` included. */
  readonly fields: readonly FormField[];
}

/** How one field was answered. A missing heading and an empty answer are not the same. */
export type FieldState = "answered" | "no-response" | "missing" | "invalid";

/** One answer. `value`: text or null; one option or null; a list of options; labels of ticked boxes or null; uploads. */
export interface FormAnswer {
  readonly type: string;
  readonly label: string;
  readonly state: FieldState;
  readonly value: string | readonly string[] | readonly { readonly name: string; readonly url: string }[] | null;
}
