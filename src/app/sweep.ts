import type { ConfigProblem } from "../core/config/problem.ts";
import type { DueReminder } from "../core/domain/decision.ts";
import type { RequestEvent } from "../core/domain/snapshot.ts";
import { GitHubError, type RepositoryRef, type RequestRef } from "../github/port.ts";
import { type AgendaGathering, gatherAgenda } from "./gather-agenda.ts";
import { gatherQueue, type QueueGathering } from "./gather-queue.ts";
import { keepDeskIssue } from "./keep-desk-issue.ts";
import { type ProcessReport, processRequest, type Services, throwFailure } from "./process-request.ts";

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
  const gathering = gatherAgenda();
  const queueing = gatherQueue();
  let looked = 0;
  for await (const ref of toLookAt(repository, services, queueing)) {
    looked += 1;
    try {
      const report = await inTurn(ref, () => processRequest(ref, { kind: "sweep" }, services));
      if (report.kind === "config-broken")
        return { repository, looked, decided, failed, stopped: { why: "config-broken", problems: report.problems } };
      if (hasDecided(report)) decided.push(report);
      throwFailure(report);
      gathering.take(report);
      queueing.take(report);
      if (report.kind === "done" && report.decision.reminders.length > 0) waiting.push(report);
    } catch (failure) {
      failed.push(failedAt(ref, failure, services));
      gathering.miss(ref.number);
      queueing.miss(ref.number);
      if (isRateLimit(failure)) return { repository, looked, decided, failed, stopped: { why: "rate-limited" } };
    }
  }
  const due = waiting.length > 1 ? waiting.flatMap(({ decision }) => decision.reminders) : [];
  const told = await tellDesk(repository, due, gathering.result(queueing.queue()), services, inTurn);
  if (told.failed) failed.push(told.failed);
  // Where a digest failed, the next sweep tries again: nobody is called twice.
  const mayCall = told.failed === undefined || due.length === 0 || told.digest;
  const calls = mayCall ? callMembers(waiting, told.digest) : [];
  const again = await lookAgain([...calls, ...queueing.toPlace()], services, inTurn);
  decided.push(...again.decided);
  failed.push(...again.failed);
  return { repository, looked, decided, failed };
}

/** All recent requests; then those that ended long ago and were changed in the period of the queue's line, where it is longer. */
async function* toLookAt(
  repository: RepositoryRef,
  { github }: Services,
  queueing: QueueGathering,
): AsyncGenerator<RequestRef> {
  const seen = new Set<number>();
  for await (const { ref } of github.listRequests(repository, "recent")) {
    seen.add(ref.number);
    yield ref;
  }
  const since = queueing.reachesBack();
  if (since === undefined) return;
  for await (const { ref, updatedAt } of github.listRequests(repository, "all"))
    if (!seen.has(ref.number) && updatedAt >= since) yield ref;
}

type Done = Extract<ProcessReport, { readonly kind: "done" }>;

type Failed = SweepReport["failed"][number];

/** Keeps the desk's own issue, where there is one. It fails alone: the requests were looked at already. */
async function tellDesk(
  repository: RepositoryRef,
  due: readonly DueReminder[],
  gathered: ReturnType<AgendaGathering["result"]>,
  services: Services,
  inTurn: InTurn,
): Promise<{ readonly digest: boolean; readonly failed?: Failed }> {
  const number = gathered?.desk.config["desk-issue"];
  if (!gathered || number === undefined) return { digest: false };
  const { desk, agenda } = gathered;
  const ref = { ...repository, number };
  try {
    const { digest, failure } = await inTurn(ref, () => keepDeskIssue(ref, { due, agenda }, desk, services));
    return { digest, ...(failure !== undefined && { failed: failedAt(ref, failure, services) }) };
  } catch (failure) {
    return { digest: false, failed: failedAt(ref, failure, services) };
  }
}

function failedAt(ref: RequestRef, failure: unknown, { log }: Services): Failed {
  log?.(`${ref.owner}/${ref.repo}#${ref.number} failed ${String(failure)}`);
  return { ref, failure };
}

/** A request that is looked at once more, with what only all the looks together have shown. */
interface Again {
  readonly ref: RequestRef;
  readonly event: RequestEvent;
}

/** Looks once more, at one request after the other. One that fails does not stop the others. */
async function lookAgain(
  again: readonly Again[],
  services: Services,
  inTurn: InTurn,
): Promise<Pick<SweepReport, "decided" | "failed">> {
  const decided: ProcessReport[] = [];
  const failed: Failed[] = [];
  for (const { ref, event } of again) {
    try {
      const report = await inTurn(ref, () => processRequest(ref, event, services));
      if (hasDecided(report)) decided.push(report);
      throwFailure(report);
    } catch (failure) {
      failed.push(failedAt(ref, failure, services));
      if (isRateLimit(failure)) break;
    }
  }
  return { decided, failed };
}

/** Calls the members of the ballots that wait, each in the request's thread, or notes there that the digest called them. */
const callMembers = (waiting: readonly Done[], inDigest: boolean): readonly Again[] =>
  waiting.map(({ ref }) => ({ ref, event: { kind: "reminders-due", told: inDigest ? "in-digest" : "here" } }));

function hasDecided(report: ProcessReport): boolean {
  if (report.kind !== "done" && report.kind !== "read-only") return false;
  return report.decision.records.length > 0 || report.decision.effects.length > 0;
}

/** GitHub's two ways to ask a client to wait. To go on would count against the client. */
const isRateLimit = (failure: unknown): boolean =>
  failure instanceof GitHubError &&
  (failure.status === 429 || (failure.status === 403 && /rate limit/i.test(failure.message)));
