import type { ProcessReport } from "../app/process-request.ts";
import type { SweepReport } from "../app/sweep.ts";
import type { ConfigProblem } from "../core/config/problem.ts";
import { GitHubError } from "../github/port.ts";

/** One word for what a run came to; the output `result`. */
export type Result = "ignored" | "left-alone" | "read-only" | "done" | "swept" | "waiting" | "config-broken" | "failed";

/** What a run came to, in the terms of the Action's outputs, annotations and job summary. */
export interface Outcome {
  readonly result: Result;
  /** Whether something was written on GitHub. */
  readonly changed: boolean;
  /** How many requests were looked at. */
  readonly looked: number;
  /** How many of them could not be read or written to. */
  readonly failed: number;
  /** What is wrong with the desk's files. */
  readonly problems: readonly ConfigProblem[];
  /** What failed, for the log. */
  readonly failures: readonly unknown[];
  /** Where GitHub asked to wait. That fails no run: the next sweep looks again. */
  readonly wait: GitHubError | undefined;
  /** The looks that decided something, for the job summary. */
  readonly reports: readonly ProcessReport[];
}

/** A run that found nothing to look at. */
export const IGNORED: Outcome = {
  result: "ignored",
  changed: false,
  looked: 0,
  failed: 0,
  problems: [],
  failures: [],
  wait: undefined,
  reports: [],
};

/** The outcome of one look, and of the looks that it had news for. */
export function outcomeOfLook(report: ProcessReport): Outcome {
  const all = [report, ...(report.also ?? [])];
  const taken = looksOf(report);
  const problems = all.flatMap((one) => (one.kind === "config-broken" ? one.problems : []));
  const failures = all.flatMap((one) => (one.kind === "done" && one.failure !== undefined ? [one.failure] : []));
  return settled(report.kind, {
    ...IGNORED,
    looked: new Set(all.map(({ ref }) => ref.number)).size,
    changed: hasWritten(taken),
    problems,
    failures,
    reports: taken.filter(hasDecided),
  });
}

/** The outcome of a run that could not even read. */
export const outcomeOfFailure = (failure: unknown): Outcome => settled("failed", { ...IGNORED, failures: [failure] });

/** The outcome of a sweep. It fails when one request fails, after it has looked at all others. */
export function outcomeOfSweep({ looked, decided, failed, stopped }: SweepReport): Outcome {
  const taken = decided.flatMap(looksOf);
  return settled("swept", {
    ...IGNORED,
    looked,
    changed: hasWritten(taken),
    problems: stopped?.why === "config-broken" ? stopped.problems : [],
    failures: failed.map(({ failure }) => failure),
    reports: taken.filter(hasDecided),
  });
}

/** The outcome of a look at an issue that is gone, or that the token may not see. */
export const outcomeOfMissing = (): Outcome => ({ ...IGNORED, result: "left-alone" });

/** A look, the one that stopped before it and may have written too, and those that it had news for. */
const looksOf = ({ also = [], ...report }: ProcessReport): readonly ProcessReport[] => [
  ...(report.before ? [report.before] : []),
  report,
  ...also.flatMap(looksOf),
];

const hasDecided = ({ kind }: ProcessReport): boolean => kind === "done" || kind === "read-only";

/** Parts a wish to wait from what failed, and takes the gravest of all for the result. */
function settled(otherwise: Result, found: Outcome): Outcome {
  const wait = found.failures.find(isWait);
  const failures = found.failures.filter((failure) => !isWait(failure));
  const result =
    found.problems.length > 0 ? "config-broken" : failures.length > 0 ? "failed" : wait ? "waiting" : otherwise;
  return { ...found, result, failures, failed: failures.length, wait };
}

const isWait = (failure: unknown): failure is GitHubError =>
  failure instanceof GitHubError && failure.trouble === "wait";

const hasWritten = (reports: readonly ProcessReport[]): boolean =>
  reports.some((report) => report.kind === "done" && report.applied.length > 0);
