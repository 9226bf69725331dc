import { describe, expect, it } from "vitest";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import type { Account, AssignmentEvent, RequestEvent } from "../../../src/core/domain/snapshot.ts";
import { renderRecords } from "../../../src/core/messages/record-comment.ts";
import { columnNow } from "../../../src/core/workflow/board-card-of.ts";
import { noticeCard } from "../../../src/core/workflow/notice-card.ts";
import { planBoardCard } from "../../../src/core/workflow/plan-board-card.ts";
import { june } from "../ballots/a-ballot.ts";
import { aCard, assigned, BOARD, boardLook, bot, mira, noor, stranger } from "./a-board-card.ts";

interface Case {
  readonly rule: string;
  readonly stage: string;
  readonly to: string | null;
  readonly by?: Account;
  /** Where GitHub told of another move than the one that is seen. */
  readonly told?: Partial<Extract<RequestEvent, { kind: "card-moved" }>>;
  readonly state?: Partial<RequestState>;
  readonly written?: string | null;
  readonly assignments?: readonly AssignmentEvent[];
  /** What the look records, and what the board shows afterwards. */
  readonly done: string | null;
  readonly words?: readonly string[];
  readonly back?: string;
}

const implementation = { assignments: [{ group: "implementation", since: june(2), people: [] }] };

function lookAt({ stage, to, by, told, state = {}, written, assignments = [] }: Case) {
  const look = boardLook(
    { stage, ...state },
    aCard({ stage: to, "desk-stage": written === undefined ? stage : written }),
    {
      assignments,
    },
  );
  const event: RequestEvent =
    by === undefined ? { kind: "sweep" } : { kind: "card-moved", by, to: to ?? "", board: BOARD, ...told };
  const after = noticeCard(look, event, look.state);
  return { look, after };
}

const told = (after: ReturnType<typeof lookAt>["after"]): string =>
  renderRecords(after.records, {
    ...after,
    ...(after.putBackWhy && { putBackWhy: after.putBackWhy }),
  });

