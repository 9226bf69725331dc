import type { FormAnswer } from "../domain/issue-form.ts";
import type { FormDiagnostic } from "./form-diagnostic.ts";

/** What was read from one section of a body. */
export interface Reading {
  readonly state: Exclude<FormAnswer["state"], "missing">;
  readonly value: FormAnswer["value"];
  readonly diagnostics: readonly FormDiagnostic[];
}

/** A reading without anything wrong. */
export const cleanReading = (state: Reading["state"], value: Reading["value"]): Reading => ({
  state,
  value,
  diagnostics: [],
});
