import { clockIn } from "../../core/config/zoned-time.ts";
import { instantAt } from "../../core/domain/ids.ts";

const MINUTE = 60_000;
const DAY = 86_400_000;
const WEEKDAYS = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

/** A moment at which the clocks of a zone are changed. */
interface Shift {
  /** What they show before it, in milliseconds as if they showed UTC. */
  readonly shown: number;
  /** How far they are before UTC until then and from then on, in milliseconds. */
  readonly from: number;
  readonly to: number;
}

/**
 * A zone with its summer time, for calendar programs: the changes of the years from `first` to `last`. Where they follow one rule in all
 * these years the rule is written, which goes on; else each change by itself.
 */
export function timeZoneLines(zone: string, first: number, last: number): readonly string[] {
  const begin = Date.UTC(first, 0, 1);
  const shifts = shiftsOf(zone, begin, Date.UTC(last + 1, 0, 1));
  const start = offsetAt(zone, begin);
  return [
    "BEGIN:VTIMEZONE",
    `TZID:${zone}`,
    // Holds until the first change.
    ...partLines("STANDARD", [{ shown: begin, from: start, to: start }], last),
    ...partLines(
      "DAYLIGHT",
      shifts.filter(({ to, from }) => to > from),
      last,
    ),
    ...partLines(
      "STANDARD",
      shifts.filter(({ to, from }) => to < from),
      last,
    ),
    "END:VTIMEZONE",
  ];
}

function partLines(name: PartName, shifts: readonly Shift[], last: number): readonly string[] {
  const [first, ...others] = shifts;
  const rule = others.length > 0 ? yearlyRule(shifts, last) : undefined;
  return first && rule !== undefined ? onePart(name, first, rule) : shifts.flatMap((shift) => onePart(name, shift));
}

type PartName = "STANDARD" | "DAYLIGHT";

const onePart = (name: PartName, { shown, from, to }: Shift, ...rule: readonly string[]): readonly string[] => [
  `BEGIN:${name}`,
  `DTSTART:${clockTime(shown)}`,
  `TZOFFSETFROM:${offsetText(from)}`,
  `TZOFFSETTO:${offsetText(to)}`,
  ...rule,
  `END:${name}`,
];

/** The rule that all these changes follow, one a year up to the last; undefined where they follow none. */
function yearlyRule(shifts: readonly Shift[], last: number): string | undefined {
  const days = shifts.map(({ shown }) => new Date(shown));
  const alike = (of: (day: Date) => number | string): boolean => new Set(days.map(of)).size === 1;
  const [first] = days;
  const isYearly = days.every((day, index) => day.getUTCFullYear() === last - days.length + 1 + index);
  const isSteady = alike((day) => day.getUTCMonth()) && alike((day) => day.getUTCDay()) && alike(hourOf);
  if (!first || !isYearly || !isSteady) return undefined;
  const place = days.every(isLastOfMonth) ? -1 : alike(weekOf) ? weekOf(first) : undefined;
  if (place === undefined) return undefined;
  return `RRULE:FREQ=YEARLY;BYMONTH=${first.getUTCMonth() + 1};BYDAY=${place}${WEEKDAYS[first.getUTCDay()]}`;
}

const hourOf = (day: Date): string => day.toISOString().slice(11);
const weekOf = (day: Date): number => Math.ceil(day.getUTCDate() / 7);
const isLastOfMonth = (day: Date): boolean => new Date(day.getTime() + 7 * DAY).getUTCMonth() !== day.getUTCMonth();

/** All changes from one moment to another, in order. */
function shiftsOf(zone: string, begin: number, end: number): readonly Shift[] {
  const found: Shift[] = [];
  let from = offsetAt(zone, begin);
  for (let time = begin; time < end; time += DAY) {
    const to = offsetAt(zone, time + DAY);
    if (to === from) continue;
    found.push({ shown: momentOfShift(zone, time) + from, from, to });
    from = to;
  }
  return found;
}

/** The first minute of a day's length with other clocks than at its beginning. */
function momentOfShift(zone: string, begin: number): number {
  const before = offsetAt(zone, begin);
  let [low, high] = [0, DAY / MINUTE];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(zone, begin + middle * MINUTE) === before) low = middle;
    else high = middle;
  }
  return begin + high * MINUTE;
}

/** How far the clocks of a zone are before UTC at a full minute, in milliseconds. */
function offsetAt(zone: string, time: number): number {
  const { on, at } = clockIn(zone, instantAt(time));
  return Date.parse(`${on}T${at}:00Z`) - time;
}

/** A time as a calendar writes it, as in 20260329T020000. */
export const clockTime = (time: number): string => new Date(time).toISOString().slice(0, 19).replace(/[-:]/g, "");

/** As in +0130. */
function offsetText(offset: number): string {
  const minutes = Math.abs(offset) / MINUTE;
  const two = (part: number): string => String(Math.floor(part)).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${two(minutes / 60)}${two(minutes % 60)}`;
}
