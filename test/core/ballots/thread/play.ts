import type { BallotResult } from "../../../../src/core/domain/ballot.ts";
import type { DecisionRecord } from "../../../../src/core/domain/batch.ts";
import type { ChangeKind } from "../../../../src/core/domain/change.ts";
import { type Instant, later } from "../../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../../src/core/domain/request-state.ts";
import { followChain } from "../../../../src/core/records/chain.ts";
import { deriveState } from "../../../../src/core/workflow/derive-state.ts";
import { OPENED } from "../a-ballot.ts";
import type { Thread } from "./a-thread.ts";
import { DAY, type Event } from "./stories.ts";

/** When every story is over: its ballots have ended, however often they were extended. */
export const OVER = later(OPENED, 120 * DAY);

/** Moments at which a desk looks: at each event, every other day for longer than a ballot is open. */
export function everyLook(events: readonly Event[]): readonly Instant[] {
  const days = Array.from({ length: 18 }, (_, n) => later(OPENED, 2 * n * DAY));
  return [...new Set([...days, ...events.map(({ at }) => at)])].toSorted();
}

/** Lets a story happen, with looks at some moments; of one moment, what people do comes first. Then all that is due. */
export function play(
  thread: Thread,
  events: readonly Event[],
  looks: readonly Instant[],
  onLook: (at: Instant) => void = () => {},
): void {
  playWith(thread, events, looks, (at, happens) => {
    happens();
    thread.look(at);
    onLook(at);
  });
}

/** The same, with a look of one's own. It lets happen what people do up to its moment, when it likes. */
export function playWith(
  thread: Thread,
  events: readonly Event[],
  looks: readonly Instant[],
  look: (at: Instant, happens: () => void) => void,
): void {
  let next = 0;
  const isNext = (until: Instant): boolean => next < events.length && (events[next]?.at ?? until) <= until;
  const letHappen = (until: Instant): void => {
    for (; isNext(until); next += 1) events[next]?.does(thread);
  };
  for (const at of looks) {
    // A day on which nobody does anything and no ballot is open is like the day before.
    const waiting = at === OPENED || stateOf(thread, at).ballots.some(({ result }) => !result);
    if (isNext(at) || waiting) look(at, () => letHappen(at));
  }
  letHappen(OVER);
  thread.settle(OVER);
}

/** Where the request stands, from what the thread shows. */
export const stateOf = (thread: Thread, at: Instant = OVER): RequestState => deriveState(thread.snapshot(at));

export const resultsOf = (thread: Thread): readonly (BallotResult | undefined)[] =>
  stateOf(thread).ballots.map(({ result }) => result);

/** How each command was answered: its key, and what was recorded for it. */
export const answersOf = (thread: Thread): readonly string[] =>
  recordsOf(thread)
    .filter(({ cause }) => cause.kind === "command")
    .map(
      ({ key, changes }) => `${key} ${changes.map((change) => (change.kind === "refused" ? change.why : change.kind))}`,
    )
    .toSorted();

/** All records that count, those on the card included. */
export function recordsOf(thread: Thread): readonly DecisionRecord[] {
  const { batches, card } = thread.snapshot(OVER);
  const { counted, head } = followChain(batches);
  const open = card?.batch.after === head ? [card.batch] : [];
  return [...counted.map(({ batch }) => batch), ...open].flatMap(({ records }) => records);
}

/** What binds people from the moment at which it is told, which is the moment of a look. */
const ANNOUNCED: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  "ballot-opened",
  "notice-given",
  "ballot-extended",
  "reminder-given",
  "end-deferred",
]);

/** The moments of the looks that announced something. */
export const announcements = (thread: Thread): readonly Instant[] =>
  thread.batches
    .filter(({ batch }) => batch.records.some(({ changes }) => changes.some(({ kind }) => ANNOUNCED.has(kind))))
    .map(({ batch }) => batch.at);
