import { describe, expect, it } from "vitest";
import { commentId, instant } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import type { Comment, RequestSnapshot } from "../../../src/core/domain/snapshot.ts";
import type { AssessedRisk } from "../../../src/core/domain/work-state.ts";
import { renderRecords } from "../../../src/core/messages/record-comment.ts";
import { sha256Of } from "../../../src/core/records/hash.ts";
import { planCard } from "../../../src/core/workflow/plan-card.ts";
import { planPutToVote } from "../../../src/core/workflow/plan-told.ts";
import { june } from "../ballots/a-ballot.ts";
import { aDesk, aSnapshot, aState, ourBallot, person, textIn, comment as urlOf } from "./a-request.ts";
import { expectSafe, golden } from "./golden.ts";

const HOSTILE = "| <b>@all</b> [x](y) *C* `d` #12 https://evil.example /approve - [ ] x";
const PLAN = `We scan.\nExpected outcome: all maps ${HOSTILE}\nOwner of use: ${"the museum ".repeat(60).trim()}`;

const planComment = (text: string, shown = text): Comment => ({
  id: commentId(700),
  nodeId: "IC_700",
  url: urlOf(700),
  author: { ...person(3), kind: "user" },
  body: `/plan train, do\n${shown}`,
  createdAt: june(2),
  editedByAuthorOnly: true,
  isMinimized: false,
  reactions: [],
});

const planned = (text = PLAN): Partial<RequestState> => ({
  stage: "working-group",
  plan: {
    by: person(3),
    at: june(2),
    supportTypes: ["train", "do"],
    text: { comment: commentId(700), hash: sha256Of(text) },
    tells: ["outcome", "use"],
  },
});

function lookAt(state: Partial<RequestState>, comments: readonly Comment[] = [], desk = aDesk()) {
  const snapshot: RequestSnapshot = { ...aSnapshot(june(4)), comments };
  return { snapshot, desk, state: aState(state), missing: () => [], records: [], answers: [] };
}

function cardOf(...facts: Parameters<typeof lookAt>): string {
  const [effect] = planCard(lookAt(...facts), { effects: [], head: null, onCard: [] });
  if (effect?.kind !== "put-card") throw new Error("no card");
  expectSafe(effect.text);
  return effect.text;
}

const risk = (id: string, level: AssessedRisk["level"], more: Partial<AssessedRisk> = {}): AssessedRisk => ({
  item: "risk",
  risk: id,
  level,
  by: person(3),
  at: june(3),
  ...more,
});

const checks: RequestState["checks"] = [
  { item: "technical", answer: "ok", by: person(3), at: june(2) },
  { item: "legal-and-ethical", answer: "open", by: person(4), at: june(3), note: textIn(701) },
  { item: "risk", answer: "open", by: person(3), at: june(3) },
];
const risks = [risk("financial", "low"), risk("workload", "manageable", { mitigation: textIn(702) })];

describe("the card, plan and checklist", () => {
  it("says in one place who wrote and answered what, when, and where the words are", async () => {
    const text = cardOf({ ...planned(), checks, risks }, [planComment(PLAN)]);
    await golden(text, "card-plan-and-checklist");
  });

  it("shows the risks of an open question only", () => {
    const [technical, legal] = checks;
    if (!technical || !legal) throw new Error("no checks");
    const answered = { ...technical, item: "risk" };
    expect(cardOf({ stage: "working-group", checks: [answered, legal], risks })).not.toContain("Financial");
  });

  it("shows an empty checklist where the next stage waits for it, and nowhere else", () => {
    expect(cardOf({ stage: "working-group" })).toContain("- Sustainability: not answered yet");
    expect(cardOf({ stage: "committee-feedback" })).not.toContain("Sustainability");
  });

  it.each<[string, readonly Comment[]]>([
    ["was removed", []],
    ["was changed", [planComment(PLAN, "Expected outcome: something else")]],
  ])("quotes nothing of a plan whose text %s", (_, comments) => {
    const text = cardOf(planned(), comments);
    expect(text).toContain("The words of this plan were removed or changed");
    expect(text).not.toContain("Expected outcome: “");
    expect(text).not.toContain("something else");
  });

  it("leaves room for everything else, however long the checklist is", () => {
    const config = `checklist:\n${Array.from(
      { length: 60 },
      (_, n) => `  - { id: item-${n}, title: "${n} ${"x".repeat(300)}", question: Why? }`,
    ).join("\n")}\n`;
    const text = cardOf({ stage: "working-group" }, [], aDesk({ config }));
    expect(text).toMatch(/- \d+ more lines of the checklist do not fit here/);
    expect((text.split("**Checklist**")[1] ?? "").length).toBeLessThan(6_000);
  });
});

