import { describe, expect, it } from "vitest";
import type { CheckAnswer } from "../../../src/core/domain/change.ts";
import { commentId, instant, sha256 } from "../../../src/core/domain/ids.ts";
import type { Check, Plan, RequestState } from "../../../src/core/domain/request-state.ts";
import type { PlanPart, RiskLevel } from "../../../src/core/domain/work-change.ts";
import type { AssessedRisk } from "../../../src/core/domain/work-state.ts";
import { BLANK } from "../../../src/core/workflow/evolve.ts";
import { askGuard } from "../../../src/core/workflow/guards.ts";
import { proposalOf } from "../../../src/core/workflow/proposal.ts";
import { findWay } from "../../../src/core/workflow/ways.ts";
import { boardDesk, HELPER } from "../../support/board-desk.ts";
import { aLook } from "./a-look.ts";

const at = instant("2026-03-02T09:00:00Z");
const desk = boardDesk();
const facts = (state: Partial<RequestState>) => ({ state: { ...BLANK, since: at, ...state }, desk, missing: () => [] });

const planOf = (tells: readonly PlanPart[], more: Partial<Plan> = {}): Plan => ({
  by: HELPER,
  at,
  supportTypes: ["do"],
  text: { comment: commentId(7), hash: sha256("a".repeat(64)) },
  tells,
  ...more,
});

const check = (item: string, answer: CheckAnswer = "ok"): Check => ({ item, answer, by: HELPER, at });
const FOUR = ["technical", "legal-and-ethical", "risk", "sustainability"];
const allBut = (item: string, answer?: CheckAnswer): readonly Check[] => [
  ...FOUR.filter((one) => one !== item).map((one) => check(one)),
  ...(answer ? [check(item, answer)] : []),
];

const RISKS = ["financial", "reputation", "workload", "social", "legal"];
const risk = (id: string, level: RiskLevel): AssessedRisk => ({ item: "risk", risk: id, level, by: HELPER, at });
const lowBut = (id: string, level?: RiskLevel): readonly AssessedRisk[] => [
  ...RISKS.filter((one) => one !== id).map((one) => risk(one, "low")),
  ...(level ? [risk(id, level)] : []),
];

describe("a plan is complete", () => {
  it.each<[string, Plan | undefined, readonly object[]]>([
    ["where there is one", undefined, [{ say: "desk-guard-plan-missing" }]],
    [
      "where it tells what it must, by the words that the desk knows",
      planOf([]),
      [{ say: "desk-guard-plan-parts-missing", with: ["Expected outcome", "Owner of use"] }],
    ],
    ["with its outcome", planOf(["use"]), [{ say: "desk-guard-plan-outcome-missing", with: ["Expected outcome"] }]],
    [
      "with who uses the content",
      planOf(["outcome"]),
      [{ say: "desk-guard-plan-use-missing", with: ["Owner of use"] }],
    ],
  ])("only %s", (_, plan, because) => {
    expect(askGuard("plan-complete", facts(plan ? { plan } : {}))).toMatchObject({ holds: false, because });
  });

  it("with both parts", () => {
    expect(askGuard("plan-complete", facts({ plan: planOf(["outcome", "use"]) })).holds).toBe(true);
  });
});

describe("a checklist is complete", () => {
  const answer = (state: Partial<RequestState>) => askGuard("checklist-complete", facts(state));

  it.each<[string, Partial<RequestState>]>([
    ["once every question has an answer", { checks: FOUR.map((item) => check(item)) }],
    ["where a question without risks is open", { checks: allBut("technical", "open") }],
    ["where a question does not apply", { checks: allBut("risk", "not-applicable"), risks: [risk("legal", "high")] }],
    ["where no risk is high", { checks: allBut("risk", "open"), risks: lowBut("legal", "manageable") }],
  ])("%s", (_, state) => expect(answer(state).holds).toBe(true));

  it.each<[string, Partial<RequestState>, readonly object[]]>([
    [
      "while a question has no answer",
      { checks: allBut("risk") },
      [{ say: "desk-guard-checklist-open", with: [["Risk"]] }],
    ],
    [
      "while a risk is not assessed",
      { checks: allBut("risk", "open"), risks: lowBut("workload") },
      [{ say: "desk-guard-risks-open", with: [["More work than can be managed"]] }],
    ],
    [
      "while a risk is high",
      { checks: allBut("risk", "open"), risks: lowBut("legal", "high") },
      [{ say: "desk-guard-risks-high", with: [["Legal"]] }],
    ],
    [
      "and all that is open is named",
      { checks: [check("risk", "open")], risks: [risk("legal", "high")] },
      [
        { say: "desk-guard-checklist-open", with: [["Technical", "Legal and ethical", "Sustainability"]] },
        {
          say: "desk-guard-risks-open",
          with: [["Financial", "Reputation", "More work than can be managed", "Social"]],
        },
        { say: "desk-guard-risks-high", with: [["Legal"]] },
      ],
    ],
  ])("not %s", (_, state, because) => expect(answer(state)).toEqual({ holds: false, because }));

  it("whatever was said of a risk before its question was answered otherwise", () => {
    expect(answer({ checks: FOUR.map((item) => check(item)), risks: [risk("legal", "high")] }).holds).toBe(true);
  });
});

it("the helpdesk's own way to the final go waits for plan and checklist, and names what both lack", () => {
  expect(findWay("ready", facts({ stage: "working-group" }))).toMatchObject({
    kind: "blocked",
    because: [{ say: "desk-guard-plan-missing" }, { say: "desk-guard-checklist-open" }],
  });
});

describe("what is voted on", () => {
  const hashOf = (plan?: Plan) => proposalOf(aLook(plan ? { plan } : {}));
  const plan = planOf([], { supportTypes: ["train", "do"] });

  it.each<[string, Plan | undefined]>([
    ["without the plan", undefined],
    ["with other words", { ...plan, text: { ...plan.text, hash: sha256("b".repeat(64)) } }],
    ["with other kinds of support", { ...plan, supportTypes: ["train"] }],
  ])("is something else %s", (_, other) => expect(hashOf(other)).not.toBe(hashOf(plan)));

  it.each<[string, Plan]>([
    ["in another comment", { ...plan, text: { ...plan.text, comment: commentId(9) } }],
    ["with the kinds of support in another order", { ...plan, supportTypes: ["do", "train"] }],
  ])("is the same %s", (_, other) => expect(hashOf(other)).toBe(hashOf(plan)));
});
