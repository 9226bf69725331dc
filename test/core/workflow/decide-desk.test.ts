import { describe, expect, it } from "vitest";
import type { Agenda, GroupedItem } from "../../../src/core/domain/agenda.ts";
import type { Effect } from "../../../src/core/domain/effect.ts";
import { commentId, instant, later, sha256 } from "../../../src/core/domain/ids.ts";
import { sentence } from "../../../src/core/domain/sentence.ts";
import type { RequestSnapshot } from "../../../src/core/domain/snapshot.ts";
import { agendaOf } from "../../../src/core/reports/agenda/agenda.ts";
import { decideDesk } from "../../../src/core/workflow/decide-desk.ts";
import { aSnapshot, DESK_APP } from "../../support/a-snapshot.ts";
import { boardDesk } from "../../support/board-desk.ts";

const board = boardDesk();
const writers = [{ id: DESK_APP.id, login: DESK_APP.login, from: "2025-01-01", active: true }];
const desk = { ...board, config: { ...board.config, writers } };
const at = instant("2026-06-20T09:00:00Z");

const question = (number: number, title = "Where is the template?"): GroupedItem => ({
  group: "questions",
  number,
  title,
  url: `https://github.com/acme/desk/issues/${number}`,
  since: at,
  asks: [sentence("agenda-question-open")],
});
const waiting = (items: readonly GroupedItem[], unread: readonly number[] = []): Agenda =>
  agendaOf(items, desk, { at, meeting: instant("2026-06-25T15:00:00Z"), since: at }, unread);

function cardIn(agenda: Agenda, snapshot = aSnapshot()) {
  const decision = decideDesk(snapshot, { due: [], agenda }, desk);
  if (decision.kind === "left-alone") throw new Error(decision.why);
  const [effect] = decision.effects;
  return effect?.kind === "put-card" ? effect : undefined;
}

const HEAD = "f".repeat(64);

/** The issue with a card that was written before. */
function withCard({ text, batch }: Extract<Effect, { kind: "put-card" }>, more: Partial<RequestSnapshot> = {}) {
  const comment = commentId(11);
  const card = {
    comment,
    nodeId: "IC_11",
    url: "https://github.com/acme/desk/issues/7#issuecomment-11",
    body: `${text}\n\n<!-- marker -->`,
    batch,
  };
  return aSnapshot({ card, ...more });
}

describe("the card of the desk's own issue", () => {
  it("shows what waits, and holds no records", () => {
    const card = cardIn(waiting([question(12)]));
    expect(card?.text).toContain("## What waits for the committee\n\nThe next meeting is on 25 June 2026, 15:00 UTC.");
    expect(card?.text).toContain(
      "### Small questions\n\n- [#12](https://github.com/acme/desk/issues/12) Where is the template? (since 20 June 2026) – It waits",
    );
    expect(card?.batch.records).toEqual([]);
  });

  it("says so where nothing waits", () => {
    expect(cardIn(waiting([]))?.text).toContain("Nothing waits for the committee.");
  });

  it("is not written again while only time passes", () => {
    const first = cardIn(waiting([question(12)]));
    if (!first) throw new Error("no card");
    const next = withCard(first, { readAt: later(at, 3_600_000) });
    expect(cardIn(waiting([question(12)]), next)).toBeUndefined();
    expect(cardIn(waiting([question(12), question(13)]), next)).toMatchObject({ existing: 11 });
  });

  it("is written anew in the place of one that somebody changed", () => {
    const distrusted = [
      { comment: commentId(11), nodeId: "IC_11", holds: "card", why: "edited", isMinimized: false },
    ] as const;
    expect(cardIn(waiting([]), aSnapshot({ distrusted }))).toMatchObject({ existing: 11 });
  });

  it("names the requests that could not be read, so that a shorter list is not taken for all", () => {
    expect(cardIn(waiting([], [12, 15]))?.text).toContain(
      "What waits in these requests is not known now: \\#\u206012 and \\#\u206015.",
    );
  });

  it("stays below GitHub's limit with hundreds of points, and says how many are left out", () => {
    const many = Array.from({ length: 400 }, (_, place) => question(place + 1, "<&".repeat(150)));
    const text = cardIn(waiting(many))?.text ?? "";
    expect(text.length).toBeLessThan(60_000);
    const shown = text.split("\n").filter((line) => line.startsWith("- [#")).length;
    expect(shown).toBeGreaterThan(10);
    expect(text).toContain(`- and ${400 - shown} more`);
  });

  it("calls nobody, whatever a title says", () => {
    const text = cardIn(waiting([question(12, "@ana look /approve #3 <img>")]))?.text ?? "";
    expect(text).not.toMatch(/@[a-z]|<img|#3/);
  });

  it("is kept up to date where records were deleted, and then vouches for none", () => {
    const deletions = [{ by: null, author: DESK_APP, at }];
    const decision = decideDesk(aSnapshot({ deletions }), { due: [], agenda: waiting([]) }, desk);
    expect(decision).toMatchObject({ kind: "in-doubt", effects: [{ kind: "put-card", batch: { after: null } }] });
  });

  it("is left as it is where the issue was not read in full", () => {
    const decision = decideDesk(aSnapshot({ incomplete: ["comments"] }), { due: [], agenda: waiting([]) }, desk);
    expect(decision.kind).toBe("left-alone");
  });

  it("follows the newest record, so that a missing one would be noticed", () => {
    const member = { id: DESK_APP.id, login: "ana" };
    const due = [
      {
        issue: 12,
        title: "Old maps",
        ballot: 1,
        url: "https://github.com/acme/desk/issues/12",
        endsAt: at,
        reminder: "last-day",
        before: 0,
        members: [member],
      },
    ] as const;
    const decision = decideDesk(aSnapshot(), { due, agenda: waiting([]) }, desk);
    if (decision.kind !== "decided") throw new Error(decision.kind);
    expect(decision.effects.map(({ kind }) => kind)).toEqual(["append-batch", "put-card"]);
    const card = decision.effects.find((effect) => effect.kind === "put-card");
    expect(card?.batch.after).toMatch(/^[0-9a-f]{64}$/);
    const stale = cardIn(waiting([]));
    if (!stale) throw new Error("no card");
    const old = withCard({ ...stale, batch: { ...stale.batch, after: sha256(HEAD) } });
    expect(cardIn(waiting([]), old)).toMatchObject({ existing: 11, batch: { after: null } });
  });
});
