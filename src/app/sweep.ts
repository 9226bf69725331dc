import type { ConfigProblem } from "../core/config/problem.ts";
import { GitHubError, type RepositoryRef, type RequestRef } from "../github/port.ts";
import { type ProcessReport, processRequest, type Services, throwFailure } from "./process-request.ts";
import { sendDigest } from "./send-digest.ts";

/** What a sweep did. */
export interface SweepReport {
  readonly repository: RepositoryRef;
  /** How many requests were looked at. */
  readonly looked: number;
  /** The looks that decided something, in the order of the sweep. */
  readonly decided: readonly ProcessReport[];
  /** The requests that could not be read or written to, with the reason. */
  readonly failed: readonly { readonly ref: RequestRef; readonly failure: unknown }[];
  /** What ended the sweep before its end: the desk's files do not load, or GitHub asked to wait. */
  readonly stopped?:
    | { readonly why: "config-broken"; readonly problems: readonly ConfigProblem[] }
    | { readonly why: "rate-limited" };
}

/** Runs a look when no other look at the same request is under way. */
export type InTurn = <T>(ref: RequestRef, look: () => Promise<T>) => Promise<T>;

/**
 * Takes a look at every recent request of a repository, one after the other. One that fails does not stop the others.
 * A door that takes deliveries at the same time says with `inTurn` how looks at one request wait for each other.
 */
export async function sweep(
  repository: RepositoryRef,
  services: Services,
  inTurn: InTurn = (_ref, look) => look(),
): Promise<SweepReport> {
  const decided: ProcessReport[] = [];
  const failed: { ref: RequestRef; failure: unknown }[] = [];
  const waiting: Done[] = [];
  let looked = 0;
  for await (const { ref } of services.github.listRequests(repository, "recent")) {
    looked += 1;
    try {
      const report = await inTurn(ref, () => processRequest(ref, { kind: "sweep" }, services));
      if (report.kind === "config-broken")
        return { repository, looked, decided, failed, stopped: { why: "config-broken", problems: report.problems } };
      if (hasDecided(report)) decided.push(report);
      throwFailure(report);
      if (report.kind === "done" && report.decision.reminders.length > 0) waiting.push(report);
    } catch (failure) {
      failed.push({ ref, failure });
      services.log?.(`${ref.owner}/${ref.repo}#${ref.number} failed ${String(failure)}`);
      if (isRateLimit(failure)) return { repository, looked, decided, failed, stopped: { why: "rate-limited" } };
    }
  }
  decided.push(...(await callMembers(repository, waiting, services, inTurn)));
  return { repository, looked, decided, failed };
}

type Done = Extract<ProcessReport, { readonly kind: "done" }>;

/** Calls the members of the ballots that wait: in one digest where there are several, else in the request's thread. */
async function callMembers(
  repository: RepositoryRef,
  waiting: readonly Done[],
  services: Services,
  inTurn: InTurn,
): Promise<readonly ProcessReport[]> {
  const [first, second] = waiting;
  if (!first) return [];
  const due = waiting.flatMap(({ decision }) => decision.reminders);
  const inDigest = second !== undefined && (await sendDigest(repository, due, first.desk, services.github));
  const event = { kind: "reminders-due", told: inDigest ? "in-digest" : "here" } as const;
  const reports: ProcessReport[] = [];
  for (const { ref } of waiting) reports.push(await inTurn(ref, () => processRequest(ref, event, services)));
  return reports;
}

function hasDecided(report: ProcessReport): boolean {
  if (report.kind !== "done" && report.kind !== "read-only") return false;
  return report.decision.records.length > 0 || report.decision.effects.length > 0;
}

/** GitHub's two ways to ask a client to wait. To go on would count against the client. */
const isRateLimit = (failure: unknown): boolean =>
  failure instanceof GitHubError &&
  (failure.status === 429 || (failure.status === 403 && /rate limit/i.test(failure.message)));
