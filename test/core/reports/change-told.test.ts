import { describe, expect, it } from "vitest";
import { speakPlain } from "../../../src/core/messages/speak.ts";
import type { BoardNames } from "../../../src/core/reports/board-names.ts";
import { changeTold } from "../../../src/core/reports/change-told.ts";
import { boardDesk } from "../../support/board-desk.ts";
import { CHANGES } from "../records/batches.ts";

const NAMED: BoardNames = { seat: () => "@asha", person: () => "@asha" };
const NOBODY: BoardNames = { seat: () => null, person: () => null };
const told = (change: (typeof CHANGES)[number], names: BoardNames): string | null => {
  const what = changeTold(change, names, boardDesk());
  return what && speakPlain(what, "en");
};

/** What the roll of a ballot, the card or a reply shows, and what concerns nobody else. */
const UNTOLD = [
  "answered",
  "ballot-asked",
  "concern-overruled",
  "digest-told",
  "form-asked",
  "priority-given",
  "reaction-gone",
  "reaction-seen",
  "refused",
  "reminder-given",
  "vote-cast",
  "vote-unclear",
];

describe("the public history", () => {
  it("tells every change but those that a ballot, a card or a reply shows", () => {
    const kinds = new Set(CHANGES.filter((change) => told(change, NAMED) === null).map(({ kind }) => kind));
    const first = CHANGES.find(({ kind, ...rest }) => kind === "stage-entered" && "from" in rest && rest.from === null);
    expect([...kinds].filter((kind) => kind !== first?.kind).sort()).toEqual(UNTOLD);
  });

  it("names nobody where the desk does not want it", () => {
    const lines = CHANGES.map((change) => told(change, NOBODY)).join("\n");
    expect(lines).not.toContain("asha");
    expect(lines).not.toContain("null");
  });

  it.each([
    ["concern-raised", "A concern was raised in ballot 1: cost. Nothing passes while it is open."],
    ["concern-ended", "Enough members overruled a concern: cost."],
    ["seat-departed", "@asha left the committee while ballot 1 was open."],
    ["recusal-lifted", "@asha votes again."],
    ["priority-settled", "Priority: high, from what 3 members said."],
    ["ballot-reposted", "Somebody changed the text of ballot 1. It was posted again, and the votes stand."],
  ])("says of %s: %s", (kind, line) => {
    const change = CHANGES.find((one) => one.kind === kind);
    expect(change && told(change, NAMED)).toBe(line);
  });
});
