import { describe, expect, it } from "vitest";
import { instant, later } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import type { Rank } from "../../../src/core/domain/work-state.ts";
import { AINO, type CommandWish, NOW, ref, refusalOf, runText } from "../../support/a-command.ts";
import { boardDesk, COORDINATOR, MEMBERS, member } from "../../support/board-desk.ts";

const REASON = "The exhibition opens in May.";
const since = instant("2026-06-01T09:00:00Z");
const queued: Partial<RequestState> = { stage: "approved", since };
const asked = (by = AINO, at = NOW): Rank => ({
  place: 2,
  by,
  at,
  reason: ref("why"),
  holdsFrom: later(at, 72 * 3_600_000),
});
const BALA = member("bala");
const pending = (by = BALA): CommandWish => ({ state: { ...queued, ranks: [asked(by)] } });
const recused = { member: AINO.id, at: NOW, by: "self" as const };
const scorecard = {
  highest: 3,
  criteria: [
    { id: "reach", title: "Reach" },
    { id: "learning", title: "Learning" },
  ],
};

describe("a place in the queue", () => {
  it("is asked for with a reason, and holds after the desk's time", () => {
    const result = runText(`/rank 2 ${REASON}`, { state: queued });
    expect(result).toEqual([
      { kind: "rank-asked", place: 2, by: AINO, reason: ref(REASON), holdsFrom: later(NOW, 72 * 3_600_000) },
    ]);
    const config = { queue: { per: "month" as const, "rank-after": "7d" } };
    expect(runText(`/rank #2 ${REASON}`, { state: queued, config })).toMatchObject([
      { place: 2, holdsFrom: later(NOW, 7 * 86_400_000) },
    ]);
  });

  it("can be asked for anew by who asked for it, and takes the place of the first", () => {
    expect(runText(`/rank 5 ${REASON}`, pending(AINO))).toMatchObject([{ kind: "rank-asked", place: 5 }]);
  });

  it("is stopped by an objection with a reason, also by who asked for it", () => {
    const objection = [{ kind: "rank-objected", by: AINO, reason: ref("Others wait longer.") }];
    expect(runText("/object Others wait longer.", pending())).toEqual(objection);
    expect(runText("/object Others wait longer.", pending(AINO))).toEqual(objection);
  });

  const coordinating = { coordinators: [...boardDesk().roster.coordinators, { id: AINO.id, login: AINO.login }] };
  const hosted = {
    committee: boardDesk().roster.committee.map((seat) => ({ ...seat, kind: "host-staff" as const })),
  };
  it.each<{ rule: string; body: string; wish?: CommandWish; why: string }>([
    { rule: "outside of the queue", body: `/rank 2 ${REASON}`, wish: { state: {} }, why: "desk-refused-not-queued" },
    {
      rule: "by a coordinator",
      body: `/rank 2 ${REASON}`,
      wish: { state: queued, by: COORDINATOR },
      why: "desk-refused-rank-right",
    },
    {
      rule: "by a coordinator who has a seat",
      body: `/rank 2 ${REASON}`,
      wish: { state: queued, roster: coordinating },
      why: "desk-refused-rank-staff",
    },
    {
      rule: "by the host's staff, whose votes count on this desk",
      body: `/rank 2 ${REASON}`,
      wish: { state: queued, roster: hosted, config: { binding: { "host-staff": true, reason: "we are few" } } },
      why: "desk-refused-rank-staff",
    },
    {
      rule: "by an observer",
      body: `/rank 2 ${REASON}`,
      wish: { state: queued, by: member("hedda") },
      why: "desk-refused-rank-right",
    },
    {
      rule: "by the requester",
      body: `/rank 2 ${REASON}`,
      wish: { state: queued, requester: AINO.id },
      why: "desk-refused-rank-requester",
    },
    {
      rule: "by somebody who stepped aside",
      body: `/rank 2 ${REASON}`,
      wish: { state: { ...queued, recusals: [recused] } },
      why: "desk-refused-power-recused",
    },
    { rule: "while another one waits", body: `/rank 1 ${REASON}`, wish: pending(), why: "desk-refused-rank-pending" },
    { rule: "without a reason", body: "/rank 2", wish: { state: queued }, why: "desk-refused-reason-short" },
    { rule: "at place 0", body: `/rank 0 ${REASON}`, wish: { state: queued }, why: "desk-refused-rank-place" },
    { rule: "at place 1000", body: `/rank 1000 ${REASON}`, wish: { state: queued }, why: "desk-refused-rank-place" },
    { rule: "without a number", body: `/rank ${REASON}`, wish: { state: queued }, why: "desk-refused-rank-place" },
    { rule: "an objection to nothing", body: "/object No.", wish: { state: queued }, why: "desk-refused-no-rank" },
    { rule: "an objection without words", body: "/object", wish: pending(), why: "desk-refused-text-missing" },
    {
      rule: "an objection by a coordinator",
      body: "/object No.",
      wish: { ...pending(), by: COORDINATOR },
      why: "desk-refused-rank-right",
    },
    {
      rule: "an objection to what was asked before the request left and came back",
      body: "/object No.",
      wish: { state: { ...queued, since: later(NOW, 60_000), ranks: [asked(BALA)] } },
      why: "desk-refused-no-rank",
    },
  ])("is refused $rule", ({ body, wish, why }) => {
    expect(refusalOf(runText(body, wish))).toBe(why);
  });

  it("is for all voting members who are no staff", () => {
    const allowed = MEMBERS.filter(
      (by) => refusalOf(runText(`/rank 2 ${REASON}`, { state: queued, by })) === undefined,
    );
    expect(allowed).toEqual(MEMBERS.slice(0, 7));
  });
});

describe("a move out of the queue", () => {
  const placed = (line: "above" | "below"): Partial<RequestState> => ({
    ...queued,
    queued: { place: 2, of: 3, line, at: since },
    visits: [{ stage: "in-support", from: "approved", at: since, through: "start" }],
  });
  const blocked = { kind: "blocked" as const, because: [], changes: [] };

  it.each([COORDINATOR, AINO])("does not pass the line, although it was there before: $login", (by) => {
    const moved = runText("/move in-support It is nearly done.", { by, state: placed("below"), way: blocked });
    expect(refusalOf(moved)).toBe("desk-refused-move-line");
  });

  it("goes on above the line", () =>
    expect(runText("/move in-support It began already.", { by: COORDINATOR, state: placed("above") })).toMatchObject([
      { kind: "stage-entered", stage: "in-support" },
    ]));
});

describe("a score", () => {
  const wish: CommandWish = { config: { scorecard } };
  it("is given for one criterion or several", () => {
    expect(runText("/score reach 2 learning: 3", wish)).toEqual([
      { kind: "score-given", by: AINO, criterion: "reach", score: 2 },
      { kind: "score-given", by: AINO, criterion: "learning", score: 3 },
    ]);
  });

  it.each<[string, CommandWish, string]>([
    ["/score reach 2", {}, "desk-refused-no-scorecard"],
    ["/score", wish, "desk-refused-score-missing"],
    ["/score cost 2", wish, "desk-refused-score-criterion"],
    ["/score reach 4", wish, "desk-refused-score-number"],
    ["/score reach", wish, "desk-refused-score-number"],
    ["/score reach -1", wish, "desk-refused-score-number"],
    ["/score reach 1 learning", wish, "desk-refused-score-number"],
  ])("%s is refused", (body, given, why) => {
    expect(refusalOf(runText(body, given))).toBe(why);
  });
});
