import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { calendarWarnings } from "../../../src/board/calendars/calendar-warnings.ts";
import { icsFile, icsText } from "../../../src/board/calendars/ics-lines.ts";
import { timeZoneLines } from "../../../src/board/calendars/time-zone-lines.ts";
import { say } from "../../../src/core/messages/speak.ts";
import { CALENDAR, dataDesk, dataModel, dataSite, HOSTILE, hostileModel } from "../../support/data-site.ts";

const DROP_IN = "/en/drop-in/helpdesk.ics";
const MEETINGS = "/en/committee/meetings.ics";

const site = dataSite(dataModel());
const textOf = (path: string, files: ReadonlyMap<string, string> = site): string => {
  const text = files.get(path);
  if (text === undefined) throw new Error(`no file ${path}`);
  return text;
};

/** The calendar as another program reads it. */
function read(text: string): ICAL.Component {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) {
    const known = new ICAL.Timezone(zone);
    ICAL.TimezoneService.register(known, known.tzid);
  }
  return calendar;
}

/** The moments of all its dates within a year, in order. */
function datesIn(text: string, year: number): readonly string[] {
  const found: string[] = [];
  for (const component of read(text).getAllSubcomponents("vevent")) {
    const event = new ICAL.Event(component);
    const steps = event.iterator();
    for (let at = steps.next(); at && at.year <= year; at = steps.next()) {
      if (at.year === year) found.push(at.isDate ? at.toString() : at.toJSDate().toISOString().slice(0, 16));
    }
  }
  return found.sort();
}

const withDropIn = (changes: Partial<typeof CALENDAR>) =>
  textOf(DROP_IN, dataSite(dataModel(dataDesk({ ...CALENDAR, ...changes }))));

describe("the drop-in hours", () => {
  it("are on the twelve dates of 2026, at the hour that clocks in Stockholm show in winter and in summer (P8)", () => {
    expect(datesIn(textOf(DROP_IN), 2026)).toEqual([
      "2026-01-29T14:00",
      "2026-02-26T14:00",
      "2026-03-26T14:00",
      "2026-04-30T13:00",
      "2026-05-28T13:00",
      "2026-06-25T13:00",
      "2026-07-30T13:00",
      "2026-08-27T13:00",
      "2026-09-24T13:00",
      "2026-10-29T14:00",
      "2026-11-26T14:00",
      "2026-12-17T14:00",
    ]);
    expect(datesIn(textOf(DROP_IN), 2029)).toHaveLength(12);
  });

  it("take an hour, are called by the desk's name, and have the booking link in the text alone", () => {
    const [event] = read(textOf(DROP_IN)).getAllSubcomponents("vevent");
    if (!event) throw new Error("no event");
    const { duration, summary, description, uid } = new ICAL.Event(event);
    expect([duration.toString(), summary, uid]).toEqual([
      "PT1H",
      "Drop-in hour of the Helpdesk",
      "drop-in-rule@hub.github.io",
    ]);
    expect(description).toContain("https://calendar.example/book");
    expect(event.getFirstPropertyValue("url")).toBe("https://hub.example.org/helpdesk/en/drop-in/");
    expect(
      textOf(DROP_IN)
        .replaceAll("\r\n ", "")
        .match(/calendar\.example/g),
    ).toHaveLength(2);
  });

  it("say why one is on another day", () => {
    const moved = read(textOf(DROP_IN)).getAllSubcomponents("vevent").at(-1);
    expect(moved?.getFirstPropertyValue("description")).toContain(
      "It was moved from 31 December 2026. Reason: End of the year",
    );
  });

  it("without an hour are whole days; in UTC without a zone; at another hour where an exception says so", () => {
    const rule = { every: "last thursday", from: "2026-01-01", until: "2026-04-30" };
    const exceptions = [{ of: "drop-in" as const, on: "2026-02-26", reason: "Nobody is there" }];
    expect(datesIn(withDropIn({ "drop-in-rule": rule, exceptions }), 2026)).toEqual([
      "2026-01-29",
      "2026-03-26",
      "2026-04-30",
    ]);
    const hourly = { ...rule, at: "16:00" };
    const other = [{ of: "drop-in" as const, on: "2026-02-26", at: "08:00", reason: "Others are awake then" }];
    expect(datesIn(withDropIn({ "drop-in-rule": hourly, exceptions: other }), 2026)).toEqual([
      "2026-01-29T16:00",
      "2026-02-26T08:00",
      "2026-03-26T16:00",
      "2026-04-30T16:00",
    ]);
  });

  it("keep each UID when a date is moved again, and count the change", () => {
    const [before, after] = [
      CALENDAR.exceptions,
      CALENDAR.exceptions.map((one) => ({ ...one, "moved-to": "2026-12-10" })),
    ].map((exceptions) => withDropIn({ exceptions }).match(/^(?:UID|SEQUENCE):.*$/gm));
    expect(after).toEqual(before);
    expect(withDropIn({ exceptions: [] })).toContain("SEQUENCE:0");
    expect(textOf(DROP_IN)).toContain("SEQUENCE:1");
  });

  it("are in no file where there is none", () => {
    const files = dataSite(dataModel(dataDesk({ ...CALENDAR, "drop-in-rule": undefined, exceptions: [] })));
    expect(files.has(DROP_IN)).toBe(false);
    expect(files.has(MEETINGS)).toBe(true);
  });
});

