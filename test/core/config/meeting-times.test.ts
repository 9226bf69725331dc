import { describe, expect, it } from "vitest";
import { meetingsBetween, nextDropIn, nextMeeting } from "../../../src/core/config/meeting-times.ts";
import { CalendarFile } from "../../../src/core/config/schema.ts";
import { instant } from "../../../src/core/domain/ids.ts";

const calendar = (written: object): CalendarFile => CalendarFile.parse({ version: 1, ...written });
const rule = { every: "first tuesday", at: "14:00", from: "2026-01-01" };
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
    ["2026-11-26T23:00:00Z", "2026-11-26"],
    ["2026-11-27T00:00:00Z", "2026-12-17"],
    ["2026-12-18T00:00:00Z", "2027-01-28"],
  ])("at %s is on %s", (now, on) => {
    const next = nextDropIn(desk, time(now));
    expect(next).toEqual({ on, at: "14:00", link: "https://example.org/book", starts: `${on}T14:00:00Z` });
  });

  it("is none where none is planned", () => expect(nextDropIn(calendar({}), time("2026-01-01"))).toBeUndefined());
});
