import * as z from "zod";
import { GitHubError } from "./port.ts";
import { redact } from "./redact.ts";
import { stopBehind } from "./stopped.ts";
import { withoutWords } from "./without-words.ts";

/** What clients throw. Without `response` nothing came back, whatever the status says. */
const Failure = z.object({
  message: z.string(),
  status: z.number().optional(),
  request: z.object({ body: z.unknown().optional() }).optional(),
  response: z
    .object({ status: z.number(), headers: z.record(z.string(), z.unknown()).catch({}), data: z.unknown().optional() })
    .optional(),
});

/** GitHub's own words for a refusal. `errors` are lines of text, or say which field of the request is wrong. */
const Refusal = z.object({
  message: z.string(),
  errors: z
    .array(z.union([z.string(), z.object({ message: z.string() }).transform(({ message }) => message)]))
    .catch([]),
});

/** Longest message of GitHub's that is kept. */
const LONGEST = 400;

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

/** Whatever was thrown, as a `GitHubError` without secrets and without people's words. */
export function asGitHubError(operation: string, error: unknown): GitHubError {
  if (error instanceof GitHubError) return error;
  const stop = stopBehind(error);
  if (stop) {
    const { trouble, waitUntil } = stop;
    return new GitHubError(operation, stop.status, stop.message, { trouble, ...(waitUntil && { waitUntil }) });
  }
  const failure = Failure.safeParse(error).data;
  if (!failure) return new GitHubError(operation, undefined, fitForLog(String(error), undefined));
  const { message, request, response } = failure;
  if (!response) return new GitHubError(operation, undefined, fitForLog(message, request?.body));
  const said = fitForLog(wordsOf(response.data) ?? `status ${response.status}`, request?.body);
  return new GitHubError(operation, response.status, said + neededRights(response));
}

/** A message of GitHub's as it may be logged: no secrets, nothing of what was sent, one line, bounded. */
export function fitForLog(message: string, sent: unknown): string {
  const line = redact(withoutWords(message, sent)).replace(/\s+/g, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

function wordsOf(data: unknown): string | undefined {
  const refusal = Refusal.safeParse(data).data;
  return refusal && [refusal.message, ...refusal.errors].join(": ");
}

/**
 * Which permissions a call takes, where GitHub names them: it answers 404 where a token lacks one. The header has sets apart by
 * semicolons, and each set the permissions that are needed together, as in `issues=write,metadata=read`.
 */
function neededRights({ status, headers }: NonNullable<z.output<typeof Failure>["response"]>): string {
  const accepted = headers["x-accepted-github-permissions"];
  if ((status !== 403 && status !== 404) || typeof accepted !== "string") return "";
  if (!/^[\w=,; -]{1,300}$/.test(accepted)) return "";
  const sets = accepted.split(";").map((set) => set.trim().split(/ *, */).join(" and "));
  return `. The token may lack a permission: this takes ${sets.join(", or ").replaceAll("=", ": ")}`;
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