describe("the comment that opens a ballot on a plan", () => {
  const terms = ourBallot().terms;
  const told = (comments: readonly Comment[]): string => {
    const look = lookAt({ ...planned(), stage: "final-go", ballots: [ourBallot()] }, comments);
    const cause = { kind: "rule", rule: "stage-entered" } as const;
    const records = [{ key: "k", at: june(4), cause, changes: [{ kind: "ballot-opened", terms } as const] }];
    return renderRecords(records, { ...look, ...planPutToVote(look, records) });
  };
  const EVERYBODY = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => person(n).login);

  it("links the plan and quotes its three parts, so that they do nothing", () => {
    const text = told([planComment(PLAN)]);
    expectSafe(text, EVERYBODY);
    expect(text).toContain(`[its plan](${urlOf(700)})`);
    expect(text).toContain("- Kinds of support: train and do");
    expect(text).toContain("- Expected outcome: “all maps \\| &lt;b&gt;");
    expect(text).toMatch(/- Owner of use: “the museum [a-z ]{250,300}…”/);
  });

  it("says so where the words are not there any more", () => {
    expect(told([])).toContain("- The words of this plan were removed or changed");
  });

  it("quotes the plan in the text for a mail to somebody who has no account here", () => {
    const look = lookAt(
      {
        ...planned(),
        stage: "final-go",
        since: june(4),
        ballots: [ourBallot({})].map((ballot) => ({ ...ballot, terms: { ...ballot.terms, stage: "final-go" } })),
        registered: { at: june(1), form: "request.yml", onBehalf: true, channel: "mail", receivedAt: june(1) },
      },
      [planComment(PLAN)],
    );
    const by = person(3);
    const cause = { kind: "command", command: "ready", by, comment: commentId(703), ordinal: 1 } as const;
    const records = [
      {
        key: "k",
        at: june(4),
        cause,
        changes: [
          { kind: "stage-entered", stage: "final-go", from: "working-group", through: "ready" } as const,
          { kind: "ballot-opened", terms } as const,
        ],
      },
    ];
    const text = renderRecords(records, { ...look, ...planPutToVote(look, records) });
    expectSafe(text, EVERYBODY);
    const mail = /```text\n([\s\S]*?)\n```/.exec(text)?.[1];
    expect(mail).toContain("What shall come of it, as the plan says: “all maps | <b>");
    expect(mail).toContain("Who uses it afterwards, as the plan says: “the museum");
  });
});

it("a record tells who handed a plan over although something was open, and where it is said why", () => {
  const look = lookAt({ stage: "final-go", since: june(4) });
  const by = person(2);
  const cause = { kind: "command", command: "ready", by, comment: commentId(703), ordinal: 1 } as const;
  const change = { kind: "stage-entered", stage: "final-go", from: "working-group", through: "ready" } as const;
  const told = (more: object) =>
    renderRecords([{ key: "k", at: instant(june(4)), cause, changes: [{ ...change, ...more }] }], look);
  expect(told({ reason: textIn(703) })).toContain(
    `although something that the helpdesk asks for is open. bala-k decided that: [read the reason](${urlOf(703)})`,
  );
  expect(told({})).not.toContain("although");
});
