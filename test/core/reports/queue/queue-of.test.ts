import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commentId, type Instant, instant, instantAt, userId } from "../../../../src/core/domain/ids.ts";
import type { Queue } from "../../../../src/core/domain/queue.ts";
import { sha256Of } from "../../../../src/core/records/hash.ts";
import type { QueueEvent, QueueInput } from "../../../../src/core/reports/queue/queue-input.ts";
import { queueOf } from "../../../../src/core/reports/queue/queue-of.ts";
import { deskWithLine } from "./queue-desk.ts";

const START = Date.UTC(2026, 0, 5, 9);
const hour = (n: number): Instant => instantAt(START + n * 3_600_000);
const ANA = { id: userId(1), login: "ana" };
const reason = { comment: commentId(9), hash: sha256Of("because") };

const entered = (at: number, priority: string | null = "normal"): QueueEvent => ({
  kind: "entered",
  at: hour(at),
  priority,
});
const left = (at: number, started = true): QueueEvent => ({
  kind: "left",
  at: hour(at),
  to: started ? "in-support" : null,
  started,
});
const ranked = (at: number, place: number): readonly QueueEvent[] => [
  { kind: "asked", at: hour(at), rank: { place, by: ANA, at: hour(at), reason, holdsFrom: hour(at + 72) } },
  { kind: "held", at: hour(at + 72), place },
];
const of = (number: number, ...events: readonly QueueEvent[]): QueueInput => ({ number, events });

const desk = deskWithLine({ places: 2, per: "quarter" });
const order = ({ entries }: Queue): readonly number[] => entries.map(({ number }) => number);
const at = (n: number, inputs: readonly QueueInput[], rules = desk): Queue => queueOf(inputs, rules, hour(n));

describe("the queue", () => {
  it("is ordered by priority, then by the day of approval; what has no priority comes last", () => {
    const inputs = [
      of(1, entered(1)),
      of(2, entered(2, "low")),
      of(3, entered(3, null)),
      of(4, entered(4, "high")),
      of(5, entered(5)),
      of(6, entered(6, "high")),
    ];
    expect(order(at(9, inputs))).toEqual([4, 6, 1, 5, 2, 3]);
  });

  it("lets a new request pass one that the committee put back, where it passes the request before that one", () => {
    const back = [of(1, entered(1, "high"), ...ranked(5, 3)), of(2, entered(2)), of(3, entered(3, "low"))];
    const later = (priority: string) => order(at(101, [...back, of(4, entered(100, priority))]));
    expect(order(at(99, back))).toEqual([2, 3, 1]);
    expect(later("high")).toEqual([4, 2, 3, 1]);
    expect(later("normal")).toEqual([2, 4, 3, 1]);
    expect(later("low")).toEqual([2, 3, 1, 4]);
  });

  it("never lets a new request pass one that the committee put forward", () => {
    const inputs = [of(1, entered(1)), of(2, entered(2, "low"), ...ranked(3, 1)), of(3, entered(100, "high"))];
    expect(order(at(99, inputs))).toEqual([2, 1]);
    expect(order(at(101, inputs))).toEqual([2, 3, 1]);
  });

  it("moves a request to the place that holds, or to the end where the queue is shorter; others keep their order", () => {
    const inputs = [of(1, entered(1), ...ranked(5, 3)), of(2, entered(2)), of(3, entered(3)), of(4, entered(4))];
    expect(order(at(76, inputs))).toEqual([1, 2, 3, 4]);
    const queue = at(77, inputs);
    expect(order(queue)).toEqual([2, 3, 1, 4]);
    expect(queue.history.slice(-3)).toEqual([
      { at: hour(77), number: 1, from: 1, to: 3, why: { kind: "ranked", by: ANA, reason, askedAt: hour(5) } },
      { at: hour(77), number: 2, from: 2, to: 1, why: { kind: "moved-by-rank", of: 1 } },
      { at: hour(77), number: 3, from: 3, to: 2, why: { kind: "moved-by-rank", of: 1 } },
    ]);
    expect(order(at(77, [of(1, entered(1), ...ranked(5, 900)), of(2, entered(2))]))).toEqual([2, 1]);
  });

  it("says of each request how long it waits, and why it stands there", () => {
    const inputs = [of(1, entered(0)), of(2, entered(1), ...ranked(5, 1))];
    expect(at(101, inputs).entries).toMatchObject([
      { place: 1, number: 2, since: hour(1), waited: 4, rank: { place: 1, by: ANA, reason, heldAt: hour(77) } },
      { place: 2, number: 1, since: hour(0), waited: 4, priority: "normal", rank: null },
    ]);
  });

  it("draws the line after the places that are left in the calendar period", () => {
    const inputs = [
      of(1, entered(1), left(10)),
      of(2, entered(2)),
      of(3, entered(3)),
      of(4, entered(4), left(9, false)),
    ];
    const now = at(20, inputs);
    expect(now.line).toEqual({
      places: 2,
      started: 1,
      free: 1,
      from: instant("2026-01-01T00:00:00Z"),
      until: instant("2026-03-31T23:59:59Z"),
    });
    expect(now.entries.map(({ line }) => line)).toEqual(["above", "below"]);
    const next = queueOf(inputs, desk, instant("2026-04-01T00:00:00Z"));
    expect(next.line).toMatchObject({ started: 0, free: 2 });
    expect(next.entries.map(({ line }) => line)).toEqual(["above", "above"]);
    expect(at(20, inputs, deskWithLine({})).entries.map(({ line }) => line)).toEqual([null, null]);
  });

  it("gives a place of the line back where a request that was started comes back", () => {
    const inputs = [of(1, entered(1), left(10), entered(20)), of(2, entered(2))];
    expect(at(15, inputs).line).toMatchObject({ started: 1 });
    expect(at(21, inputs).line).toMatchObject({ started: 0 });
    expect(order(at(21, inputs))).toEqual([2, 1]);
  });

  it("does not count what was taken back, from then on", () => {
    const inputs = [of(1, entered(1), { ...left(10), undoneAt: hour(12) }), of(2, entered(2))];
    expect(order(at(11, inputs))).toEqual([2]);
    const after = at(12, inputs);
    expect(order(after)).toEqual([1, 2]);
    expect(after.line).toMatchObject({ started: 0 });
  });

  it("keeps what became of every place that was asked for", () => {
    const asked = (n: number, place: number): QueueEvent => ranked(n, place)[0] as QueueEvent;
    const objection = { by: ANA, at: hour(20), reason };
    const inputs = [
      of(1, entered(1), asked(2, 1), asked(3, 2), { kind: "objected", at: hour(20), objection }),
      of(2, entered(2), ...ranked(5, 1)),
      of(3, entered(3), asked(6, 1), left(7)),
      of(4, entered(4), asked(8, 1)),
    ];
    expect(at(100, inputs).ranks.map(({ number, place, outcome }) => [number, place, outcome])).toEqual([
      [1, 1, "replaced"],
      [1, 2, "objected"],
      [2, 1, "held"],
      [3, 1, "left"],
      [4, 1, "pending"],
    ]);
  });
});

