import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Effect } from "../../../../src/core/domain/effect.ts";
import type { Instant } from "../../../../src/core/domain/ids.ts";
import { followChain } from "../../../../src/core/records/chain.ts";
import { RUNS } from "../chance.ts";
import { Thread } from "./a-thread.ts";
import { answersOf, everyLook, OVER, play, playWith, recordsOf, resultsOf, stateOf } from "./play.ts";
import { anything, type Event, withoutRemovals } from "./stories.ts";

type Dice = Iterator<number>;
const roll = (dice: Dice, sides: number): number => (dice.next().value ?? 0) % sides;

/** Two writers at the same instant: each decided by itself, and GitHub takes what they write in any order. */
function race(thread: Thread, at: Instant, first: readonly Effect[], second: readonly Effect[], dice: Dice): void {
  const [one, other] = [[...first], [...second]];
  while (one.length + other.length > 0) {
    const next = one.length > 0 && (other.length === 0 || roll(dice, 2) === 0) ? one.shift() : other.shift();
    if (next) thread.apply(next, at);
  }
}

/** How the second writer differs: it saw the same, it saw what happened a moment later, or it writes one look too late. */
type Rival = "same" | "newer" | "slow";

/** Plays a story in which half of the looks are taken by two writers. Answers with how often both had something to write. */
function playRacing(thread: Thread, events: readonly Event[], dice: Dice, rival: Rival): number {
  let races = 0;
  let late: readonly Effect[] = [];
  let chain: readonly string[] = [];
  playWith(thread, events, everyLook(events), (at, happens) => {
    if (rival === "same") happens();
    const raced = roll(dice, 2) === 0;
    const mine = raced ? thread.decide(at).effects : [];
    if (rival !== "same") happens();
    const { effects } = thread.decide(at);
    race(thread, at, rival === "slow" ? late : mine, effects, dice);
    late = mine;
    const before = chain;
    chain = followChain(thread.batches).counted.map(({ hash }) => hash);
    // What counted once counts for good.
    expect(chain.slice(0, before.length)).toEqual(before);
    if (mine.length > 0 && effects.length > 0) races += 1;
  });
  return races;
}

/** What must hold of a thread whatever the writers did: one chain, no record twice, one opening and one end a ballot. */
function expectSound(thread: Thread): void {
  const snapshot = thread.snapshot(OVER);
  const { counted, stray, head } = followChain(snapshot.batches);
  expect(counted.length + stray.length).toBe(thread.batches.length);
  expect(counted.map(({ batch }) => batch.after)).toEqual([null, ...counted.slice(0, -1).map(({ hash }) => hash)]);
  expect(stray.filter(({ isMinimized }) => !isMinimized)).toEqual([]);
  expect(snapshot.distrusted.filter(({ isMinimized }) => !isMinimized)).toEqual([]);
  expect(snapshot.card?.batch.after).toBe(head);
  const records = recordsOf(thread);
  expect(new Set(records.map(({ key }) => key)).size).toBe(records.length);
  const changes = records.flatMap((record) => record.changes);
  for (const kind of ["ballot-opened", "ballot-closed"] as const) {
    const numbers = changes.flatMap((change) =>
      change.kind === kind ? [change.kind === "ballot-opened" ? change.terms.number : change.ballot] : [],
    );
    expect(numbers).toEqual(numbers.map((_, n) => n + 1));
  }
  expect(changes.filter(({ kind }) => kind === "request-registered")).toHaveLength(1);
  expect(stateOf(thread).ballots.filter(({ result }) => !result)).toEqual([]);
}

/** Every vote by command that some ballot counts, with its time and its comment. */
const counted = (thread: Thread): readonly string[] =>
  stateOf(thread)
    .ballots.flatMap(({ acts, terms }) => acts.map((act) => `${terms.number} ${JSON.stringify(act)}`))
    .toSorted();

/** Each story has several races: a thousand of them in all, and more. */
const STORIES = { ...RUNS, numRuns: 400 };

const dices = fc.infiniteStream(fc.nat(1_000));

describe("two writers at the same instant", () => {
  it("who saw the same end as one: the same results, each command answered, nothing twice", () => {
    let races = 0;
    fc.assert(
      fc.property(withoutRemovals, dices, (events, dice) => {
        const [alone, raced] = [new Thread(), new Thread()];
        play(alone, events, everyLook(events));
        races += playRacing(raced, events, dice, "same");
        expectSound(raced);
        expect(resultsOf(raced)).toEqual(resultsOf(alone));
        expect(answersOf(raced)).toEqual(answersOf(alone));
        expect(stateOf(raced).stage).toBe(stateOf(alone).stage);
      }),
      STORIES,
    );
    expect(races).toBeGreaterThan(1_000);
  });

  it.each([
    ["of whom one saw a little more", "newer"],
    ["of whom one writes only after the other has looked again", "slow"],
  ] as const)("%s lose nothing and do nothing twice", (_, rival) => {
    let races = 0;
    fc.assert(
      fc.property(anything, dices, (events, dice) => {
        const [alone, raced] = [new Thread(), new Thread()];
        play(alone, events, everyLook(events));
        races += playRacing(raced, events, dice, rival);
        expectSound(raced);
        expect(answersOf(raced)).toEqual(answersOf(alone));
        expect(counted(raced)).toEqual(counted(alone));
      }),
      STORIES,
    );
    expect(races).toBeGreaterThan(1_000);
  });
});
