import { describe, expect, it } from "vitest";
import { periodOf } from "../../../src/core/config/period.ts";

const DAY = 86_400_000;

describe("a period", () => {
  it.each([
    ["72h", 3 * DAY],
    ["7d", 7 * DAY],
    ["2w", 14 * DAY],
  ])("%s is a whole number of milliseconds", (period, expected) => expect(periodOf(period)).toBe(expected));

  it.each(["", "7", "0d", "7 d", "1.5d", "7D", "-1d", "12345d"])("%j is none", (period) =>
    expect(() => periodOf(period)).toThrow("not a period"),
  );
});
