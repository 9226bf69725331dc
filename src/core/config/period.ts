const HOUR = 3_600_000;

/** Milliseconds of one hour, day and week, by the letter that a configuration uses. */
const UNITS: Readonly<Record<string, number>> = { h: HOUR, d: 24 * HOUR, w: 7 * 24 * HOUR };

/** Milliseconds of a period such as `72h`, `7d`, `2w`. Throws on anything else: the schema lets no other form through. */
export function periodOf(period: string): number {
  const [, count, unit] = /^([1-9]\d{0,3})([hdw])$/.exec(period) ?? [];
  const length = UNITS[unit ?? ""];
  if (count === undefined || length === undefined) throw new Error(`not a period: ${JSON.stringify(period)}`);
  return Number(count) * length;
}
