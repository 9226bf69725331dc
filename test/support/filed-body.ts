import type { FormField, IssueForm } from "../../src/core/domain/issue-form.ts";

/** What somebody fills into one field. Text for texts; places of options for choices and boxes; Markdown for uploads. */
export type Filling =
  | { readonly text: string }
  | { readonly chosen: readonly number[] }
  | { readonly attached: readonly string[] };

/** How a body comes to an issue: as the page submits it, as the page saves it after an edit, or through the API. */
export type Arrival = "submitted" | "edited" | "api";

/** What GitHub changed over the years. */
export interface Era {
  readonly tick: "x" | "X";
  /** What stands for a dropdown that was left alone. */
  readonly noChoice: "None" | "_No response_";
}

const NO_RESPONSE = "_No response_";

/**
 * The body that GitHub writes for a filled form. Lines of a text area end in CRLF when the page submits them, and everything does
 * after an edit there. `fillings` go by the place of the field among those that are answered.
 */
export function filedBody(form: IssueForm, fillings: readonly Filling[], arrival: Arrival, era: Era): string {
  const sections = form.fields
    .filter(({ type }) => type !== "markdown")
    .map((field, n) => `### ${field.label}\n\n${written(field, fillings[n] ?? { text: "" }, arrival, era)}`);
  const body = sections.join("\n\n");
  return arrival === "edited" ? body.replaceAll(/\r?\n/g, "\r\n") : body;
}

function written(field: FormField, filling: Filling, arrival: Arrival, era: Era): string {
  if ("attached" in filling) return filling.attached.join("\n") || NO_RESPONSE;
  if ("chosen" in filling) return choices(field, filling.chosen, era);
  const { text } = filling;
  if (field.type === "textarea" && arrival === "submitted") return inFence(field, text.replaceAll("\n", "\r\n"));
  return inFence(field, text);
}

function choices({ type, options }: FormField, chosen: readonly number[], era: Era): string {
  if (type === "checkboxes")
    return options.map((option, n) => `- [${chosen.includes(n) ? era.tick : " "}] ${option}`).join("\n");
  return options.filter((_, n) => chosen.includes(n)).join(", ") || era.noChoice;
}

/** The fence of a code field is always three back-ticks, whatever is inside. An empty one is followed by a blank line. */
function inFence({ render }: FormField, text: string): string {
  if (render === undefined) return text === "" ? NO_RESPONSE : text;
  return text === "" ? `\`\`\`${render}\n\n\`\`\`\n` : `\`\`\`${render}\n${text}\n\`\`\``;
}
