import { describe, expect, it } from "vitest";
import { calledOffFrom } from "../../../src/core/config/calendar-dates.ts";
import { meetingsBetween, nextDates, nextMeeting } from "../../../src/core/config/meeting-times.ts";
import { CalendarFile } from "../../../src/core/config/schema.ts";
import { instant } from "../../../src/core/domain/ids.ts";

const calendar = (written: object): CalendarFile => CalendarFile.parse({ version: 1, ...written });
const rule = { every: "first tuesday", at: "14:00", from: "2026-01-01" };
/** The first drop-in hour that is not over at a moment. */
const nextDropIn = (dates: CalendarFile, now: ReturnType<typeof instant>) => nextDates(dates, "drop-in", now, 1)[0];
const time = (text: string) => instant(text.length > 10 ? text : `${text}T00:00:00Z`);

describe("the next meeting", () => {
  it.each([
    ["a listed one", { meetings: [{ on: "2026-05-05", at: "14:00" }, { on: "2026-03-31" }] }, "2026-03-31T00:00:00Z"],
    ["none where none is planned", {}, undefined],
    ["none where all are over", { meetings: [{ on: "2026-02-28" }] }, undefined],
    ["the rule's", { "meeting-rule": rule }, "2026-03-03T14:00:00Z"],
    ["the rule's from its first day on", { "meeting-rule": { ...rule, from: "2026-03-04" } }, "2026-04-07T14:00:00Z"],
    ["none after the rule's last day", { "meeting-rule": { ...rule, until: "2026-03-02" } }, undefined],
    [
      "the earlier of a listed one and the rule's",
      { "meeting-rule": rule, meetings: [{ on: "2026-03-02" }] },
      "2026-03-02T00:00:00Z",
    ],
    [
      "the one after a cancelled one",
      { "meeting-rule": rule, exceptions: [{ of: "meeting", on: "2026-03-03", reason: "Away" }] },
      "2026-04-07T14:00:00Z",
    ],
    [
      "a moved one, at the rule's hour",
      {
        "meeting-rule": rule,
        exceptions: [{ of: "meeting", on: "2026-03-03", "moved-to": "2026-03-10", reason: "x" }],
      },
      "2026-03-10T14:00:00Z",
    ],
    [
      "one that was moved here from the past",
      {
        meetings: [{ on: "2026-02-03" }],
        exceptions: [{ of: "meeting", on: "2026-02-03", "moved-to": "2026-03-20", reason: "x" }],
      },
      "2026-03-20T00:00:00Z",
    ],
    [
      "at another hour of the same day",
      { "meeting-rule": rule, exceptions: [{ of: "meeting", on: "2026-03-03", at: "09:30", reason: "x" }] },
      "2026-03-03T09:30:00Z",
    ],
    [
      "not touched by an exception of a drop-in hour",
      { "meeting-rule": rule, exceptions: [{ of: "drop-in", on: "2026-03-03", reason: "x" }] },
      "2026-03-03T14:00:00Z",
    ],
    [
      "not made by an exception that hits no date",
      { exceptions: [{ of: "meeting", on: "2026-03-03", "moved-to": "2026-03-10", reason: "x" }] },
      undefined,
    ],
    [
      "a far one, where all of a year are cancelled",
      {
        "meeting-rule": rule,
        exceptions: ["03-03", "04-07", "05-05", "06-02"].map((day) => ({
          of: "meeting",
          on: `2026-${day}`,
          reason: "x",
        })),
      },
      "2026-07-07T14:00:00Z",
    ],
  ])("is %s", (_, written, next) => expect(nextMeeting(calendar(written), time("2026-03-01"))).toBe(next));

  it.each([
    ["2026-03-03T13:59:59Z", "2026-03-03T14:00:00Z"],
    ["2026-03-03T14:00:00Z", "2026-04-07T14:00:00Z"],
  ])("after %s is %s", (at, next) => expect(nextMeeting(calendar({ "meeting-rule": rule }), time(at))).toBe(next));
});

describe("the meetings between two moments", () => {
  const both = calendar({ "meeting-rule": rule, meetings: [{ on: "2026-03-20", at: "08:00" }] });

  it("are those after the first and up to the second, earliest first", () => {
    const found = meetingsBetween(both, time("2026-03-03T14:00:00Z"), time("2026-05-05T14:00:00Z"));
    expect(found).toEqual(["2026-03-20T08:00:00Z", "2026-04-07T14:00:00Z", "2026-05-05T14:00:00Z"]);
  });

  it("are none where the second is not after the first", () => {
    expect(meetingsBetween(both, time("2026-05-05"), time("2026-03-03"))).toEqual([]);
  });

  it("hold each planned date once, however it is moved", () => {
    const moved = calendar({
      meetings: [{ on: "2026-03-20" }],
      exceptions: [{ of: "meeting", on: "2026-03-20", "moved-to": "2026-03-20", reason: "It stays." }],
    });
    expect(meetingsBetween(moved, time("2026-01-01"), time("2027-01-01"))).toEqual(["2026-03-20T00:00:00Z"]);
  });
});

describe("the next drop-in hour", () => {
  const desk = calendar({
    "drop-in-rule": { every: "last thursday", at: "14:00", from: "2026-01-01", link: "https://example.org/book" },
    exceptions: [{ of: "drop-in", on: "2026-12-31", "moved-to": "2026-12-17", reason: "End of the year" }],
  });

  it.each([
    ["2026-11-26T23:00:00Z", "2026-11-26", undefined],
    ["2026-11-27T00:00:00Z", "2026-12-17", desk.exceptions[0]],
    ["2026-12-18T00:00:00Z", "2027-01-28", undefined],
  ])("at %s is on %s", (now, on, exception) => {
    const next = nextDropIn(desk, time(now));
    expect(next).toEqual({ on, at: "14:00", link: "https://example.org/book", starts: `${on}T14:00:00Z`, exception });
  });

  it("is none where none is planned", () => expect(nextDropIn(calendar({}), time("2026-01-01"))).toBeUndefined());
});

