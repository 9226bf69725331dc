import { expect } from "vitest";
import { compareRecords } from "../../src/sandbox/scenario/records-of.ts";
import { differencesIn } from "./differences.ts";
import type { Ending } from "./ending.ts";
import type { Standing } from "./saved-story.ts";

/** Two endings are the same where all that counts and all that people see is the same. */
export function expectSameEnding(found: Ending, wanted: Ending): void {
  expect(compareRecords(wanted.records, found.records)).toEqual({ missing: [], added: [], changed: [] });
  expect(found.visible).toEqual(wanted.visible);
}

/** The same of all requests of a story. */
export function expectSameStanding(found: Standing, wanted: Standing): void {
  expect(differencesIn(found, wanted)).toEqual([]);
}
