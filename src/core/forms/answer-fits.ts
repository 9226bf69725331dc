import { foldLabel } from "../config/fold-label.ts";
import type { FormField } from "../domain/issue-form.ts";
import { readBoxLine } from "./box-line.ts";
import type { FormBody } from "./form-body.ts";
import { isNoResponse } from "./no-response.ts";

/** Whether an answer seems to begin below the heading on this line. */
export type AnswerFits = (body: FormBody, heading: number) => boolean;

/**
 * A test for one field: do the lines below a heading begin as its answer would? It looks at the first lines only: it is evidence
 * for the place of a heading, never a judgement of the answer.
 */
export function answerFits(field: FormField): AnswerFits {
  const begins = beginningOf(field);
  return (body, heading) => {
    const at = body.nextFilled(heading + 1);
    const first = body.lines[at]?.trim() ?? "";
    return isNoResponse(first) || begins(first, body.lines[body.nextFilled(at + 1)] ?? "");
  };
}

/** Tests the first filled line of an answer, trimmed; and for answers of one line also the next, `""` at the end of the body. */
function beginningOf(field: FormField): (first: string, next: string) => boolean {
  switch (field.type) {
    case "input":
      return (first, next) => !isHeading(first) && (next === "" || isHeading(next.trimStart()));
    case "dropdown":
      return choiceTest(field);
    case "checkboxes":
      return (first) => readBoxLine(first) !== undefined;
    case "upload":
      return (first) => first.includes("](") || first.startsWith("<img") || first.startsWith("https:");
    default:
      return (first) => field.render === undefined || first.startsWith("```");
  }
}

/** Most characters of a line that are compared with options. */
const LONGEST_CHOICE = 1_000;

const isHeading = (line: string): boolean => line.startsWith("### ");

function choiceTest({ options, multiple }: FormField): (first: string) => boolean {
  const choices = ["none", ...options.map(foldLabel)];
  return (first) => {
    const written = foldLabel(first.slice(0, LONGEST_CHOICE));
    return choices.some((choice) => (multiple ? written.startsWith(choice) : written === choice));
  };
}
