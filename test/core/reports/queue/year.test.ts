import { describe, expect, it } from "vitest";
import { type Instant, instant, later } from "../../../../src/core/domain/ids.ts";
import type { Queue, QueueEntry, QueueMove } from "../../../../src/core/domain/queue.ts";
import type { RequestSnapshot } from "../../../../src/core/domain/snapshot.ts";
import { batchLine, parseBatch } from "../../../../src/core/records/batch-codec.ts";
import { auditedQueueInput, auditQueue } from "../../../../src/core/reports/queue/audit-queue.ts";
import { queueUntil } from "../../../../src/core/reports/queue/queue-of.ts";
import { writtenRecords } from "../../../../src/core/workflow/derive-state.ts";
import { textBehind } from "../../../../src/core/workflow/text-behind.ts";
import { NOTHING_HAPPENED } from "../../../support/a-snapshot.ts";
import { playYear } from "./year.ts";

const ENDS: readonly Instant[] = ["03-31", "06-30", "09-30", "12-31"].map((day) => instant(`2026-${day}T18:00:00Z`));

const year = playYear(ENDS);
const { desk } = year.desk;
const queueAt = (at: Instant, requests = year.desk.all()): Queue => {
  const queue = queueUntil(requests, desk, at);
  if (!queue) throw new Error("the desk has no queue");
  return queue;
};
const order = ({ entries }: Queue): readonly number[] => entries.map(({ number }) => number);
const last = ENDS[3] ?? instant("2026-12-31T18:00:00Z");

/** A request of which nothing is left but its records: no words, no comments, no card's text. */
const recordsOnly = ({ repository, issue, batches, card, viewer, readAt }: RequestSnapshot): RequestSnapshot => ({
  repository,
  issue: { ...issue, title: "", body: "" },
  ...NOTHING_HAPPENED,
  batches: batches.map((one) => ({ ...one, batch: parseBatch(batchLine(one.batch)) ?? one.batch })),
  ...(card && { card: { ...card, body: "", batch: parseBatch(batchLine(card.batch)) ?? card.batch } }),
  viewer,
  readAt,
});

describe("a year of sixty requests, three places a quarter", () => {
  it.each(ENDS)("has on %s the order that somebody would have kept on paper", (at) => {
    expect(order(queueAt(at))).toEqual(year.paper.get(at));
  });

  it.each(ENDS)(
    "has used up the line on %s, so all that wait stand below it, and one day later three above it",
    (at) => {
      const queue = queueAt(at);
      expect(queue.line).toMatchObject({ places: 3, started: 3, free: 0 });
      expect(new Set(queue.entries.map(({ line }) => line))).toEqual(new Set(["below"]));
      const next = queueAt(later(at, 86_400_000));
      expect(next.entries.map(({ line }) => line).slice(0, 4)).toEqual(["above", "above", "above", "below"]);
    },
  );

  it("waits from the day of approval on", () => {
    for (const { since, waited } of queueAt(last).entries)
      expect(waited).toBe(Math.floor((Date.parse(last) - Date.parse(since)) / 86_400_000));
  });

  it("has started only what stood first, and refused what stood below the line", () => {
    const { history } = queueAt(last);
    const starts = history.filter(({ why }) => why.kind === "left" && why.started);
    expect(starts.map(({ number, from, at }) => ({ number, from, at }))).toEqual(
      year.started.map(({ number, at }) => ({ number, from: 1, at })),
    );
    for (const number of year.refused) {
      const snapshot = year.desk.snapshot(number);
      expect(snapshot.replies.some(({ body }) => body.includes("below the line"))).toBe(true);
    }
  });

  it("has every change of rank, with who asked for it and why", () => {
    const { ranks, history } = queueAt(last);
    const told = ranks.map(({ number, place, by, at, reason, outcome, objection }) => ({
      number,
      place,
      by,
      at,
      reason: textBehind(reason, year.desk.snapshot(number).comments, desk),
      becomes: outcome === "objected" && objection?.by.id === by.id ? "withdrawn" : outcome,
    }));
    expect(told).toEqual(year.asked);
    const held = year.asked.filter(({ becomes }) => becomes === "held");
    const moved = history.filter(({ why }) => why.kind === "ranked");
    expect(moved.map(({ number, to, at }) => ({ number, to, at }))).toEqual(
      held.map(({ number, place, at }) => ({
        number,
        to: Math.min(place, order(queueAt(later(at, 72 * 3_600_000))).length),
        at: later(at, 72 * 3_600_000),
      })),
    );
    for (const { number, place, at } of held) {
      const queue = queueAt(later(at, 72 * 3_600_000));
      expect(order(queue).indexOf(number) + 1).toBe(Math.min(place, queue.entries.length));
    }
  });

  it.each(ENDS)("is the same on %s from the records alone, in whatever order they are read", (at) => {
    const bare = year.desk.all().map(recordsOnly);
    expect(queueAt(at, bare)).toEqual(queueAt(at));
    expect(queueAt(at, bare.toReversed())).toEqual(queueAt(at));
  });

  it("has told each request its place, and an audit finds no other", () => {
    const queue = queueAt(last);
    for (const { number, place, line } of queue.entries)
      expect(year.desk.state(number).queued).toMatchObject({ place, line, of: queue.entries.length });
    expect(audit(year.desk.all())).toEqual([]);
  });

  it("is found out where a recorded place is another one", () => {
    const [first] = queueAt(last).entries;
    const forged = year.desk
      .all()
      .map((snapshot) => (snapshot.issue.number === first?.number ? forge(snapshot) : snapshot));
    expect(audit(forged)).toMatchObject([{ number: first?.number, said: { place: 9 }, computed: { place: 1 } }]);
  });

  it("reads like this", async () => {
    await expect(table()).toMatchFileSnapshot("year.golden.txt");
  });
});

