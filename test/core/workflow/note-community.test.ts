import { describe, expect, it } from "vitest";
import type { Desk } from "../../../src/core/config/desk.ts";
import { foldPlace } from "../../../src/core/config/fold-place.ts";
import type { RequestState } from "../../../src/core/domain/request-state.ts";
import { noteCommunity } from "../../../src/core/workflow/note-community.ts";
import { planLabels } from "../../../src/core/workflow/plan-labels.ts";
import { boardDesk } from "../../support/board-desk.ts";
import { june } from "../ballots/a-ballot.ts";
import { aLook } from "./a-look.ts";

const plain = boardDesk();
const deskOf = (places: readonly string[]): Desk => ({
  ...plain,
  config: { ...plain.config, "without-community": [...places] },
});
const registered = { at: june(1), form: "request.yml", onBehalf: false, channel: "form" as const, receivedAt: june(1) };

/** The changes that a look notes, for a request from a country, in a desk whose list names Côte d’Ivoire. */
function noted(country: string, state: Partial<RequestState> = {}, more = "", places = ["Côte d’Ivoire"]) {
  const look = aLook({ registered, stage: "intake", since: june(1), ...state });
  const body = `### What do you need?\n\nHelp.\n\n### Country or region\n\n${country}\n${more}`;
  const issue = { ...look.snapshot.issue, body };
  return noteCommunity({ ...look, desk: deskOf(places), snapshot: { ...look.snapshot, issue } }).records;
}
const ONLY_COUNT = "\n### May we name you in reports?\n\nOnly count it\n";
const WITHOUT_NAMES = "\n### May we name you in reports?\n\nTell the story without names\n";

describe("a place without an active community", () => {
  it.each(["Côte d’Ivoire", "COTE D’IVOIRE", "  côte   d’ivoire "])("is known by its name: %s", (country) => {
    expect(noted(country)).toMatchObject([
      {
        key: expect.stringContaining("community-missing"),
        cause: { kind: "rule", rule: "community-missing" },
        changes: [
          { kind: "community-noted", missing: true, by: null },
          { kind: "group-assigned", group: "helpdesk-team" },
        ],
      },
    ]);
  });

  it("is told of a request without names, too: its country is published", () => {
    expect(noted("Côte d’Ivoire", {}, WITHOUT_NAMES)).toHaveLength(1);
  });

  it("takes no group away, and adds none", () => {
    const assignments = [{ group: "translation", since: june(1), people: [] }];
    expect(noted("Côte d’Ivoire", { assignments })[0]?.changes.map(({ kind }) => kind)).toEqual(["community-noted"]);
  });

  it.each<[string, string, Partial<RequestState>, string, readonly string[]]>([
    ["another place", "Ghana", {}, "", ["Côte d’Ivoire"]],
    ["a place of which nothing may be told", "Côte d’Ivoire", {}, ONLY_COUNT, ["Côte d’Ivoire"]],
    ["no place", "_No response_", {}, "", ["Côte d’Ivoire"]],
    ["a desk without a list", "Côte d’Ivoire", {}, "", []],
    ["what is noted already", "Côte d’Ivoire", { communityMissing: true }, "", ["Côte d’Ivoire"]],
    ["what somebody denied", "Côte d’Ivoire", { communityMissing: false }, "", ["Côte d’Ivoire"]],
    ["a small question", "Côte d’Ivoire", { lane: "question" }, "", ["Côte d’Ivoire"]],
    ["a request that is delivered", "Côte d’Ivoire", { stage: "delivered" }, "", ["Côte d’Ivoire"]],
    [
      "a request that has ended",
      "Côte d’Ivoire",
      { exit: { exit: "withdrawn", at: june(2), through: "withdraw" } },
      "",
      ["Côte d’Ivoire"],
    ],
  ])("is not noted of %s", (_what, country, state, more, places) => {
    expect(noted(country, state, more, [...places])).toEqual([]);
  });
});

describe("foldPlace", () => {
  it.each([
    ["São Tomé", "sao tome"],
    ["PERÚ", "peru"],
    ["Türkiye", "Tu\u0308rkiye"],
    ["Cabo Verde", "caboverde"],
  ])("takes %s and %s for the same", (one, other) => expect(foldPlace(one)).toBe(foldPlace(other)));

  it("tells other places apart, and answers at once for a hostile name", () => {
    expect(foldPlace("Niger")).not.toBe(foldPlace("Nigeria"));
    expect(foldPlace(`a${"\u0301".repeat(60_000)}`).length).toBeLessThan(201);
  });
});

describe("the label of such places", () => {
  const labelled = (state: Partial<RequestState>, labels: readonly string[]) => {
    const look = aLook({ registered, stage: "intake", since: june(1), ...state });
    const [effect] = planLabels({ ...look, snapshot: { ...look.snapshot, issue: { ...look.snapshot.issue, labels } } });
    return effect?.kind === "set-labels" ? effect : undefined;
  };

  it("stands on a request while it is noted, and goes when it is denied", () => {
    expect(labelled({ communityMissing: true }, ["intake"])?.add).toEqual(["no-local-community"]);
    expect(labelled({ communityMissing: false }, ["intake", "no-local-community"])?.remove).toEqual([
      "no-local-community",
    ]);
    expect(labelled({ communityMissing: true, lane: "join" }, ["intake"])?.add).toEqual(["wants-to-join"]);
  });
});
