import { describe, expect, it } from "vitest";
import { instant } from "../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import { BLANK } from "../../../src/core/workflow/evolve.ts";
import { askGuard } from "../../../src/core/workflow/guards.ts";
import { findWay } from "../../../src/core/workflow/ways.ts";
import { boardDesk } from "../../support/board-desk.ts";

const at = instant("2026-03-02T09:00:00Z");
const desk = boardDesk();
const facts = (state: Partial<RequestState>, missing: readonly string[] = []) => ({
  state: { ...BLANK, since: at, ...state },
  desk,
  missing: () => missing,
});
const rejected = { stage: "working-group", from: "final-go", at, through: "ballot-rejected" };

describe("a way out of a stage", () => {
  it("is open where its guards hold", () => {
    expect(findWay("accept", facts({ stage: "intake" }))).toMatchObject({
      kind: "open",
      changes: [{ stage: "committee-feedback", through: "accept" }],
    });
  });

  it("is blocked with the reason where one does not", () => {
    const found = findWay("accept", facts({ stage: "intake" }, ["What do you need?"]));
    expect(found).toMatchObject({
      kind: "blocked",
      because: [{ say: "desk-guard-answers-missing", with: [["What do you need?"]] }],
    });
  });

  it("is not there for another command", () => {
    expect(findWay("deliver", facts({ stage: "intake" }))).toEqual({ kind: "none" });
  });

  it("is not there once the request has left", () => {
    expect(findWay("accept", facts({}))).toEqual({ kind: "none" });
  });

  it("is used up after as many times as the workflow says, and the next one is taken", () => {
    expect(findWay("ballot-rejected", facts({ stage: "final-go" }))).toMatchObject({
      changes: [{ stage: "working-group" }],
    });
    expect(findWay("ballot-rejected", facts({ stage: "final-go", visits: [rejected] }))).toMatchObject({
      changes: [{ kind: "request-left", exit: "not-prioritised" }],
    });
  });
});

it("a guard with a name that nobody knows is our mistake, not a user's", () => {
  expect(() => askGuard("constructor", facts({}))).toThrow("no guard is named constructor");
});
