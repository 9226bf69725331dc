import { describe, expect, it } from "vitest";
import type { Hint } from "../../../src/core/domain/hint.ts";
import { type Instant, instant, later } from "../../../src/core/domain/ids.ts";
import type { SurveyedRequest } from "../../../src/core/domain/survey.ts";
import { type Sweeping, whyLook } from "../../../src/core/workflow/why-look.ts";
import { boardDesk } from "../../support/board-desk.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const desk = boardDesk();
const NOW = instant("2026-06-01T12:00:00Z");
const LONG_AGO = later(NOW, -100 * 24 * HOUR);
const HINT: Hint = { labels: ["intake"], state: "open" };

const request = (number: number, wish: Partial<SurveyedRequest> = {}, hint: Hint | null = HINT): SurveyedRequest => ({
  number,
  updatedAt: LONG_AGO,
  openedAt: LONG_AGO,
  state: "open",
  labels: ["intake"],
  card: { after: null, at: LONG_AGO, rules: desk.oids, records: [], ...(hint && { hint }) },
  ...wish,
});

const at = (now: Instant, gap: number): Sweeping => ({ since: later(now, -gap), now });
/** A sweep in which nobody has a turn. */
const just = at(NOW, 0);

describe("a sweep looks at a request", () => {
  it.each<[string, SurveyedRequest, string | undefined]>([
    ["not where nothing happened", request(7), undefined],
    ["whose card is of a time when cards said nothing to sweeps", request(7, {}, null), "no-card"],
    ["at the moment that its card names", request(7, {}, { ...HINT, due: NOW }), "due"],
    ["not a second before", request(7, {}, { ...HINT, due: later(NOW, 1_000) }), undefined],
    ["whose ballot nobody could read", request(7, {}, { ...HINT, ballot: { comment: null, seen: "0" } }), "reactions"],
    ["that was closed", request(7, { state: "closed" }), "labels"],
    ["with more labels than were read only for another reason", request(7, { labels: undefined }), undefined],
    ["that changed a day ago", request(7, { updatedAt: later(NOW, -24 * HOUR) }), "changed"],
    ["not where it changed two days ago", request(7, { updatedAt: later(NOW, -48 * HOUR) }), undefined],
  ])("%s", (_, surveyed, why) => {
    expect(whyLook(surveyed, desk, just)).toBe(why);
  });

  it("that changed while no sweep came to its end for days", () => {
    const changed = request(7, { updatedAt: later(NOW, -70 * HOUR) });
    expect(whyLook(changed, desk, at(NOW, 72 * HOUR))).toBe("changed");
  });
});

describe("whose turn it is", () => {
  const numbers = Array.from({ length: 200 }, (_, index) => index + 1);
  const turns = (sweeps: readonly Sweeping[]) =>
    sweeps.map((sweeping) => numbers.filter((number) => whyLook(request(number), desk, sweeping) === "turn"));

  it("comes to each once in 23 hours, to few at once, whenever the sweeps are", () => {
    const begun = instant("2026-07-03T05:17:11Z");
    const sweeps = Array.from({ length: 138 }, (_, index) => at(later(begun, (index + 1) * 10 * MINUTE), 10 * MINUTE));
    const chosen = turns(sweeps);
    expect(chosen.flat().toSorted((a, b) => a - b)).toEqual(numbers);
    expect(Math.max(...chosen.map(({ length }) => length))).toBeLessThan(5);
  });

  it("comes to each in two days where the sweeps of an hour are dropped every day, and nobody knows of it", () => {
    const sweeps = Array.from({ length: 6 * 48 }, (_, index) =>
      at(later(NOW, index * 10 * MINUTE), 30 * MINUTE),
    ).filter(({ now }) => now.slice(11, 13) !== "03");
    expect(new Set(turns(sweeps).flat()).size).toBe(numbers.length);
  });
});