const audit = (requests: readonly RequestSnapshot[]) =>
  auditQueue(
    requests.map((snapshot) =>
      auditedQueueInput(
        snapshot.issue.number,
        writtenRecords(snapshot).map(({ record }) => record),
        desk,
      ),
    ),
    desk,
  );

/** The card says another place than the newest one that was recorded. */
function forge(snapshot: RequestSnapshot): RequestSnapshot {
  const { card } = snapshot;
  if (!card) return snapshot;
  const { at, changes, ...record } = card.batch.records.at(-1) ?? { key: "", at: last, changes: [] };
  const lie = {
    ...record,
    at,
    changes: changes.map((change) => (change.kind === "queue-placed" ? { ...change, place: 9 } : change)),
  };
  const records = [...card.batch.records.slice(0, -1), lie as (typeof card.batch.records)[number]];
  return { ...snapshot, card: { ...card, batch: { ...card.batch, records } } };
}

function table(): string {
  const quarters = ENDS.map((at) => {
    const { entries, line } = queueAt(at);
    const rows = entries.slice(0, 8).map(row);
    const more = entries.length - rows.length;
    return [
      `${at.slice(0, 10)}: ${entries.length} wait, ${line?.started} of ${line?.places} places of the quarter are taken`,
      "  place  request  priority  waits    why it stands there",
      ...rows,
      ...(more > 0 ? [`  and ${more} more`] : []),
    ].join("\n");
  });
  const ranks = queueAt(last).ranks.map(
    ({ number, place, by, at, reason, outcome, objection }) =>
      `  ${at.slice(0, 10)}  #${String(number).padEnd(3)} place ${String(place).padEnd(3)} ${by.login.padEnd(9)} ${(objection?.by.id === by.id ? "withdrawn" : outcome).padEnd(9)} ${moved(number, at)}  ${textBehind(reason, year.desk.snapshot(number).comments, desk)}`,
  );
  return `${quarters.join("\n\n")}\n\nPlaces that were asked for\n${ranks.join("\n")}\n`;
}

function row({ place, number, priority, waited, rank }: QueueEntry): string {
  const why = rank
    ? `rank ${rank.place} by ${rank.by.login}, since ${rank.heldAt?.slice(0, 10)}`
    : "priority and day of approval";
  return `  ${String(place).padEnd(5)}  #${String(number).padEnd(6)}  ${(priority ?? "none").padEnd(8)}  ${String(waited).padStart(3)} d  ${why}`;
}

/** From which place to which a rank moved its request, and how many others with it. */
function moved(number: number, askedAt: Instant): string {
  const { history } = queueAt(last);
  const isIt = ({ why }: QueueMove): boolean => why.kind === "ranked" && why.askedAt === askedAt;
  const move = history.find((one) => one.number === number && isIt(one));
  if (!move) return "".padEnd(27);
  const others = history.filter(({ at, why }) => at === move.at && why.kind === "moved-by-rank" && why.of === number);
  return `${move.from} -> ${move.to}, ${others.length} others moved`.padEnd(27);
}