describe("the meetings", () => {
  it("are those of the rule up to its end, and the listed one as a whole day", () => {
    const dates = datesIn(textOf(MEETINGS), 2026);
    expect(dates).toHaveLength(13);
    expect(dates).toContain("2026-10-20");
    expect(dates).toContain("2026-10-06T14:00");
    expect(datesIn(textOf(MEETINGS), 2027)).toEqual([]);
  });
});

describe("a calendar as a file", () => {
  it.each([...site].filter(([path]) => path.endsWith(".ics")))(
    "%s keeps to the lines of RFC 5545 and to the time of the data",
    (_path, text) => {
      expect(text).toMatch(/^BEGIN:VCALENDAR\r\nVERSION:2\.0\r\n/);
      expect(text).toContain("\r\nMETHOD:PUBLISH\r\n");
      for (const line of text.split("\r\n")) {
        expect(Buffer.byteLength(line), line).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n]/);
      }
      for (const [, stamp] of text.matchAll(/^DTSTAMP:(.*)\r$/gm)) expect(stamp).toBe("20260920T060000Z");
    },
  );

  it("folds long lines between characters, and unfolds to the same", () => {
    const long = `X-A:${"é€🙂".repeat(60)}`;
    const folded = icsFile([long]);
    expect(folded.replaceAll("\r\n ", "")).toBe(`${long}\r\n`);
    expect(folded).not.toContain("\ufffd");
    for (const line of folded.split("\r\n")) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  it.each(HOSTILE)("shows what anybody wrote as text: %j", (text) => {
    const written = `BEGIN:VCALENDAR\r\nX-A:${icsText(text)}\r\nEND:VCALENDAR\r\n`;
    const calendar = new ICAL.Component(ICAL.parse(written));
    expect(calendar.getAllSubcomponents()).toEqual([]);
    expect(calendar.getAllProperties()).toHaveLength(1);
    expect(written).not.toMatch(/(?![\r\n])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069]/u);
  });

  it("has the same dates although every word of the desk is hostile (P4)", () => {
    const text = textOf(DROP_IN, dataSite(hostileModel()));
    expect(datesIn(text, 2026)).toHaveLength(12);
    expect(text.match(/^BEGIN:VEVENT\r$/gm)).toHaveLength(2);
  });
});

describe("the clocks of a zone", () => {
  it.each([
    ["Europe/Stockholm", ["RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"]],
    ["America/New_York", ["RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU", "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU"]],
    ["Asia/Kolkata", []],
  ])("of %s follow %j", (zone, rules) => {
    expect(timeZoneLines(zone, 2026, 2031).filter((line) => line.startsWith("RRULE"))).toEqual(rules);
  });

  it.each(["Europe/Stockholm", "America/Santiago", "Africa/Casablanca", "Australia/Lord_Howe", "Asia/Kathmandu"])(
    "of %s are what Node knows of them, at noon of each day of five years",
    (zone) => {
      const text = icsFile(["BEGIN:VCALENDAR", ...timeZoneLines(zone, 2026, 2031), "END:VCALENDAR"]);
      const [component] = new ICAL.Component(ICAL.parse(text)).getAllSubcomponents("vtimezone");
      const known = new ICAL.Timezone(component ?? "");
      const clock = new Intl.DateTimeFormat("en-GB", {
        timeZone: zone,
        hour: "2-digit",
        minute: "2-digit",
        hourCycle: "h23",
      });
      for (let time = Date.UTC(2026, 0, 2, 12); time < Date.UTC(2031, 0, 1); time += 86_400_000) {
        const noon = ICAL.Time.fromJSDate(new Date(time), true).convertToZone(known);
        const shown = `${String(noon.hour).padStart(2, "0")}:${String(noon.minute).padStart(2, "0")}`;
        expect(shown, new Date(time).toISOString()).toBe(clock.format(time));
      }
    },
  );
});

describe("warnings", () => {
  it("are given for a date by rule between 24 December and 1 January that has no exception", () => {
    const builtAt = dataModel().builtAt;
    const warned = (calendar: typeof CALENDAR) =>
      calendarWarnings({ calendar, builtAt }).map(({ say: key, with: params }) => [key, ...params]);
    expect(warned(CALENDAR)).toEqual([]);
    expect(warned({ ...CALENDAR, exceptions: [] })).toEqual([["config-drop-in-at-year-end", "2026-12-31"]]);
    expect(say("en", "config-drop-in-at-year-end", "2026-12-31")).toContain("2026-12-31");
  });
});
