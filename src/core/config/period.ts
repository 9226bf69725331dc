const HOURS = { h: 1, d: 24, w: 168 } as const;

/** The hours of a period that the schema let through, as in `72h`, `7d`, `2w`. Throws on anything else: that is our bug. */
export function periodHours(period: string): number {
  const [, count, unit] = /^(\d+)([hdw])$/.exec(period) ?? [];
  if (!count || (unit !== "h" && unit !== "d" && unit !== "w"))
    throw new Error(`not a period: ${JSON.stringify(period)}`);
  return Number(count) * HOURS[unit];
}
