import { describe, expect, it } from "vitest";
import type { WayFound } from "../../../src/core/commands/command.ts";
import { commandNamed } from "../../../src/core/commands/index.ts";
import type { Change, CheckAnswer } from "../../../src/core/domain/change.ts";
import type { Check } from "../../../src/core/domain/request-state.ts";
import { sentence } from "../../../src/core/domain/sentence.ts";
import { commandContext } from "../../../src/core/workflow/command-context.ts";
import { AINO, type CommandWish, NOW, ref, refusalOf, runText } from "../../support/a-command.ts";
import { aLook } from "../workflow/a-look.ts";

const answered = (item: string, answer: CheckAnswer): Check => ({ item, answer, by: AINO, at: NOW });
const riskOpen: CommandWish = { state: { checks: [answered("risk", "open")] } };
const entered: Change = { kind: "stage-entered", stage: "final-go", from: "working-group", through: "ready" };
const because = [sentence("desk-guard-plan-missing"), sentence("desk-guard-checklist-open", ["Risk"])];
const blocked: WayFound = { kind: "blocked", because, changes: [entered] };

describe("/check", () => {
  it("wants a word on what is open", () => {
    expect(refusalOf(runText("/check technical open"))).toBe("desk-refused-check-note");
    expect(runText("/check technical open\nno list of names yet")).toMatchObject([
      { answer: "open", note: ref("no list of names yet") },
    ]);
  });

  it.each(["/check risk open", "/check technical ok", "/check technical not-applicable"])(
    "does without a note: %s",
    (text) => expect(refusalOf(runText(text))).toBeUndefined(),
  );
});

describe("/risk", () => {
  it.each<[string, string, CommandWish, string]>([
    ["a risk that the desk does not have", "/risk fire high a lot", riskOpen, "desk-refused-risk-unknown"],
    ["an inherited property", "/risk constructor low", riskOpen, "desk-refused-risk-unknown"],
    ["a risk of a question that nobody answered", "/risk legal low", {}, "desk-refused-risk-not-open"],
    [
      "a risk of a question that is answered",
      "/risk legal low",
      { state: { checks: [answered("risk", "ok")] } },
      "desk-refused-risk-not-open",
    ],
    ["a level that is none", "/risk legal enormous", riskOpen, "desk-refused-answer-unknown"],
    ["a level that is missing", "/risk legal", riskOpen, "desk-refused-answer-unknown"],
    ["a manageable risk without a word", "/risk legal manageable", riskOpen, "desk-refused-risk-mitigation"],
    ["a high risk without a word", "/risk legal high", riskOpen, "desk-refused-risk-mitigation"],
    ["a desk without risks", "/risk legal low", { ...riskOpen, config: { checklist: [] } }, "desk-refused-risk-none"],
  ])("refuses %s", (_, text, wish, why) => expect(refusalOf(runText(text, wish))).toBe(why));

  it("notes the level, and where it is said what is done about it", () => {
    expect(runText("/risk Legal LOW", riskOpen)).toEqual([
      { kind: "risk-assessed", item: "risk", risk: "legal", level: "low", by: AINO },
    ]);
    expect(runText("/risk workload manageable two more\nvolunteers", riskOpen)).toEqual([
      {
        kind: "risk-assessed",
        item: "risk",
        risk: "workload",
        level: "manageable",
        by: AINO,
        mitigation: ref("two more\nvolunteers"),
      },
    ]);
  });
});

describe("/plan", () => {
  it.each<[string, string, readonly string[]]>([
    ["nothing more", "/plan do We scan.", []],
    ["its outcome", "/plan do We scan.\nExpected outcome: all maps", ["outcome"]],
    ["both", "/plan do\nOwner of use: us\nexpected outcome： all maps", ["outcome", "use"]],
    ["its outcome, in the first line", "/plan do Expected outcome: all maps", ["outcome"]],
  ])("tells %s", (_, text, tells) => expect(runText(text)).toMatchObject([{ kind: "plan-written", tells }]));

  it("tells it in the desk's own words", () => {
    const config = { "plan-words": { outcome: ["Resultado esperado"], use: [] } };
    expect(runText("/plan do\nResultado esperado: todo", { config })).toMatchObject([{ tells: ["outcome"] }]);
  });
});

describe("/ready, while something is open", () => {
  it.each<[string, CommandWish["roles"], string]>([
    ["a member of the group", ["group"], "/ready"],
    ["a member of the group with a reason", ["group"], "/ready we meet tomorrow"],
    ["an observer of the committee with a reason", ["committee", "group"], "/ready we meet tomorrow"],
  ])("refuses %s, and says all that is open and who could", (_, roles = [], text) => {
    expect(runText(text, { roles, way: blocked })).toEqual({
      refused: sentence("desk-refused-ready"),
      also: because,
    });
  });

  it.each<[string, CommandWish["roles"]]>([
    ["a coordinator", ["coordinator"]],
    ["a voting member", ["committee", "voting"]],
  ])("lets %s hand it over with a reason, and asks for it", (_, roles = []) => {
    expect(runText("/ready", { roles, way: blocked })).toEqual({
      refused: sentence("desk-refused-ready-reason"),
      also: because,
    });
    expect(runText("/ready we meet tomorrow", { roles, way: blocked })).toEqual([
      { ...entered, reason: ref("we meet tomorrow") },
    ]);
  });

  it("keeps no reason where nothing is open", () => {
    const open: WayFound = { kind: "open", changes: [entered] };
    expect(runText("/ready we are done", { roles: ["group"], way: open })).toEqual([entered]);
  });

  it("leads nowhere by a reason where the stage has no such way", () => {
    const none: WayFound = { kind: "none" };
    expect(refusalOf(runText("/ready why not", { roles: ["voting"], way: none }))).toBe("desk-refused-not-here");
  });
});

it.each<[CheckAnswer | undefined, boolean]>([
  [undefined, false],
  ["ok", false],
  ["open", true],
])("/risk, where the question of the risk is answered with %s: of use, %s", (answer, isOfUse) => {
  const look = aLook({ checks: answer ? [answered("risk", answer)] : [] });
  const context = commandContext(look, { by: AINO, at: NOW, roles: new Set(["group"]), comment: ref("").comment });
  expect(commandNamed("risk")?.isOfUse?.(context)).toBe(isOfUse);
});
