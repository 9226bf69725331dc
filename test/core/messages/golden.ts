import { expect } from "vitest";
import { mentionsIn, waysToRun } from "../../support/app-texts.ts";

/** Compares a text with the one that was read and found good, in `golden/`. */
export const golden = (text: string, name: string): Promise<void> =>
  expect(`${text}\n`).toMatchFileSnapshot(`golden/${name}.md`);

/** Whoever may be called is called, nobody else; nothing runs when the text comes back; no box to tick; no message unfilled. */
export function expectSafe(text: string, called: readonly string[] = []): void {
  expect([...new Set(mentionsIn(text))].sort()).toEqual([...new Set(called)].sort());
  expect(waysToRun(text)).toEqual([]);
  expect(text).not.toMatch(/- \[ \]|\$\d|\{\{|undefined|\bNaN\b/);
}
