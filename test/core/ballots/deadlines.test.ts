import { describe, expect, it } from "vitest";
import {
  dayEndingAt,
  endAtLeast,
  endOfDayAnywhere,
  LEFT_AFTER_BLOCK,
  LEFT_AFTER_CONCERN,
  LEFT_AFTER_LOSS,
  openingTimes,
  outOfPauses,
} from "../../../src/core/ballots/deadlines.ts";
import { instant } from "../../../src/core/domain/ids.ts";
import { aBallot, june, OPENED } from "./a-ballot.ts";
import { DAY, HOUR, rulesWith } from "./rules.ts";

const pause = (from: number, until: number, reason = "holidays") => ({
  from: june(from).slice(0, 10),
  until: june(until).slice(0, 10),
  reason,
});

describe("the end of a day anywhere on Earth", () => {
  it.each([
    ["2026-06-12T12:00:00Z", "2026-06-12T12:00:00Z"],
    ["2026-06-12T12:00:01Z", "2026-06-13T12:00:00Z"],
    ["2026-06-12T11:59:59Z", "2026-06-12T12:00:00Z"],
    ["2026-12-31T23:00:00Z", "2027-01-01T12:00:00Z"],
    ["2028-02-28T13:00:00Z", "2028-02-29T12:00:00Z"],
    // The clocks of Europe change on 29 March 2026: a day in UTC stays a day.
    ["2026-03-28T12:00:01Z", "2026-03-29T12:00:00Z"],
  ])("after %s is %s", (at, end) => expect(endOfDayAnywhere(instant(at))).toBe(end));

  it.each([
    ["2026-06-12T12:00:00Z", "2026-06-11"],
    ["2026-06-12T12:00:01Z", "2026-06-12"],
    ["2026-06-12T11:59:59Z", "2026-06-11"],
    ["2026-06-12T00:00:00Z", "2026-06-11"],
    ["2026-01-01T12:00:00Z", "2025-12-31"],
  ])("%s is within %s", (at, day) => expect(dayEndingAt(instant(at))).toBe(day));
});

describe("an end that falls into a pause", () => {
  it.each([
    ["is not touched before it", june(5, "12:00"), june(5, "12:00")],
    ["moves after it from its first day on", june(5, "12:01"), june(12, "12:00")],
    ["moves after it up to its last day", june(11, "12:00"), june(12, "12:00")],
    ["is not touched after it", june(11, "12:01"), june(11, "12:01")],
  ])("%s", (_, end, moved) => expect(outOfPauses(end, [pause(5, 10)])).toBe(moved));

  it("moves on where another pause follows, whichever is named first", () => {
    expect(outOfPauses(june(6), [pause(5, 10), pause(10, 15)])).toBe(june(17, "12:00"));
    expect(outOfPauses(june(6), [pause(11, 15), pause(5, 10)])).toBe(june(17, "12:00"));
  });

  it("moves to the end of the first day after a pause of one day", () => {
    expect(outOfPauses(june(8, "12:00"), [pause(7, 7)])).toBe(june(9, "12:00"));
  });
});

describe("the ends of a new ballot", () => {
  it("are in UTC, rounded up to the end of a day; the minimum period is exact", () => {
    expect(openingTimes(rulesWith(), OPENED)).toEqual({
      minCloseAt: june(4),
      closesAt: june(8, "12:00"),
      hardCloseAt: instant("2026-07-31T12:00:00Z"),
    });
  });

  it("are at the next meeting where the profile says so, but never before the minimum period is over", () => {
    expect(openingTimes(rulesWith(), OPENED, june(20, "15:00")).closesAt).toBe(june(20, "15:00"));
    expect(openingTimes(rulesWith(), OPENED, june(2, "15:00")).closesAt).toBe(june(4));
  });

  it("never exceed the hard limit", () => {
    expect(openingTimes(rulesWith(), OPENED, instant("2027-01-01T00:00:00Z")).closesAt).toBe("2026-07-31T12:00:00Z");
    const long = rulesWith({ openFor: 90 * DAY });
    expect(openingTimes(long, OPENED).closesAt).toBe("2026-07-31T12:00:00Z");
  });

  it("have a hard limit that is never before the minimum period is over", () => {
    const { minCloseAt, hardCloseAt } = openingTimes(rulesWith({ hardLimit: DAY }), OPENED);
    expect([minCloseAt, hardCloseAt]).toEqual([june(4), june(4, "12:00")]);
  });

  it("fall into no pause, and the hard limit neither", () => {
    expect(openingTimes(rulesWith(), OPENED, undefined, [pause(5, 10)]).closesAt).toBe(june(12, "12:00"));
    expect(openingTimes(rulesWith(), OPENED, june(9, "15:00"), [pause(5, 10)]).closesAt).toBe(june(12, "12:00"));
    const atLimit = [{ from: "2026-07-30", until: "2026-08-09", reason: "summer" }];
    expect(openingTimes(rulesWith(), OPENED, undefined, atLimit).hardCloseAt).toBe("2026-08-11T12:00:00Z");
  });
});

describe("the time that is left at least", () => {
  it("is 72 hours after a concern or a loss, 48 after the last block has ended", () => {
    expect([LEFT_AFTER_CONCERN, LEFT_AFTER_LOSS, LEFT_AFTER_BLOCK]).toEqual([72 * HOUR, 72 * HOUR, 48 * HOUR]);
  });

  const left = (at: ReturnType<typeof june>, hours: number, pauses = [pause(25, 26)], changes = {}) =>
    endAtLeast(aBallot(changes), at, hours * HOUR, pauses);

  it("changes nothing where as much is left, or more", () => {
    expect(left(june(5, "12:00"), 72)).toBeUndefined();
    expect(left(june(3), 72)).toBeUndefined();
  });

  it("changes nothing where as much is left to an end within a day, such as that of a meeting", () => {
    const atMeeting = { closesAt: june(10, "15:00") };
    expect(left(june(7, "15:00"), 72, [], atMeeting)).toBeUndefined();
    expect(left(june(7, "15:01"), 72, [], atMeeting)).toBe(june(11, "12:00"));
  });

  it("gives the end of a day anywhere on Earth where less is left", () => {
    expect(left(june(5, "12:01"), 72)).toBe(june(9, "12:00"));
    expect(left(june(8, "11:00"), 72)).toBe(june(11, "12:00"));
    expect(left(june(8, "11:00"), 48)).toBe(june(10, "12:00"));
  });

  it("gives an end after the end has passed", () => {
    expect(left(june(20, "12:00"), 48)).toBe(june(22, "12:00"));
  });

  it("gives no end in a pause", () => expect(left(june(8), 72, [pause(10, 15)])).toBe(june(17, "12:00")));

  it("stays within the hard limit, and gives none where that allows no later end", () => {
    const short = { rules: { hardLimit: 9 * DAY } };
    expect(left(june(8), 72, [], short)).toBe(june(10, "12:00"));
    expect(left(june(8), 72, [], { ...short, closesAt: june(10, "12:00") })).toBeUndefined();
  });
});
