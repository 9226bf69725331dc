import { describeReport, type ProcessReport } from "../app/process-request.ts";
import type { SweepReport } from "../app/sweep.ts";
import type { ConfigProblem } from "../core/config/problem.ts";

/** One word for what a run came to; the output `result`. */
export type Result = "ignored" | "left-alone" | "read-only" | "done" | "swept" | "config-broken" | "failed";

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
  reports: [],
};

/** The outcome of one look. */
export function outcomeOfLook(report: ProcessReport): Outcome {
  const seen = { ...IGNORED, looked: 1 };
  switch (report.kind) {
    case "config-broken":
      return { ...seen, result: "config-broken", problems: report.problems };
    case "left-alone":
      return { ...seen, result: "left-alone" };
    case "read-only":
      return { ...seen, result: "read-only", reports: [report] };
    case "done": {
      const failures = report.failure === undefined ? [] : [report.failure];
      const result = failures.length > 0 ? "failed" : "done";
      return {
        ...seen,
        result,
        changed: report.applied.length > 0,
        failed: failures.length,
        failures,
        reports: [report],
      };
    }
  }
}

/** The outcome of a sweep. It fails when one request fails, after it has looked at all others. */
export function outcomeOfSweep({ looked, decided, failed, stopped }: SweepReport): Outcome {
  const problems = stopped?.why === "config-broken" ? stopped.problems : [];
  const result = stopped?.why === "config-broken" ? "config-broken" : failed.length > 0 ? "failed" : "swept";
  const changed = decided.some((report) => report.kind === "done" && report.applied.length > 0);
  return {
    result,
    changed,
    looked,
    failed: failed.length,
    problems,
    failures: failed.map(({ failure }) => failure),
    reports: decided,
  };
}

/** GitHub refuses a job summary of more than 1 MiB; one character takes at most three bytes here, seldom more than one. */
const LONGEST_SUMMARY = 300_000;

/** What was decided, as Markdown for the job summary: a line for each request, and the words that its people read. */
export function summaryOf({ reports }: Outcome): string {
  const parts = reports.map((report) => `\`${describeReport(report).replaceAll("`", "'")}\`\n\n${wordsOf(report)}`);
  let length = 0;
  const fitting = parts.filter((part) => {
    length += part.length;
    return length <= LONGEST_SUMMARY;
  });
  return fitting.join("\n\n");
}

/** The texts of the record comments. They are escaped already: the desk posts them as they are. */
function wordsOf(report: ProcessReport): string {
  if (report.kind !== "done" && report.kind !== "read-only") return "";
  return report.decision.effects
    .flatMap((effect) => (effect.kind === "append-batch" ? [effect.text] : []))
    .join("\n\n");
}
