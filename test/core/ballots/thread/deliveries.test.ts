import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RUNS } from "../chance.ts";
import { Thread } from "./a-thread.ts";
import { announcements, answersOf, everyLook, play, resultsOf, stateOf } from "./play.ts";
import { anything, withoutRemovals } from "./stories.ts";

/**
 * I3. What is promised: the outcome, the count, the roll call and the end follow from GitHub's times and from the
 * moments at which the desk announced something (an opening, a notice of an early end, an extension, a reminder, that
 * an end is put off), since nobody is bound by what was not told yet. How often the desk looks in between, how late,
 * in which order and how often deliveries tell it to, makes no difference. A reaction that was taken away is the one
 * thing that GitHub keeps no time of: it counts until a look misses it, so the first stories have none.
 */
describe("I3: whenever the desk looks, and however often", () => {
  it("it decides the same as a desk that looks at each moment, where what it announces is announced then", () => {
    let told = 0;
    fc.assert(
      fc.property(withoutRemovals, fc.infiniteStream(fc.nat(3)), (events, dice) => {
        const looks = everyLook(events);
        const punctual = new Thread();
        play(punctual, events, looks);
        const binding = new Set(announcements(punctual));
        const late = new Thread();
        const some = looks.filter((at) => binding.has(at) || dice.next().value === 0);
        play(late, events, some);
        told += binding.size;
        expect(announcements(late)).toEqual(announcements(punctual));
        expect(resultsOf(late)).toEqual(resultsOf(punctual));
        expect(answersOf(late)).toEqual(answersOf(punctual));
        expect(stateOf(late).stage).toBe(stateOf(punctual).stage);
      }),
      RUNS,
    );
    // More than the openings: the stories do have notices, extensions and reminders.
    expect(told).toBeGreaterThan(2 * RUNS.numRuns);
  });

  it("a delivery that comes twice changes nothing", () => {
    fc.assert(
      fc.property(anything, (events) => {
        const looks = everyLook(events);
        const [once, twice] = [new Thread(), new Thread()];
        play(once, events, looks);
        play(twice, events, looks, (at) => void twice.look(at));
        expect(resultsOf(twice)).toEqual(resultsOf(once));
        expect([...stateOf(twice).keys].toSorted()).toEqual([...stateOf(once).keys].toSorted());
      }),
      RUNS,
    );
  });
});
