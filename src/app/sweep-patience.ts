import { GitHubError, type RepositoryRef, type RequestRef } from "../github/port.ts";
import type { Services } from "./process-request.ts";

/** Why a sweep does not go on: GitHub asked to wait, or gives no clear answers. */
export type Halt = "rate-limited" | "no-answer";

/** So many requests in a row without a clear answer are no chance, with two looks at each. */
const MOST_IN_A_ROW = 3;

/**
 * Judges after each look of a sweep whether there is a next one, by what stopped that look, if anything did. To go on while
 * GitHub is down would take 20 seconds a request. But a few requests that cannot be read must not shut all others out, so
 * GitHub is asked for something small before a sweep ends for them.
 */
export function createPatience(
  repository: RepositoryRef,
  { github, log }: Services,
): (ref: RequestRef, failure: unknown) => Promise<Halt | undefined> {
  let inARow = 0;
  const isDown = ({ number }: RequestRef): Promise<boolean> =>
    github.readNamed(repository, { issues: [number], logins: [] }).then(
      () => false,
      (failure: unknown) => troubleOf(failure) !== "refused",
    );
  return async (ref, failure) => {
    const trouble = troubleOf(failure);
    // To go on would count against the client.
    if (trouble === "wait") return "rate-limited";
    inARow = trouble === "unsure" ? inARow + 1 : 0;
    if (inARow < MOST_IN_A_ROW) return undefined;
    inARow = 0;
    if (!(await isDown(ref))) return undefined;
    log?.(`${repository.owner}/${repository.repo} sweep ends: no clear answers from GitHub`);
    return "no-answer";
  };
}

const troubleOf = (failure: unknown): GitHubError["trouble"] | undefined =>
  failure instanceof GitHubError ? failure.trouble : undefined;