describe("a card that somebody moved", () => {
  it.each<Case>([
    {
      rule: "along a way that is theirs means the command of that way",
      stage: "approved",
      to: "In support",
      by: mira,
      done: "taken: in-support",
      words: ["coordinator-mira moved the card to the column “In support”", "`/start`"],
    },
    {
      rule: "whatever the letter case of the column",
      stage: "approved",
      to: "in SUPPORT",
      by: mira,
      done: "taken: in-support",
    },
    {
      rule: "by the one person who took the issue, where GitHub tells of no move",
      stage: "in-support",
      to: "Delivered",
      state: implementation,
      assignments: [assigned(noor)],
      done: "taken: delivered",
      words: ["helper-noor had assigned the issue to themselves"],
    },
    {
      rule: "by nobody known, where two people took it",
      stage: "in-support",
      to: "Delivered",
      state: implementation,
      assignments: [assigned(noor), assigned(mira)],
      done: "put-back: desk-project-why-unknown",
      words: ["Somebody moved the card", "It is back in “In support”.", "`/deliver [text]`"],
      back: "In support",
    },
    {
      rule: "by nobody known, where they took it before the stage was entered, or gave it back",
      stage: "approved",
      to: "In support",
      assignments: [
        assigned(mira, mira, june(4)),
        assigned(noor),
        { ...assigned(noor, noor, june(7)), kind: "unassigned" },
      ],
      done: "put-back: desk-project-why-unknown",
      back: "Approved",
    },
    {
      rule: "by nobody known, where somebody else assigned them",
      stage: "approved",
      to: "In support",
      assignments: [assigned(noor, mira)],
      done: "put-back: desk-project-why-unknown",
      back: "Approved",
    },
    {
      rule: "by nobody known, where it has been moved on since GitHub told of it",
      stage: "approved",
      to: "In support",
      by: mira,
      told: { to: "Delivered" },
      done: "put-back: desk-project-why-unknown",
      back: "Approved",
    },
    {
      rule: "by nobody known, where GitHub told of another board with the same columns",
      stage: "approved",
      to: "In support",
      by: mira,
      told: { board: { owner: "acme", number: 2 } },
      done: "put-back: desk-project-why-unknown",
      back: "Approved",
    },
    {
      rule: "by nobody known, where a program did it",
      stage: "approved",
      to: "In support",
      by: bot,
      done: "put-back: desk-project-why-unknown",
      back: "Approved",
    },
    {
      rule: "by somebody who may not is put back",
      stage: "approved",
      to: "In support",
      by: stranger,
      done: "put-back: desk-project-why-right",
      words: [
        "stranger moved the card to the column “In support”",
        "counts as the command `/start`, which is for a coordinator",
      ],
      back: "Approved",
    },
    {
      rule: "before its conditions hold is put back with what is missing",
      stage: "working-group",
      to: "Final go",
      by: mira,
      done: "put-back: desk-refused-ready-reason",
      words: ["`/ready", "`/skip reason`"],
      back: "Working group",
    },
    {
      rule: "over a ballot is put back",
      stage: "committee-feedback",
      to: "Working group",
      by: mira,
      done: "put-back: desk-project-why-ballot",
      words: ["Only a ballot of the committee leads there."],
      back: "Committee feedback",
    },
    {
      rule: "over several stages is put back",
      stage: "intake",
      to: "In support",
      by: mira,
      done: "put-back: desk-project-why-no-way",
      words: ["No step of the workflow leads there from “Intake”.", "`/move in-support reason`"],
      back: "Intake",
    },
    {
      rule: "to a stage behind is put back",
      stage: "in-support",
      to: "Approved",
      by: mira,
      done: "put-back: desk-project-why-no-way",
      words: ["`/move approved reason`"],
      back: "In support",
    },
    {
      rule: "to the end is put back: nobody ends a request without a word",
      stage: "intake",
      to: "Ended",
      by: mira,
      done: "put-back: desk-project-why-no-end",
      words: ["to the column “Ended”", "`/help`"],
      back: "Intake",
    },
    {
      rule: "though the request has ended is put back",
      stage: "intake",
      to: "Intake",
      by: mira,
      state: { exit: { exit: "withdrawn", at: june(6), through: "author-closed" } },
      written: "withdrawn",
      done: "put-back: desk-project-why-ended",
      words: ["It is back in “Ended”.", "`/reopen`"],
      back: "Ended",
    },
    {
      rule: "of a small question is put back: it has no way through the stages",
      stage: "intake",
      to: "Committee feedback",
      by: mira,
      state: { lane: "question" },
      done: "put-back: desk-project-why-no-way",
      back: "Intake",
    },
    {
      rule: "to a column that is none of the desk's is put back without a word",
      stage: "approved",
      to: "Parking lot",
      by: mira,
      done: null,
      back: "Approved",
    },
    {
      rule: "out of all columns is put back without a word",
      stage: "approved",
      to: null,
      by: mira,
      done: null,
      back: "Approved",
    },
    {
      rule: "was not moved, where it stands in the column that the desk wrote: a write was lost",
      stage: "in-support",
      to: "Approved",
      written: "approved",
      by: mira,
      done: null,
      back: "In support",
    },
    {
      rule: "was not moved, where it stands where it should and only the desk's own note is late",
      stage: "in-support",
      to: "In support",
      written: "approved",
      by: mira,
      done: null,
    },
    {
      rule: "was not moved, where the desk has not written to it yet",
      stage: "approved",
      to: "Delivered",
      written: null,
      by: mira,
      done: null,
      back: "Approved",
    },
    {
      rule: "was explained in this stage before, and is put back without a word",
      stage: "approved",
      to: "In support",
      by: stranger,
      state: { keys: new Set(["rule:card-moved:approved#1->in-support"]) },
      done: null,
      back: "Approved",
    },
  ])("$rule", (given) => {
    const { after } = lookAt(given);
    const changes = after.records.flatMap((record) => record.changes);
    const [moved] = changes.flatMap((change) => (change.kind === "card-moved" ? [change] : []));
    expect(moved ? `${moved.done}: ${moved.why ?? after.state.stage}` : null).toBe(given.done);
    for (const words of given.words ?? []) expect(told(after).replaceAll("\u00a0", " ")).toContain(words);
    const [effect] = planBoardCard(after);
    const written = effect?.kind === "mirror-card" ? effect.values.stage : undefined;
    expect(written).toBe(given.back);
    if (moved)
      expect(columnNow(after.state, after.desk.config)).toBe(
        given.back ?? columnNow({ stage: after.state.stage ?? "" }, after.desk.config),
      );
  });

  it("says who it was and how that is known", () => {
    const { after } = lookAt({ rule: "", stage: "approved", to: "In support", by: mira, done: "" });
    expect(after.records.map(({ changes }) => changes)).toEqual([
      [
        {
          kind: "card-moved",
          stage: "in-support",
          by: { id: mira.id, login: mira.login },
          witness: "delivery",
          done: "taken",
        },
        { kind: "stage-entered", stage: "in-support", from: "approved", through: "start" },
      ],
    ]);
  });

  it("is left where it is, archived: somebody put it away", () => {
    const card = aCard({ stage: "Intake", "desk-stage": "approved" }, { archived: true });
    const look = boardLook({ stage: "approved" }, card);
    expect(noticeCard(look, { kind: "sweep" }, look.state)).toBe(look);
    expect(planBoardCard(look)).toEqual([]);
  });

  it("is not believed to have moved where the look itself moved the request and half of a write was lost", () => {
    const before = boardLook({ stage: "approved" }, aCard({ stage: "Approved", "desk-stage": "final-go" }));
    const look = { ...before, state: { ...before.state, stage: "in-support" } };
    expect(noticeCard(look, { kind: "sweep" }, before.state)).toBe(look);
  });
});
