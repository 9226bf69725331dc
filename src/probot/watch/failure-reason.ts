import { asGitHubError } from "../../github/github-errors.ts";
import { GitHubError } from "../../github/port.ts";
import { redact } from "../../github/redact.ts";

/** A failure in words for the log: with the stack where it is a mistake of ours, and never with a secret. */
export function reasonOf(failure: unknown): string {
  if (failure instanceof GitHubError) return redact(failure.message);
  if (!(failure instanceof Error)) return redact(String(failure));
  // What a client of GitHub's throws says all in its message; its stack is the client's own.
  if (failure.name === "HttpError") return redact(asGitHubError("request", failure).message);
  return redact(failure.stack ?? failure.message);
}
