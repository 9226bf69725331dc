import { describe, expect, it } from "vitest";
import type { CardValues } from "../../../src/core/domain/board-card.ts";
import { commentId } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import type { RequestSnapshot } from "../../../src/core/domain/snapshot.ts";
import { sha256Of } from "../../../src/core/records/hash.ts";
import { boardCardOf } from "../../../src/core/workflow/board-card-of.ts";
import type { Look } from "../../../src/core/workflow/look.ts";
import { planBoardCard } from "../../../src/core/workflow/plan-board-card.ts";
import { aComment } from "../../support/a-snapshot.ts";
import { june } from "../ballots/a-ballot.ts";
import { aCard, boardLook, mira, noor } from "./a-board-card.ts";

const stepped = (text: string): { state: Partial<RequestState>; snapshot: Partial<RequestSnapshot> } => ({
  state: {
    nextStep: { by: mira, at: june(6), text: { comment: commentId(9), hash: sha256Of(text) }, on: june(12) },
  },
  snapshot: { comments: [aComment(9, `/next 2026-06-12 ${text}`)] },
});

function cardOf(
  state: Partial<RequestState>,
  snapshot: Partial<RequestSnapshot> = {},
  change: (look: Look) => Look = (look) => look,
): CardValues {
  return boardCardOf(change(boardLook({ stage: "working-group", ...state }, aCard({}), snapshot)));
}

describe("what the card of a request says", () => {
  it.each<{ rule: string; state: Partial<RequestState>; says: Partial<CardValues> }>([
    {
      rule: "before any group has it, the one that cares then, and a coordinator is next",
      state: {},
      says: {
        stage: "Working group",
        group: "Helpdesk team",
        "waiting-on": "A coordinator, to find a group: coordinator-mira",
        "desk-stage": "working-group",
      },
    },
    {
      rule: "the group that was given it first",
      state: {
        assignments: [
          { group: "translation", since: june(5), people: [] },
          { group: "implementation", since: june(6), people: [] },
        ],
      },
      says: { group: "Translation", "waiting-on": "Somebody of: Translation and Implementation" },
    },
    {
      rule: "who took it",
      state: { assignments: [{ group: "implementation", since: june(5), people: [noor] }] },
      says: { group: "Implementation", "waiting-on": "Who took it: helper-noor" },
    },
    { rule: "no group in a stage that waits for none", state: { stage: "intake" }, says: { group: null } },
    {
      rule: "the priority that the committee settled",
      state: { priority: { priority: "high", at: june(5) } },
      says: { priority: "high" },
    },
    {
      rule: "the requester's turn, where something was asked",
      state: { holds: [{ hold: "waiting-for-requester", since: june(6) }] },
      says: { "waiting-on": "The requester: rosa", "next-date": null },
    },
    {
      rule: "nobody's turn on hold, and until when",
      state: { holds: [{ hold: "on-hold", since: june(6), until: june(20) }] },
      says: { "waiting-on": "Nobody now: On hold", "next-date": "2026-06-20" },
    },
    {
      rule: "a coordinator's turn for a small question",
      state: { stage: "intake", lane: "question" },
      says: { "waiting-on": "A coordinator: coordinator-mira" },
    },
    {
      rule: "the end, and when it is asked what became of a referral",
      state: { exit: { exit: "referred", at: june(6), through: "refer", followUp: june(28) } },
      says: {
        stage: "Ended",
        group: null,
        "waiting-on": null,
        "next-date": "2026-06-28",
        "desk-stage": "referred",
      },
    },
    {
      rule: "when it is asked what came of the support",
      state: { stage: "delivered" },
      says: { stage: "Delivered", "waiting-on": "The requester: rosa", "next-date": "2026-07-05" },
    },
  ])("$rule", ({ state, says }) => {
    expect(cardOf(state)).toMatchObject(says);
  });

  it("the next step as one line, that calls nobody and turns no text around", () => {
    const { state, snapshot } = stepped(`Ask @rosa \u202eabout\nthe ${"long ".repeat(80)}list`);
    const { "next-step": step, "next-date": date } = cardOf(state, snapshot);
    expect(step).toMatch(/^Ask @\u2060rosa about the long /);
    expect([...(step ?? "")].length).toBe(200);
    expect(date).toBe("2026-06-12");
  });

  it("nothing of a next step whose words were removed", () => {
    expect(cardOf(stepped("Ask the archive").state)).toMatchObject({ "next-step": null });
  });
});

