import { describe, expect, it } from "vitest";
import type { DecisionRecord } from "../../../src/core/domain/batch.ts";
import { commentId, type Instant, later } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import type { Rank } from "../../../src/core/domain/work-state.ts";
import { speakPlain } from "../../../src/core/messages/speak.ts";
import { sha256Of } from "../../../src/core/records/hash.ts";
import { askGuard } from "../../../src/core/workflow/guards.ts";
import { guardFacts, type Look } from "../../../src/core/workflow/look.ts";
import { passTime } from "../../../src/core/workflow/pass-time.ts";
import { notePlace } from "../../../src/core/workflow/queue-rules.ts";
import { statusOf } from "../../../src/core/workflow/status-of.ts";
import { member } from "../../support/board-desk.ts";
import { june } from "../ballots/a-ballot.ts";
import { aLook } from "./a-look.ts";

const reason = { comment: commentId(9), hash: sha256Of("why") };
const rank = (at: Instant, more: Partial<Rank> = {}): Rank => ({
  place: 2,
  by: member("aino"),
  at,
  reason,
  holdsFrom: later(at, 72 * 3_600_000),
  ...more,
});
const look = (state: Partial<RequestState> = {}, readAt = june(20)): Look =>
  aLook({ stage: "approved", since: june(1), ...state }, { readAt });
const told = ({ records }: Look): readonly [DecisionRecord["at"], unknown][] =>
  records.map(({ at, changes }) => [at, changes]);

describe("a place that was asked for", () => {
  it("holds from its time on, however late somebody looks", () => {
    const ranks = [rank(june(2))];
    expect(told(passTime(look({ ranks }), june(20), "until"))).toEqual([[june(5), [{ kind: "rank-held", place: 2 }]]]);
    expect(passTime(look({ ranks }), later(june(5), -1000), "until").records).toEqual([]);
    // At its very second a command comes first.
    expect(passTime(look({ ranks }), june(5), "before").records).toEqual([]);
  });

  it("holds once, and not where somebody objected, where it was left behind, or where the request ended", () => {
    const once = passTime(look({ ranks: [rank(june(2))] }), june(20), "until");
    expect(passTime(once, june(21), "until").records).toHaveLength(1);
    const objection = { by: member("bala"), at: june(3), reason };
    const over: readonly Partial<RequestState>[] = [
      { ranks: [rank(june(2), { objection })] },
      { ranks: [rank(june(2))], stage: "in-support", since: june(4) },
      { ranks: [rank(june(2))], since: june(4) },
      { ranks: [rank(june(2))], exit: { exit: "withdrawn", at: june(4), through: "withdraw" } },
    ];
    for (const state of over) expect(passTime(look(state), june(20), "until").records).toEqual([]);
  });
});

describe("the place in the queue", () => {
  const event = { kind: "queue-placed", place: 4, of: 6, line: "below" } as const;
  const queued = { place: 4, of: 6, line: "below", at: june(2) } as const;

  it("is noted where it is not known yet, or is another one", () => {
    const noted = notePlace(look(), event);
    expect(told(noted)).toEqual([[june(20), [event]]]);
    expect(notePlace(noted, event)).toBe(noted);
    expect(notePlace(look({ queued }), event).records).toEqual([]);
    expect(notePlace(look({ queued }), { ...event, of: 7 }).records).toHaveLength(1);
    expect(notePlace(look({ queued: { ...queued, at: june(1, "00:00") } }), event).records).toHaveLength(1);
  });

  it("is noted again where it was another one in between", () => {
    const three = notePlace(notePlace(look(), event), { ...event, place: 3 });
    expect(notePlace(three, event).records).toHaveLength(3);
  });

  it("is noted for nobody who does not wait, and by no other event", () => {
    expect(notePlace(look({ stage: "in-support" }), event).records).toEqual([]);
    expect(notePlace(look(), { kind: "sweep" }).records).toEqual([]);
  });

  it("keeps support from starting below the line, and only there", () => {
    const holds = (state: Partial<RequestState>) => askGuard("in-line", guardFacts(look(state)));
    expect(holds({ queued }).holds).toBe(false);
    expect(holds({ queued }).because.map((said) => speakPlain(said, "en"))).toEqual([
      "Its support cannot start yet: it stands at place 4 of 6 in the queue, below the line. The helpdesk has no place free for it in April – June 2026.",
      "A voting member of the committee can ask for another place with `/rank`, the place, and the reason.",
    ]);
    expect(holds({ queued: { ...queued, line: "above" } }).holds).toBe(true);
    expect(holds({ queued: { ...queued, line: null } }).holds).toBe(true);
    expect(holds({}).holds).toBe(true);
    expect(holds({ queued: { ...queued, at: june(1, "00:00") } }).holds).toBe(true);
  });

  it.each([
    [
      queued,
      "Approved, waiting: place 4 of 6 in the queue. It is below the line: the helpdesk has no place free for it in April",
    ],
    [
      { ...queued, line: "above" },
      "Approved: place 4 of 6 in the queue, above the line for April – June 2026. It is among the next",
    ],
    [{ ...queued, line: null }, "Approved, waiting: place 4 of 6 in the queue."],
    [undefined, "Approved, waiting: its place in the queue is worked out soon."],
  ] as const)("is said once in the status", (known, words) => {
    const status = statusOf(look({ ...(known && { queued: known }) })).map((said) => speakPlain(said, "en"));
    expect(status.filter((said) => said.startsWith(words))).toHaveLength(1);
    expect(status.join(" ").split("below the line")).toHaveLength(known?.line === "below" ? 2 : 1);
  });
});
