import type { DeskConfig } from "../../config/desk.ts";

/** What the words of a form depend on. */
export type FormFacts = Pick<DeskConfig, "desk" | "groups" | "support-types" | "lane-labels">;

/** A question of a form. Only what has to be known is required. */
export interface Question {
  readonly type: "input" | "textarea" | "dropdown";
  /** Stable in every language: board, records and commands read answers by it. */
  readonly id: string;
  readonly label: string;
  readonly about?: string;
  /** Shown in grey in the empty field, never sent. */
  readonly example?: string;
  /** Of a dropdown. Their order is the same in every language: some are read by their place. */
  readonly options?: readonly string[];
  readonly multiple?: boolean;
  readonly required?: boolean;
}

/** Words between the questions, in Markdown, each paragraph on one line. */
export interface Paragraphs {
  readonly type: "markdown";
  readonly paragraphs: readonly string[];
}

/** An issue form before it is written down. */
export interface FormDraft {
  readonly name: string;
  /** GitHub refuses a form with more than 200 characters here. */
  readonly about: string;
  readonly labels?: readonly string[];
  readonly body: readonly (Question | Paragraphs)[];
}
