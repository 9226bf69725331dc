import { describe, expect, it } from "vitest";
import { futureDay, isWrittenDay } from "../../../src/core/commands/future-day.ts";
import { instant } from "../../../src/core/domain/ids.ts";

const NOW = instant("2026-12-30T22:00:00Z");

describe("a day of a command", () => {
  it.each([
    ["2026-12-31", "2026-12-31T00:00:00Z"],
    ["1d", "2026-12-31T00:00:00Z"],
    ["2W", "2027-01-13T00:00:00Z"],
    ["999w", "2046-02-21T00:00:00Z"],
  ])("%s is %s", (word, day) => {
    expect(isWrittenDay(word)).toBe(true);
    expect(futureDay(word, NOW)).toBe(day);
  });

  it.each(["2026-12-30", "2027-02-29", "2027-13-01"])("%s is written like one, and is none to come", (word) => {
    expect(isWrittenDay(word)).toBe(true);
    expect(futureDay(word, NOW)).toBeUndefined();
  });

  it.each(["0d", "7h", "d", "tomorrow", "7 d"])("%s is a word", (word) => {
    expect(isWrittenDay(word)).toBe(false);
    expect(futureDay(word, NOW)).toBeUndefined();
  });
});
