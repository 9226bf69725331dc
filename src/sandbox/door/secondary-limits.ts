import type { SandboxClock } from "../clock.ts";
import type { Entry } from "./outcome.ts";
import type { Session } from "./session.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const MOST_AT_ONCE = 100;

/** What is too much, and in how many seconds it is not any more. */
export interface Breach {
  readonly of: "requests" | "content";
  readonly seconds: number;
}

/**
 * GitHub's limits on how fast somebody may ask, whatever the hour has left
 * (https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits). GitHub shares
 * them among all tokens of one account or installation, and may be stricter; its limit on computing time has no equal here.
 */
export interface SecondaryLimits {
  /** Counts a request that is one of `atOnce` on their way. What is refused does not count. */
  check(session: Session, entry: Entry, atOnce: number): Breach | undefined;
}

interface Rule {
  readonly of: Breach["of"];
  readonly span: number;
  readonly most: number;
  points(entry: Entry): number;
}

const WRITE_POINTS = 5;
const points = ({ isWrite }: Entry): number => (isWrite ? WRITE_POINTS : 1);
const creations = ({ creates }: Entry): number => (creates ? 1 : 0);

const RULES: readonly Rule[] = [
  { of: "requests", span: MINUTE, most: 900, points: (entry) => (entry.resource === "core" ? points(entry) : 0) },
  { of: "requests", span: MINUTE, most: 2_000, points: (entry) => (entry.resource === "graphql" ? points(entry) : 0) },
  { of: "content", span: MINUTE, most: 80, points: creations },
  { of: "content", span: HOUR, most: 500, points: creations },
];

interface Counted {
  readonly at: number;
  readonly points: number;
}

/** Fresh counts. Each limit is for any stretch of its length on the sandbox's clock. */
export function createSecondaryLimits(clock: SandboxClock): SecondaryLimits {
  const counted = new Map<string, Map<Rule, readonly Counted[]>>();

  function recent(key: string, rule: Rule): readonly Counted[] {
    const since = clock.now() - rule.span;
    return (counted.get(key)?.get(rule) ?? []).filter(({ at }) => at > since);
  }

  return {
    check({ key }, entry, atOnce) {
      if (atOnce > MOST_AT_ONCE) return { of: "requests", seconds: MINUTE / 1000 };
      const due = RULES.flatMap((rule) => {
        const more = rule.points(entry);
        return more === 0 ? [] : [{ rule, more, before: recent(key, rule) }];
      });
      for (const { rule, more, before } of due) {
        const free = whenFree(rule, before, more);
        if (free !== undefined) return { of: rule.of, seconds: Math.ceil((free - clock.now()) / 1000) };
      }
      const at = clock.now();
      const own = counted.get(key) ?? new Map<Rule, readonly Counted[]>();
      counted.set(key, own);
      for (const { rule, more, before } of due) own.set(rule, [...before, { at, points: more }]);
      return undefined;
    },
  };
}

/** When enough of what counts is old enough for so much more; undefined where there is room now. */
function whenFree({ most, span }: Rule, before: readonly Counted[], more: number): number | undefined {
  let sum = before.reduce((all, { points }) => all + points, more);
  let free: number | undefined;
  for (const { at, points } of before) {
    if (sum <= most) break;
    sum -= points;
    free = at + span;
  }
  return free;
}
