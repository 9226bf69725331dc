import { describe, expect, it } from "vitest";
import type { LastAct } from "../../../src/core/commands/command.ts";
import { refusalOf, runText } from "../../support/a-command.ts";

const act: LastAct = { key: "command:5:1:abc", command: "accept", undoable: true, followed: false };

describe("/undo", () => {
  it("takes back the last act of who writes it, by its key, so that both stay in the record", () => {
    expect(runText("/undo", { lastAct: act })).toEqual([
      { kind: "act-undone", key: "command:5:1:abc", command: "accept" },
    ]);
  });

  it.each([
    ["there is nothing to take back", undefined, "desk-refused-undo-none"],
    ["something followed from it", { ...act, followed: true }, "desk-refused-undo-followed"],
    [
      "it is a vote, which has a way of its own",
      { ...act, command: "vote", undoable: false },
      "desk-refused-undo-command",
    ],
  ])("is refused where %s", (_why, lastAct, refusal) => {
    expect(refusalOf(runText("/undo", lastAct ? { lastAct } : {}))).toBe(refusal);
  });
});
