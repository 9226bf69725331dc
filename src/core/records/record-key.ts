import type { RuleName } from "../domain/batch.ts";
import type { CommentId } from "../domain/ids.ts";
import { remembered } from "../domain/remembered.ts";
import { sha256Of } from "./hash.ts";
import { composed, textAtTheDoor } from "./well-formed.ts";

/** Key of a command: its comment, its place in it from 1, and what it said. An edited line is another command. */
export const commandKey = (comment: CommentId, ordinal: number, line: string): string =>
  `command:${comment}:${ordinal}:${digestOf(line)}`;

/** Key of what a rule did by itself: the rule and what it was about, as in `rule:ballot-due:2`. */
export const ruleKey = (name: RuleName, about: string): string => `rule:${name}:${about}`;

const digestOf = remembered((line) => sha256Of(normalised(line)).slice(0, 12));

/** White space and the two ways to write an accent make no difference. */
const normalised = (line: string): string => composed(textAtTheDoor(line)).replace(/\s+/g, " ").trim();