describe("what a requester does not want to show", () => {
  const options = ["With my name", "Without my name", "Only counted"];
  const asks =
    (chosen: number) =>
    (look: Look): Look => {
      const [request] = look.desk.forms;
      if (!request) throw new Error("the invented desk has a form");
      const consent = request.form.fields.find(({ id }) => id === "consent");
      const country = request.form.fields.find(({ id }) => id === "country");
      if (!country) throw new Error("its form asks for the country");
      const asked = { ...country, id: "consent", label: "What may we show?", type: "dropdown" as const, options };
      const fields = [...request.form.fields.filter((field) => field !== consent), asked];
      const body = `### ${country.label}\n\nKenya\n\n### ${asked.label}\n\n${options[chosen]}`;
      return {
        ...look,
        desk: { ...look.desk, forms: [{ ...request, form: { ...request.form, fields } }] },
        snapshot: { ...look.snapshot, issue: { ...look.snapshot.issue, body } },
        state: {
          ...look.state,
          registered: {
            form: request.file,
            at: june(1),
            onBehalf: false,
            channel: "form",
            receivedAt: june(1),
          },
        },
      };
    };

  it.each([
    { chosen: 0, region: "Kenya", step: "Ask the archive", requester: "The requester: rosa" },
    { chosen: 1, region: "Kenya", step: null, requester: "The requester" },
    { chosen: 2, region: null, step: null, requester: "The requester" },
  ])("$region, $step, $requester", ({ chosen, region, step, requester }) => {
    const { state, snapshot } = stepped("Ask the archive");
    const card = cardOf(
      { ...state, holds: [{ hold: "waiting-for-requester", since: june(6) }] },
      snapshot,
      asks(chosen),
    );
    expect(card).toMatchObject({ region, "next-step": step, "waiting-on": requester });
  });
});

describe("what is written to the board", () => {
  const whole = () => {
    const look = boardLook({ stage: "approved" }, aCard({}));
    return boardLook({ stage: "approved" }, aCard(boardCardOf(look)));
  };

  it("is nothing where the card says what it should", () => {
    expect(planBoardCard(whole())).toEqual([]);
  });

  it("is only what differs", () => {
    const look = boardLook({ stage: "approved" }, aCard({ ...boardCardOf(whole()), region: "Mars", priority: "high" }));
    expect(planBoardCard(look)).toMatchObject([{ values: { region: null, priority: null } }]);
    expect(planBoardCard(look)).toHaveLength(1);
  });

  it("is the card itself where it is missing, also on a board without the desk's fields", () => {
    const fields = [
      "stage",
      "group",
      "priority",
      "region",
      "waiting-on",
      "next-step",
      "next-date",
      "desk-stage",
    ] as const;
    const look = boardLook({ stage: "approved" }, { kind: "absent", lacks: fields, options: {} });
    expect(planBoardCard(look)).toEqual([{ kind: "mirror-card", board: { owner: "acme", number: 1 }, values: {} }]);
  });

  it("is neither a column that the board has not, nor the note of it", () => {
    const options = { stage: ["Todo", "Done"] };
    const card = aCard({ ...boardCardOf(whole()), stage: "Todo", "desk-stage": null }, { options });
    expect(planBoardCard(boardLook({ stage: "approved" }, card))).toEqual([]);
  });

  it.each<{ rule: string; change: (look: Look) => Look }>([
    {
      rule: "that cannot be read",
      change: (look) => ({
        ...look,
        snapshot: { ...look.snapshot, boardCard: { kind: "unreadable", why: "no right" } },
      }),
    },
    {
      rule: "of a desk that has none",
      change: (look) => {
        const { project: _, ...config } = look.desk.config;
        return { ...look, desk: { ...look.desk, config } };
      },
    },
    {
      rule: "for an issue that is no request",
      change: (look) => {
        const { registered: _, ...state } = look.state;
        return { ...look, state };
      },
    },
  ])("is nothing on a board $rule", ({ change }) => {
    expect(planBoardCard(change(boardLook({ stage: "approved" }, aCard({}))))).toEqual([]);
  });
});
