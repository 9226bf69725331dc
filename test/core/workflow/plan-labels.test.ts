import { describe, expect, it } from "vitest";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import { planLabels } from "../../../src/core/workflow/plan-labels.ts";
import { june } from "../ballots/a-ballot.ts";
import { deliveredLook, deskWith } from "./delivered-look.ts";

function labelsAfter(state: Partial<RequestState>, labels: readonly string[], lines = ""): readonly string[] {
  const look = deliveredLook(june(9), { state: { stage: "intake", ...state }, desk: deskWith(lines) });
  const snapshot = { ...look.snapshot, issue: { ...look.snapshot.issue, labels } };
  const [effect] = planLabels({ ...look, snapshot });
  if (effect?.kind !== "set-labels") return labels;
  return [...labels.filter((label) => !effect.remove.includes(label)), ...effect.add];
}

describe("the label of a lane", () => {
  it.each<{ rule: string; state: Partial<RequestState>; before: string[]; after: string[]; lines?: string }>([
    { rule: "a request has none", state: {}, before: [], after: ["intake"] },
    {
      rule: "a small question carries it beside the stage's",
      state: { lane: "question" },
      before: ["intake"],
      after: ["intake", "small-question"],
    },
    { rule: "a wish to join has its own", state: { lane: "join" }, before: [], after: ["intake", "wants-to-join"] },
    {
      rule: "it goes when the question becomes a request",
      state: {},
      before: ["intake", "Small-Question", "mine"],
      after: ["intake", "mine"],
    },
    {
      rule: "a desk may call it otherwise, and then the usual name is anybody's",
      state: { lane: "question" },
      before: ["intake", "small-question"],
      after: ["intake", "small-question", "short"],
      lines: "lane-labels: { question: short, join: join-us }",
    },
  ])("$rule", ({ state, before, after, lines }) => {
    expect(labelsAfter(state, before, lines)).toEqual(after);
  });
});
