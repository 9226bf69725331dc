import type { FormField } from "../domain/issue-form.ts";
import { isNoResponse } from "./no-response.ts";
import { cleanReading, type Reading } from "./reading.ts";
import { trimBlankLines } from "./trim-blank-lines.ts";

/** Reads the answer to a text field: as it was written, without the blank lines around it. */
export function readText(lines: readonly string[], field: FormField): Reading {
  const written = trimBlankLines(lines);
  const text = field.render === undefined ? written : trimBlankLines(unfenced(written));
  const answer = field.type === "input" ? text.join("\n").trim() : text.join("\n").trimEnd();
  return isNoResponse(answer.trim()) ? cleanReading("no-response", null) : cleanReading("answered", answer);
}

/** GitHub wraps code answers in a fence that it does not lengthen, so the outermost lines count and fences inside do not. */
function unfenced(lines: readonly string[]): readonly string[] {
  const open = /^(`{3,})[^`]*$/.exec(lines[0]?.trim() ?? "")?.[1];
  const close = /^`{3,}$/.exec(lines.at(-1)?.trim() ?? "")?.[0];
  return lines.length > 1 && open !== undefined && close === open ? lines.slice(1, -1) : lines;
}