describe("the last Thursdays of the months", () => {
  const thursdays = { every: "last thursday", from: "2025-01-01" };

  it("are these in 2026", () => {
    const days = nextDates(calendar({ "drop-in-rule": thursdays }), "drop-in", time("2026-01-01"), 12).map(
      ({ on }) => on,
    );
    expect(days.map((on) => on.replace("2026-", ""))).toEqual(
      ["01-29", "02-26", "03-26", "04-30", "05-28", "06-25"].concat([
        "07-30",
        "08-27",
        "09-24",
        "10-29",
        "11-26",
        "12-31",
      ]),
    );
  });

  it.each(["2025-12-25", "2026-12-31", "2027-12-30", "2030-12-26", "2031-12-25"])("are %s in that December", (on) =>
    expect(nextDropIn(calendar({ "drop-in-rule": thursdays }), time(`${on.slice(0, 4)}-12-01`))?.on).toBe(on),
  );

  it("say which of them are called off, and why", () => {
    const off = { of: "drop-in", on: "2026-12-31", reason: "End of the year" };
    const desk = calendar({ "drop-in-rule": thursdays, exceptions: [off, { ...off, on: "2026-12-30" }] });
    expect(calledOffFrom(desk, "drop-in", "2026-01-01")).toEqual([off]);
    expect(calledOffFrom(desk, "drop-in", "2027-01-01")).toEqual([]);
    expect(nextDropIn(desk, time("2026-12-01"))?.on).toBe("2027-01-28");
  });
});

describe("dates in a zone", () => {
  const stockholm = { every: "last thursday", at: "15:00", zone: "Europe/Stockholm", from: "2026-01-01" };

  it("keep their hour there in winter and in summer", () => {
    const starts = nextDates(calendar({ "drop-in-rule": stockholm }), "drop-in", time("2026-01-01"), 11).map(
      (one) => one.starts,
    );
    expect(starts.map((at) => `${at.slice(5, 10)} ${at.slice(11, 16)}`)).toEqual(
      ["01-29 14:00", "02-26 14:00", "03-26 14:00", "04-30 13:00", "05-28 13:00", "06-25 13:00"].concat([
        "07-30 13:00",
        "08-27 13:00",
        "09-24 13:00",
        "10-29 14:00",
        "11-26 14:00",
      ]),
    );
  });

  it("are whole days without an hour, which are the same days everywhere", () => {
    const { at: _, ...rule } = stockholm;
    expect(nextDropIn(calendar({ "drop-in-rule": rule }), time("2026-06-25"))?.starts).toBe("2026-06-25T00:00:00Z");
  });

  it("keep the zone where an exception moves them to the other half of the year, or gives them another hour", () => {
    const moved = { of: "drop-in", on: "2026-03-26", "moved-to": "2026-04-02", reason: "Easter" };
    const other = { of: "drop-in", on: "2026-06-25", at: "09:00", reason: "Midsummer" };
    const desk = calendar({ "drop-in-rule": stockholm, exceptions: [moved, other] });
    expect(nextDropIn(desk, time("2026-03-20"))).toMatchObject({ starts: "2026-04-02T13:00:00Z", exception: moved });
    expect(nextDropIn(desk, time("2026-06-20"))).toMatchObject({ starts: "2026-06-25T07:00:00Z", exception: other });
  });

  const far = (zone: string, at: string) => calendar({ meetings: [{ on: "2026-03-26", at, zone }] });

  it.each([
    ["Pacific/Kiritimati", "01:00", "2026-03-25T10:59:59Z", "2026-03-25T11:00:00Z"],
    ["Pacific/Pago_Pago", "23:00", "2026-03-27T09:59:59Z", "2026-03-27T10:00:00Z"],
    ["Pacific/Pago_Pago", "23:00", "2026-03-27T10:00:00Z", undefined],
  ])("are found where the day there is another one than in UTC: %s %s after %s", (zone, at, after, next) =>
    expect(nextMeeting(far(zone, at), time(after))).toBe(next),
  );

  it("are the next until the day is over there", () => {
    const drop = calendar({ "drop-ins": [{ on: "2026-03-26", at: "09:00", zone: "America/Los_Angeles" }] });
    expect(nextDropIn(drop, time("2026-03-27T06:59:59Z"))?.on).toBe("2026-03-26");
    expect(nextDropIn(drop, time("2026-03-27T07:00:00Z"))).toBeUndefined();
  });

  it("are refused with a word where nobody knows the zone, and so are more than twelve places", () => {
    const wrong = (written: object) => CalendarFile.safeParse({ version: 1, ...written }).error?.issues[0]?.path;
    expect(wrong({ "drop-in-rule": { ...stockholm, zone: "Stockholm" } })).toEqual(["drop-in-rule", "zone"]);
    expect(wrong({ cities: [{ name: "Nairobi", zone: "Nairobi" }] })).toEqual(["cities", 0, "zone"]);
    expect(wrong({ cities: Array(13).fill({ name: "Nairobi", zone: "Africa/Nairobi" }) })).toEqual(["cities"]);
    expect(wrong({ cities: Array(12).fill({ name: "Nairobi", zone: "Africa/Nairobi" }) })).toBeUndefined();
  });
});
