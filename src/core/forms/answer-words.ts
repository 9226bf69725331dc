import type { FormAnswer } from "../domain/issue-form.ts";

/** An answer as text: options and ticked boxes one a line; empty where there is none. Uploads are left on GitHub, whoever they show. */
export function answerWords({ state, value }: FormAnswer): string {
  if (state !== "answered" || value === null) return "";
  if (typeof value === "string") return value;
  return value.flatMap((part) => (typeof part === "string" ? [part] : [])).join("\n");
}
