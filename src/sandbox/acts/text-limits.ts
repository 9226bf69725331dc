import { type FieldProblem, invalid } from "../refusal.ts";

/** Characters that fit into a comment or an issue. */
const LONGEST_BODY = 65_536;
const LONGEST_TITLE = 256;

/** Refuses a body that GitHub would refuse: it counts characters, not UTF-16 units. */
export function checkBody(resource: string, body: string): void {
  if (isLonger(body, LONGEST_BODY)) throw tooLong(resource, "body", "Body", LONGEST_BODY);
}

/** Refuses a title that is empty or too long. */
export function checkTitle(title: string): void {
  if (title.trim() === "") throw invalid({ resource: "Issue", field: "title", code: "missing_field" });
  if (isLonger(title, LONGEST_TITLE)) throw tooLong("Issue", "title", "Title", LONGEST_TITLE);
}

const isLonger = (text: string, limit: number): boolean => text.length > limit && Array.from(text).length > limit;

function tooLong(resource: string, field: string, name: string, limit: number): Error {
  const problem: FieldProblem = {
    resource,
    field,
    code: "custom",
    message: `${name} is too long (maximum is ${limit} characters)`,
  };
  return invalid(problem);
}
