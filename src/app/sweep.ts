import type { Desk } from "../core/config/desk.ts";
import type { ConfigProblem } from "../core/config/problem.ts";
import type { DueReminder } from "../core/domain/decision.ts";
import type { Instant } from "../core/domain/ids.ts";
import type { RequestEvent } from "../core/domain/snapshot.ts";
import type { DeskNews } from "../core/workflow/decide-desk.ts";
import type { RepositoryRef, RequestRef } from "../github/port.ts";
import { type AgendaGathering, gatherAgenda } from "./gather-agenda.ts";
import { gatherQueue, type QueueGathering } from "./gather-queue.ts";
import { keepDeskIssue } from "./keep-desk-issue.ts";
import { planSweep, type SweepPlan } from "./plan-sweep.ts";
import { type ProcessReport, processRequest, type Services, throwFailure } from "./process-request.ts";
import { createPatience, type Halt } from "./sweep-patience.ts";

/** What a sweep did. */
export interface SweepReport {
  readonly repository: RepositoryRef;
  /** How many requests were looked at. */
  readonly looked: number;
  /** The looks that decided something, in the order of the sweep. */
  readonly decided: readonly ProcessReport[];
  /** The requests that could not be read or written to, with the reason. */
  readonly failed: readonly { readonly ref: RequestRef; readonly failure: unknown }[];
  /** What ended the sweep before its end: the desk's files do not load, GitHub asked to wait, or gives no clear answers. */
  readonly stopped?:
    | { readonly why: "config-broken"; readonly problems: readonly ConfigProblem[] }
    | { readonly why: Halt };
  /** When it began, on GitHub's clock, where it looked at a choice. A sweep that came to its end hands it to the next one. */
  readonly begunAt?: Instant;
}

/** Runs a look when no other look at the same request is under way. */
export type InTurn = <T>(ref: RequestRef, look: () => Promise<T>) => Promise<T>;

/** What a door knows of its sweeps. */
export interface SweepWish {
  /** When the last sweep that came to its end began: what had its turn before needs none now. */
  readonly since?: Instant;
}

/**
 * Takes a look at the recent requests of a repository, one after the other: at all of them on a small desk, at those of a
 * large one of which something may have happened, once a night at all. One that fails does not stop the others. A door that
 * takes deliveries at the same time says with `inTurn` how looks at one request wait for each other.
 */
export async function sweep(
  repository: RepositoryRef,
  services: Services,
  inTurn: InTurn = (_ref, look) => look(),
  { since }: SweepWish = {},
): Promise<SweepReport> {
  const plan = await planSweep(repository, services, since);
  if (plan.kind === "broken") return { repository, looked: 0, decided: [], failed: [], stopped: brokenBy(plan) };
  const looker: Looker = { services, inTurn, halts: createPatience(repository, services) };
  const { waiting, gathering, queueing, stopped, ...looks } = await lookAtAll(repository, plan, looker);
  if (stopped) return { repository, ...looks, stopped };
  const due = waiting.length > 1 ? waiting.flatMap(({ decision }) => decision.reminders) : [];
  const told = await tellDesk(repository, newsOf(plan, due, gathering, queueing), looker);
  // Where a digest failed, the next sweep tries again: nobody is called twice.
  const mayCall = told.failed === undefined || due.length === 0 || told.digest;
  const calls = mayCall ? callMembers(waiting, told.digest) : [];
  const toPlace = plan.kind === "whole" ? queueing.toPlace() : [];
  const again = await lookAgain([...calls, ...toPlace], looker);
  return {
    repository,
    looked: looks.looked,
    decided: [...looks.decided, ...again.decided],
    failed: [...looks.failed, ...(told.failed ? [told.failed] : []), ...again.failed],
    ...(again.stopped && { stopped: again.stopped }),
    ...(plan.begunAt !== undefined && { begunAt: plan.begunAt }),
  };
}

/** What all looks of one sweep share. */
interface Looker {
  readonly services: Services;
  readonly inTurn: InTurn;
  readonly halts: ReturnType<typeof createPatience>;
}

/** The looks of a sweep, and what they show together. */
interface Looks extends Pick<SweepReport, "looked" | "decided" | "failed" | "stopped"> {
  /** Those in which members are to be called. */
  readonly waiting: readonly Done[];
  readonly gathering: AgendaGathering;
  readonly queueing: QueueGathering;
}

