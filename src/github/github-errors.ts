import * as z from "zod";
import { GitHubError } from "./port.ts";
import { redact } from "./redact.ts";

const Failure = z.object({ message: z.string(), status: z.number().optional() });

/**
 * Waits for a call and wraps what goes wrong, once, at the edge. The first error is not kept as `cause`: it holds the whole
 * request, body and all, and logs print causes.
 */
export async function atGitHub<T>(operation: string, call: Promise<T>): Promise<T> {
  try {
    return await call;
  } catch (error) {
    throw asGitHubError(operation, error);
  }
}

/** Whatever was thrown, as a `GitHubError` without secrets. */
export function asGitHubError(operation: string, error: unknown): GitHubError {
  if (error instanceof GitHubError) return error;
  const failure = Failure.safeParse(error);
  if (!failure.success) return new GitHubError(operation, undefined, redact(String(error)));
  return new GitHubError(operation, failure.data.status || undefined, redact(failure.data.message));
}

/** Reads an answer by its shape. An answer of another shape is an error: nothing may be decided on a guess. */
export function readAnswer<T extends z.ZodType>(operation: string, shape: T, answer: unknown): z.output<T> {
  const read = shape.safeParse(answer);
  if (read.success) return read.data;
  const [first] = read.error.issues;
  throw new GitHubError(
    operation,
    undefined,
    `the answer has another shape at ${first?.path.join(".") || "its root"}: ${first?.message}`,
  );
}
