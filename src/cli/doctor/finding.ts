import type { Sentence } from "../../core/domain/sentence.ts";

/** How well something is. `cannot-tell`: the token may not look. */
export type FindingState = "ok" | "problem" | "warning" | "cannot-tell";

/** What is looked at, in the order in which it is told. */
export type CheckName =
  | "token"
  | "rights"
  | "repository"
  | "limit"
  | "clock"
  | "files"
  | "writer"
  | "app"
  | "webhook"
  | "people"
  | "forms"
  | "workflows"
  | "labels"
  | "environment"
  | "seal-key"
  | "pages"
  | "variable"
  | "schedule"
  | "board"
  | "project";

/** What one check found, and how to mend it: one sentence for each thing to do. */
export interface Finding {
  readonly check: CheckName;
  readonly state: FindingState;
  readonly found: Sentence;
  readonly mend: readonly Sentence[];
}

/** A finding. */
export const finding = (
  check: CheckName,
  state: FindingState,
  found: Sentence,
  ...mend: readonly Sentence[]
): Finding => ({ check, state, found, mend });