async function lookAtAll(repository: RepositoryRef, plan: Plan, { services, inTurn, halts }: Looker): Promise<Looks> {
  const decided: ProcessReport[] = [];
  const failed: Failed[] = [];
  const waiting: Done[] = [];
  const gathering = gatherAgenda();
  const queueing = gatherQueue();
  let looked = 0;
  const soFar = (stopped?: SweepReport["stopped"]): Looks => ({
    ...{ looked, decided, failed, waiting, gathering, queueing },
    ...(stopped && { stopped }),
  });
  for await (const ref of toLookAt(repository, services, plan, queueing)) {
    looked += 1;
    let failure: unknown;
    try {
      const report = await inTurn(ref, () => processRequest(ref, { kind: "sweep" }, services));
      if (report.kind === "config-broken") return soFar(brokenBy(report));
      if (hasDecided(report)) decided.push(report);
      throwFailure(report);
      gathering.take(report);
      queueing.take(report);
      if (report.kind === "done" && report.decision.reminders.length > 0) waiting.push(report);
    } catch (thrown) {
      failure = thrown;
      failed.push(failedAt(ref, failure, services));
      gathering.miss(ref.number);
      queueing.miss(ref.number);
    }
    const why = await halts(ref, failure);
    if (why) return soFar({ why });
  }
  return soFar();
}

const brokenBy = ({ problems }: { readonly problems: readonly ConfigProblem[] }) =>
  ({ why: "config-broken", problems }) as const;

type Plan = Exclude<SweepPlan, { readonly kind: "broken" }>;

/** The requests of the plan; where they are all, those that ended long ago and were changed in the period of the queue's line, too. */
async function* toLookAt(
  repository: RepositoryRef,
  { github }: Services,
  { kind, numbers }: Plan,
  queueing: QueueGathering,
): AsyncGenerator<RequestRef> {
  for (const number of numbers) yield { ...repository, number };
  const since = kind === "whole" ? queueing.reachesBack() : undefined;
  if (since === undefined) return;
  const seen = new Set(numbers);
  for await (const { ref, updatedAt } of github.listRequests(repository, "all"))
    if (!seen.has(ref.number) && updatedAt >= since) yield ref;
}

/** What the looks have for the desk's own issue. Where not all were looked at, nobody knows what waits for the committee. */
function newsOf(
  plan: Plan,
  due: readonly DueReminder[],
  gathering: AgendaGathering,
  queueing: QueueGathering,
): { readonly desk: Desk; readonly news: DeskNews } | undefined {
  if (plan.kind === "chosen") return due.length > 0 ? { desk: plan.desk, news: { due } } : undefined;
  const gathered = gathering.result(queueing.queue());
  return (
    gathered && { desk: gathered.desk, news: { due, agenda: gathered.agenda, isNightly: plan.begunAt !== undefined } }
  );
}

type Done = Extract<ProcessReport, { readonly kind: "done" }>;

type Failed = SweepReport["failed"][number];

/** Keeps the desk's own issue, where there is one. It fails alone: the requests were looked at already. */
async function tellDesk(
  repository: RepositoryRef,
  told: ReturnType<typeof newsOf>,
  { services, inTurn }: Looker,
): Promise<{ readonly digest: boolean; readonly failed?: Failed }> {
  const number = told?.desk.config["desk-issue"];
  if (!told || number === undefined) return { digest: false };
  const ref = { ...repository, number };
  try {
    const { digest, failure } = await inTurn(ref, () => keepDeskIssue(ref, told.news, told.desk, services));
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
  { services, inTurn, halts }: Looker,
): Promise<Pick<SweepReport, "decided" | "failed" | "stopped">> {
  const decided: ProcessReport[] = [];
  const failed: Failed[] = [];
  for (const { ref, event } of again) {
    let failure: unknown;
    try {
      const report = await inTurn(ref, () => processRequest(ref, event, services));
      if (hasDecided(report)) decided.push(report);
      throwFailure(report);
    } catch (thrown) {
      failure = thrown;
      failed.push(failedAt(ref, failure, services));
    }
    const why = await halts(ref, failure);
    if (why) return { decided, failed, stopped: { why } };
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
