import { describe, expect, it } from "vitest";
import { DESK_FILES } from "../../../src/core/config/desk.ts";
import type { Hint } from "../../../src/core/domain/hint.ts";
import { commentId, type Instant, instant, later } from "../../../src/core/domain/ids.ts";
import { hintOf, isHintKept } from "../../../src/core/workflow/hint-of.ts";
import { aBallot, june } from "../ballots/a-ballot.ts";
import { aLook } from "./a-look.ts";

const look = aLook({ stage: "intake" });
const NOW = look.snapshot.readAt;
const { oids } = look.desk;
const HINT: Hint = { labels: ["intake"], state: "open" };
const VOTED: Hint = { ...HINT, ballot: { comment: commentId(5), seen: "abc" } };
const ahead = (milliseconds: number): Instant => later(NOW, milliseconds);

/** Whether a card that says `known` stays where `hint` would be said now. */
const isKept = (known: Hint | undefined, hint: Hint, rules: Readonly<Record<string, string>> = oids): boolean =>
  isHintKept({ after: null, at: NOW, rules, records: [], ...(known && { hint: known }) }, hint, look);

const due = (at: Instant | undefined): Hint => ({ ...HINT, ...(at !== undefined && { due: at }) });

describe("what a card says to sweeps stays", () => {
  it.each<[string, Hint, Hint]>([
    ["where nothing changed", VOTED, VOTED],
    ["where its moment is too early: that costs one look", due(ahead(1_000)), due(ahead(2_000))],
    ["where its moment is none any more", due(ahead(1_000)), due(undefined)],
    ["where something is due still", due(ahead(-1_000)), due(NOW)],
  ])("%s", (_, known, hint) => {
    expect(isKept(known, hint)).toBe(true);
  });
});

describe("a card is written anew for what it says to sweeps", () => {
  it.each<[string, Hint | undefined, Hint]>([
    ["where it says nothing", undefined, HINT],
    ["where something falls due earlier than it says", due(ahead(2_000)), due(ahead(1_000))],
    ["where something falls due now, and it names a later moment", due(ahead(2_000)), due(NOW)],
    ["where something falls due, and it says that nothing does", due(undefined), due(ahead(1_000))],
    ["where its moment is over", due(NOW), due(ahead(1_000))],
    ["where its moment is over, and there is no other", due(ahead(-1_000)), due(undefined)],
    ["where other labels are wanted", HINT, { ...HINT, labels: ["approved"] }],
    ["where the issue should be closed", HINT, { ...HINT, state: "closed" }],
    ["where a ballot opened", HINT, VOTED],
    ["where it is over", VOTED, HINT],
    ["where the ballot has another comment", VOTED, { ...HINT, ballot: { comment: commentId(6), seen: "abc" } }],
    ["where somebody reacted", VOTED, { ...HINT, ballot: { comment: commentId(5), seen: "abd" } }],
  ])("%s", (_, known, hint) => {
    expect(isKept(known, hint)).toBe(false);
  });

  it("where the roster changed while a ballot is open, and only then", () => {
    const others = { ...oids, [DESK_FILES.roster]: "0".repeat(40) };
    expect(isKept(VOTED, VOTED, others)).toBe(false);
    expect(isKept(HINT, HINT, others)).toBe(true);
  });
});

it("a hold that ends is what a card waits for, and one without an end is not", () => {
  const held = (until?: Instant) =>
    hintOf(
      aLook({
        stage: "intake",
        holds: [{ hold: "on-hold", since: NOW, ...(until !== undefined && { until }) }],
      }),
    ).due;
  const end = instant("2030-01-01T00:00:00Z");
  expect(held(end)).toBe(end);
  expect(held()).toBe(hintOf(look).due);
});

it("a member who is back may be called to a ballot: a card waits for that, too", () => {
  const voting = aLook({ stage: "committee-feedback", ballots: [aBallot()] }, { readAt: june(3) });
  const [first, ...others] = voting.desk.roster.committee;
  if (!first) throw new Error("the desk has a committee");
  const committee = [{ ...first, "away-until": "2026-06-03" }, ...others];
  const desk = { ...voting.desk, roster: { ...voting.desk.roster, committee } };
  expect(hintOf({ ...voting, desk }).due).toBe("2026-06-04T00:00:00Z");
  // The half of its time is over later.
  expect(hintOf(voting).due).toBe("2026-06-04T23:00:00Z");
});
