import { describe, expect, it } from "vitest";
import { instant } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import type { Need } from "../../../src/core/domain/work-state.ts";
import { BLANK, evolve } from "../../../src/core/workflow/evolve.ts";
import { recordOf } from "../../../src/core/workflow/look.ts";
import { needsHands } from "../../../src/core/workflow/needs-hands.ts";
import { planLabels } from "../../../src/core/workflow/plan-labels.ts";
import { ref } from "../../support/a-command.ts";
import { boardDesk, HELPER } from "../../support/board-desk.ts";
import { aLook } from "./a-look.ts";

const at = instant("2026-03-02T09:00:00Z");
const desk = boardDesk();
const taken = [{ group: "implementation", since: at, people: [HELPER] }];
const need: Need = { number: 1, kind: "material", by: HELPER, at, text: ref("A guide") };
const hold = (id: string) => [{ hold: id, since: at }];
const registered = { at, form: null, onBehalf: false, channel: "form" as const, receivedAt: at };

describe("a request needs hands", () => {
  it.each<[string, Partial<RequestState>, boolean]>([
    ["while it is with the groups and nobody took it up", { stage: "working-group" }, true],
    [
      "though a group has it",
      { stage: "working-group", assignments: [{ group: "implementation", since: at, people: [] }] },
      true,
    ],
    ["not once somebody took it up", { stage: "working-group", assignments: taken }, false],
    ["not where others act", { stage: "committee-feedback" }, false],
    ["where something is needed, in whatever stage", { stage: "in-support", assignments: taken, needs: [need] }, true],
    ["not where somebody cares for it", { stage: "in-support", needs: [{ ...need, taker: HELPER }] }, false],
    ["not where it is met", { stage: "in-support", needs: [{ ...need, met: { by: HELPER, at } }] }, false],
    ["not while it rests", { stage: "working-group", holds: hold("on-hold") }, false],
    [
      "though the requester was asked something",
      { stage: "working-group", holds: hold("waiting-for-requester") },
      true,
    ],
    ["not when it was delivered", { stage: "delivered", needs: [need] }, false],
    ["not when it ended", { exit: { exit: "answered", at, through: "answer" }, needs: [need] }, false],
    ["not a small question", { stage: "intake", lane: "question", needs: [need] }, false],
    ["not an issue that is no request", {}, false],
  ])("%s", (_rule, state, needed) => expect(needsHands({ ...BLANK, ...state }, desk, at)).toBe(needed));

  it("again when the task force that took it up is over", () => {
    const over = { until: "2026-02-28", charter: "One contest", kind: "task-force" as const };
    const groups = desk.config.groups.map((group) => (group.id === "implementation" ? { ...group, ...over } : group));
    const state = { ...BLANK, stage: "working-group", assignments: taken };
    expect(needsHands(state, { ...desk, config: { ...desk.config, groups } }, at)).toBe(true);
  });

  it("and shows it by a label, on a desk with groups", () => {
    const look = aLook({ stage: "working-group", registered });
    expect(planLabels(look)).toEqual([{ kind: "set-labels", add: ["working-group", "help wanted"], remove: [] }]);
    const without = { ...look.desk, config: { ...look.desk.config, groups: [] } };
    expect(planLabels({ ...look, desk: without })).toMatchObject([{ add: ["working-group"], remove: [] }]);
  });

  it("whose label goes with the need", () => {
    const look = aLook({ stage: "working-group", registered, assignments: taken });
    const issue = { ...look.snapshot.issue, labels: ["working-group", "Help Wanted", "mine"] };
    expect(planLabels({ ...look, snapshot: { ...look.snapshot, issue } })).toMatchObject([{ remove: ["Help Wanted"] }]);
  });
});

describe("what somebody took", () => {
  it("is nobody's once it is handed back", () => {
    const cause = { kind: "command", command: "unclaim", by: HELPER, comment: ref("").comment, ordinal: 1 } as const;
    const state = { ...BLANK, needs: [{ ...need, taker: HELPER }] };
    const after = evolve(state, recordOf("k", at, cause, [{ kind: "need-taken", number: 1, person: null }]));
    expect(after.needs).toEqual([need]);
  });
});
