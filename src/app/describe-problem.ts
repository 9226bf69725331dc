import type { ConfigProblem } from "../core/config/problem.ts";
import { speakPlain } from "../core/messages/speak.ts";

/** A problem of a desk's file in words, with the place inside the file. Plain text: escape it for where it goes. */
export function describeProblem({ path, message }: ConfigProblem, language = "en"): string {
  const text = speakPlain(message, language);
  return path === "" ? text : `${path}: ${text}`;
}
