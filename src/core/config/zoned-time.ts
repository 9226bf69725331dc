import { type Instant, instantAt, millisecondsOf } from "../domain/ids.ts";
import { remembered } from "../domain/remembered.ts";

const DAY = 86_400_000;

/** Whether a text names a time zone, as in Europe/Stockholm, in the spelling of the list of zones. */
export function isZone(name: string): boolean {
  // Newer platforms take `+02:00` for a zone: it has no summer time and no name that a calendar program knows.
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    const known = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
    // Some names lead to another one, which is right. A name in other letters does not: calendar programs would not know it.
    return known === name || known.toLowerCase() !== name.toLowerCase();
  } catch {
    return false;
  }
}

/**
 * The moment at which clocks in a zone show an hour of a day. An hour that the change to summer time leaves out is taken by the clock
 * from before the change, so 02:30 is what is then called 03:30; of an hour that comes twice it is the first.
 */
export function momentIn(zone: string, on: string, at: string): Instant {
  const shown = Date.parse(`${on}T${at}:00Z`);
  const [before, after] = [offsetAt(zone, shown - DAY), offsetAt(zone, shown + DAY)];
  const isRight = (offset: number): boolean => offsetAt(zone, shown - offset) === offset;
  const offset = !isRight(before) && isRight(after) ? after : before;
  return instantAt(shown - offset);
}

/** What clocks in a zone show at a moment: the day, as in 2026-03-26, and the hour, as in 15:00. */
export function clockIn(zone: string, moment: Instant): { readonly on: string; readonly at: string } {
  const time = millisecondsOf(moment);
  const shown = instantAt(time + offsetAt(zone, time));
  return { on: shown.slice(0, 10), at: shown.slice(11, 16) };
}

/** How far the clocks of a zone are before UTC at a time, in milliseconds; negative in the west. */
function offsetAt(zone: string, time: number): number {
  const parts = formatOf(zone).formatToParts(time);
  const part = (type: Intl.DateTimeFormatPartTypes): number => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part("year"), part("month") - 1, part("day"), part("hour"), part("minute"), part("second"));
  return shown - Math.floor(time / 1_000) * 1_000;
}

const formatOf = remembered(
  (zone) =>
    new Intl.DateTimeFormat("en", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
    }),
);
