import { appendFileSync } from "node:fs";

/** One thing that was measured. */
export interface Figure {
  /** What, in a few words. */
  readonly what: string;
  readonly is: number;
  /** As in `requests`, `ms`, `kB`, `a second`. */
  readonly unit: string;
  /** What we allow ourselves; none where the figure is only told. */
  readonly budget?: { readonly atMost: number } | { readonly atLeast: number };
  /** What it is compared with, or how it was measured. */
  readonly beside?: string;
}

/** Where the files of one run leave their figures, one JSON object a line. */
export const FIGURES = "QUORUMDESK_BENCH_FIGURES";

/** Notes a figure for the table at the end of the run. */
export function figure(measured: Figure): void {
  const file = process.env[FIGURES];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(measured)}\n`);
}
