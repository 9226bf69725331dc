import type { IssueForm } from "../../core/domain/issue-form.ts";

/** Answers by field id. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

/**
 * The body that GitHub makes of a form's answers: each field as a heading and a value, markdown elements left out.
 * Throws on an answer to a question that the form does not ask.
 */
export function formBody(form: IssueForm, answers: Answers): string {
  const fields = form.fields.filter(({ type }) => type !== "markdown");
  const stray = Object.keys(answers).find((key) => !fields.some(({ id }) => id === key));
  if (stray !== undefined) throw new Error(`the form "${form.name}" does not ask "${stray}"`);
  return fields.map((field) => `### ${field.label}\n\n${answerText(field, answers[field.id ?? ""])}`).join("\n\n");
}

function answerText(
  { type, options, render }: IssueForm["fields"][number],
  answer: string | readonly string[] | undefined,
): string {
  if (type === "checkboxes")
    return options.map((option) => `- [${answer?.includes(option) ? "x" : " "}] ${option}`).join("\n");
  if (answer === undefined) return type === "dropdown" ? "None" : "_No response_";
  const text = typeof answer === "string" ? answer.trim() : answer.join(", ");
  return render === undefined ? text : `\`\`\`${render}\n${text}\n\`\`\``;
}
