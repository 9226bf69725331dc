import { type FieldProblem, invalid } from "../refusal.ts";

/** Characters that fit into a comment or an issue. */
const LONGEST_BODY = 65_536;
const LONGEST_TITLE = 256;

/**
 * Refuses a body that GitHub would refuse: it counts characters, not UTF-16 units. GitHub calls the field `data`
 * (measured: https://github.com/docker/scout-action/issues/66).
 */
export function checkBody(resource: string, body: string): void {
  if (isLonger(body, LONGEST_BODY))
    throw tooLong({ resource, field: "data", code: "unprocessable" }, "Body", LONGEST_BODY);
}

/** Refuses a title that is empty or too long. */
export function checkTitle(title: string): void {
  if (title.trim() === "") throw invalid({ resource: "Issue", field: "title", code: "missing_field" });
  if (isLonger(title, LONGEST_TITLE))
    throw tooLong({ resource: "Issue", field: "title", code: "custom" }, "Title", LONGEST_TITLE);
}

const isLonger = (text: string, limit: number): boolean => text.length > limit && Array.from(text).length > limit;

const tooLong = (problem: FieldProblem, name: string, limit: number): Error =>
  invalid({ ...problem, message: `${name} is too long (maximum is ${limit} characters)` });
