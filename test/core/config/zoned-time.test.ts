import { describe, expect, it } from "vitest";
import { clockIn, isZone, momentIn } from "../../../src/core/config/zoned-time.ts";
import { instant } from "../../../src/core/domain/ids.ts";

describe("an hour in a zone", () => {
  it.each([
    ["in winter", "Europe/Stockholm", "2026-01-29", "15:00", "2026-01-29T14:00:00Z"],
    ["in summer", "Europe/Stockholm", "2026-06-25", "15:00", "2026-06-25T13:00:00Z"],
    ["on the day that summer time begins", "Europe/Stockholm", "2026-03-29", "15:00", "2026-03-29T13:00:00Z"],
    ["before the change of that day", "Europe/Stockholm", "2026-03-29", "01:59", "2026-03-29T00:59:00Z"],
    ["that the change leaves out", "Europe/Stockholm", "2026-03-29", "02:30", "2026-03-29T01:30:00Z"],
    ["after the change of that day", "Europe/Stockholm", "2026-03-29", "03:00", "2026-03-29T01:00:00Z"],
    ["on the day that summer time ends", "Europe/Stockholm", "2026-10-25", "15:00", "2026-10-25T14:00:00Z"],
    ["that comes twice: the first", "Europe/Stockholm", "2026-10-25", "02:30", "2026-10-25T00:30:00Z"],
    ["after the one that comes twice", "Europe/Stockholm", "2026-10-25", "03:00", "2026-10-25T02:00:00Z"],
    ["in the south, where summer is in January", "America/Santiago", "2026-01-29", "11:00", "2026-01-29T14:00:00Z"],
    ["in the south, where winter is in June", "America/Santiago", "2026-06-25", "11:00", "2026-06-25T15:00:00Z"],
    ["half an hour off", "Asia/Kolkata", "2026-03-26", "18:30", "2026-03-26T13:00:00Z"],
    ["where it is the next day", "Pacific/Kiritimati", "2026-03-26", "01:00", "2026-03-25T11:00:00Z"],
    ["where it is the day before", "Pacific/Pago_Pago", "2026-03-26", "23:00", "2026-03-27T10:00:00Z"],
    ["in UTC", "UTC", "2026-03-26", "14:00", "2026-03-26T14:00:00Z"],
    ["at midnight", "Africa/Cairo", "2026-01-29", "00:00", "2026-01-28T22:00:00Z"],
  ])("%s: %s, %s %s is %s", (_, zone, on, at, moment) => expect(momentIn(zone, on, at)).toBe(moment));

  it("is what clocks there show at that moment, all around the clock and the year", () => {
    for (const zone of ["Europe/Stockholm", "America/Sao_Paulo", "Asia/Kolkata", "Australia/Lord_Howe", "UTC"])
      for (let month = 1; month <= 12; month += 1)
        for (const at of ["00:00", "04:30", "12:15", "23:59"]) {
          const on = `2026-${String(month).padStart(2, "0")}-17`;
          expect(clockIn(zone, momentIn(zone, on, at)), `${zone} ${on} ${at}`).toEqual({ on, at });
        }
  });

  it.each([
    ["America/Santiago", { on: "2026-09-24", at: "10:00" }],
    ["Asia/Singapore", { on: "2026-09-24", at: "21:00" }],
    ["Pacific/Kiritimati", { on: "2026-09-25", at: "03:00" }],
  ])("%s shows its own time of a moment", (zone, shown) =>
    expect(clockIn(zone, instant("2026-09-24T13:00:00Z"))).toEqual(shown),
  );
});

describe("the name of a zone", () => {
  it.each(["Europe/Stockholm", "America/Argentina/Buenos_Aires", "Asia/Kolkata", "Asia/Calcutta", "UTC", "Etc/GMT+3"])(
    "may be %s",
    (name) => expect(isZone(name)).toBe(true),
  );

  it.each([
    "",
    "Stockholm",
    "Europe/Stokholm",
    "europe/stockholm",
    "GMT+2 ",
    "+02:00",
    "<script>",
    "Europe/Stockholm ",
  ])("may not be “%s”", (name) => expect(isZone(name)).toBe(false));
});
