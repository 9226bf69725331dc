import { describe, expect, it } from "vitest";
import { fallsOn, ruleDays } from "../../../src/core/config/rule-days.ts";

const take = (every: string, from: string, count: number, until?: string): readonly string[] => {
  const days: string[] = [];
  for (const day of ruleDays({ every, from: "2020-01-01", until }, from)) {
    days.push(day);
    if (days.length === count) break;
  }
  return days;
};

describe("the days of a monthly rule", () => {
  it.each([
    ["last thursday", "2026-09-25", ["2026-10-29", "2026-11-26", "2026-12-31", "2027-01-28"]],
    ["first tuesday", "2026-12-01", ["2026-12-01", "2027-01-05", "2027-02-02"]],
    ["second monday", "2026-02-10", ["2026-03-09"]],
    ["third sunday", "2026-02-01", ["2026-02-15"]],
    ["fourth saturday", "2026-02-28", ["2026-02-28", "2026-03-28"]],
    ["last saturday", "2026-02-01", ["2026-02-28"]],
    ["last tuesday", "2028-02-01", ["2028-02-29"]],
    ["first wednesday", "2026-04-02", ["2026-05-06"]],
    ["last friday", "2026-07-31", ["2026-07-31"]],
  ])("%s from %s: %j", (every, from, days) => expect(take(every, from, days.length)).toEqual(days));

  it("begin and end with the rule, both days included", () => {
    const rule = { every: "first tuesday", from: "2026-03-03", until: "2026-05-05" };
    expect([...ruleDays(rule, "2026-01-01")]).toEqual(["2026-03-03", "2026-04-07", "2026-05-05"]);
    expect([...ruleDays({ ...rule, until: "2026-05-04" }, "2026-03-04")]).toEqual(["2026-04-07"]);
  });

  it("are the weekday and the place in the month that the rule names, in ten years of months", () => {
    const days = take("third friday", "2026-01-01", 120);
    expect(days.filter((day) => new Date(day).getUTCDay() !== 5 || !/-(?:1[5-9]|2[01])$/.test(day))).toEqual([]);
    expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(120);
  });

  it("come to an end where the years do, and with days that there are not", () => {
    expect(take("last thursday", "9999-12-01", 5)).toEqual(["9999-12-30"]);
    expect(take("last thursday", "2026-99-99", 1)).toHaveLength(1);
  });

  it.each([
    ["2026-12-31", true],
    ["2026-12-24", false],
  ])("last thursday falls on %s: %s", (day, expected) => {
    expect(fallsOn({ every: "last thursday", from: "2026-01-01" }, day)).toBe(expected);
    expect(fallsOn(undefined, day)).toBe(false);
  });
});