/** Requests that come, are ranked, and go, at any hour, with any priority. */
const requests = fc.array(
  fc.record({
    enters: fc.integer({ min: 0, max: 400 }),
    priority: fc.constantFrom("high", "normal", "low", null, "unheard-of"),
    ranks: fc.array(fc.record({ after: fc.integer({ min: 1, max: 100 }), place: fc.integer({ min: 1, max: 12 }) }), {
      maxLength: 2,
    }),
    stays: fc.option(fc.integer({ min: 0, max: 500 })),
  }),
  { maxLength: 12 },
);

const inputsOf = (drawn: readonly (typeof requests extends fc.Arbitrary<infer R> ? R : never)[number][]) =>
  drawn.map(({ enters, priority, ranks, stays }, index): QueueInput => {
    let clock = enters;
    const held = ranks.flatMap(({ after, place }) => {
      const events = ranked(clock + after, place);
      clock += after + 72;
      return events;
    });
    const gone = stays === null ? [] : [left(enters + stays)];
    const events = [entered(enters, priority), ...held, ...gone].sort((a, b) =>
      a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
    );
    return of(index + 1, ...events);
  });

describe("whatever happens, the queue", () => {
  it("has every request that waits exactly once, at places from 1 without a gap", () => {
    fc.assert(
      fc.property(requests, fc.integer({ min: 0, max: 900 }), (drawn, now) => {
        const queue = at(now, inputsOf(drawn));
        const waiting = drawn.flatMap(({ enters, stays }, index) =>
          enters <= now && (stays === null || enters + stays > now) ? [index + 1] : [],
        );
        expect(order(queue).toSorted((a, b) => a - b)).toEqual(waiting);
        expect(queue.entries.map(({ place }) => place)).toEqual(queue.entries.map((_, index) => index + 1));
      }),
    );
  });

  it("puts a request at its place at the moment when a rank holds, and keeps the order of the others", () => {
    fc.assert(
      fc.property(requests, (drawn) => {
        const inputs = inputsOf(drawn);
        const moments = inputs.flatMap(({ number, events }) =>
          events.flatMap((event) => (event.kind === "held" ? [{ number, event }] : [])),
        );
        for (const { number, event } of moments) {
          // Others may act in the same second, after it.
          if (inputs.flatMap(({ events }) => events).filter((other) => other.at === event.at).length > 1) continue;
          const before = order(queueOf(inputs, desk, instantAt(Date.parse(event.at) - 1000)));
          const after = order(queueOf(inputs, desk, event.at));
          if (!before.includes(number)) continue;
          expect(after.indexOf(number) + 1).toBe(Math.min(event.place, after.length));
          expect(after.filter((other) => other !== number)).toEqual(before.filter((other) => other !== number));
        }
      }),
    );
  });

  it("is the same in whatever order the requests are read", () => {
    fc.assert(
      fc.property(
        requests.chain((drawn) =>
          fc.tuple(
            fc.constant(inputsOf(drawn)),
            fc.shuffledSubarray(
              inputsOf(drawn).map((_, n) => n),
              { minLength: drawn.length },
            ),
          ),
        ),
        fc.integer({ min: 0, max: 900 }),
        ([inputs, mixed], now) => {
          const others = mixed.flatMap((n) => inputs[n] ?? []);
          expect(at(now, others)).toEqual(at(now, inputs));
        },
      ),
    );
  });

  it("tells each change of place: from the history alone the order follows", () => {
    fc.assert(
      fc.property(requests, fc.integer({ min: 0, max: 900 }), (drawn, now) => {
        const queue = at(now, inputsOf(drawn));
        let told: readonly number[] = [];
        for (const { number, to, why } of queue.history) {
          if (why.kind === "moved-by-rank") continue;
          const others = told.filter((other) => other !== number);
          told = to === null ? others : others.toSpliced(to - 1, 0, number);
        }
        expect(told).toEqual(order(queue));
      }),
    );
  });
});

it("ten thousand approved requests are put in order in moments", () => {
  const inputs = Array.from({ length: 10_000 }, (_, n) =>
    of(n + 1, entered(n, ["low", "normal", "high"][n % 3] ?? null), ...(n % 2 === 0 ? [left(n + 5_000)] : [])),
  );
  expect(at(20_000, inputs).entries).toHaveLength(5_000);
});
