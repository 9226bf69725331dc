import type { FilePath } from "./finding.ts";

/** A name that somebody gave, and where it stands in the file. */
export interface Named {
  readonly name: string;
  readonly path: FilePath;
}

/** The names that an earlier one is the same as, whatever their letter case. */
export function repeated(all: readonly Named[]): readonly Named[] {
  const lower = all.map(({ name }) => name.toLowerCase());
  return all.filter((_, n) => lower.indexOf(lower[n] ?? "") < n);
}
