import { describe, expect, it } from "vitest";
import {
  hasRoomFor,
  isOutstanding,
  MOST_REMINDERS,
  outstanding,
  reminderDue,
} from "../../../src/core/ballots/reminders.ts";
import type { ReminderKind } from "../../../src/core/domain/ballot.ts";
import { later } from "../../../src/core/domain/ids.ts";
import { aBallot, act, alternate, departure, june, OPENED, reaction, recusal, votes } from "./a-ballot.ts";
import { DAY } from "./rules.ts";

const given = (kind: ReminderKind, at = june(3)) => ({ kind, at });
/** No extension: then there is room for every kind. */
const CONSENT = { maxExtensions: 0 };

describe("the budget of three comments", () => {
  it("is three", () => expect(MOST_REMINDERS).toBe(3));

  it.each([
    ["of a ballot that can be extended once", 1, [], ["extension", "notice", "last-day"]],
    ["of a ballot that cannot be extended", 0, [], ["extension", "notice", "last-day", "half-way"]],
    ["of a ballot that can be extended twice", 2, [], ["extension", "notice"]],
    ["after a notice keeps the extension", 1, ["notice"], ["extension", "notice", "last-day"]],
    ["after two notices keeps the extension", 1, ["notice", "notice"], ["extension"]],
    ["after the last day keeps extension and notice", 1, ["last-day"], ["extension", "notice"]],
    ["without an extension, after half-way", 0, ["half-way"], ["extension", "notice", "last-day"]],
    ["without an extension, after half-way and notice", 0, ["half-way", "notice"], ["extension", "notice", "last-day"]],
    [
      "without an extension, after notice and last day",
      0,
      ["notice", "last-day"],
      ["extension", "notice", "last-day", "half-way"],
    ],
    ["is used up after three", 0, ["half-way", "notice", "last-day"], []],
    ["of two extensions, after a notice", 2, ["notice"], ["extension"]],
  ] as const)("%s", (_, maxExtensions, kinds, open) => {
    const ballot = aBallot({ rules: { maxExtensions }, reminders: kinds.map((kind) => given(kind)) });
    const all: readonly ReminderKind[] = ["extension", "notice", "last-day", "half-way"];
    expect(all.filter((kind) => hasRoomFor(kind, ballot))).toEqual(open);
  });

  it("keeps no room for an extension that was used, nor in an extension for a notice: there it is votes that are missing", () => {
    const used = aBallot({ extensions: 1, reminders: [given("extension")] });
    expect(hasRoomFor("last-day", used)).toBe(true);
    expect(hasRoomFor("half-way", used)).toBe(true);
    expect(hasRoomFor("half-way", aBallot({ extensions: 1, reminders: [given("last-day"), given("extension")] }))).toBe(
      true,
    );
    expect(hasRoomFor("half-way", aBallot({ extensions: 1, reminders: [given("notice"), given("extension")] }))).toBe(
      false,
    );
  });

  it("keeps no room for a last day that the profile does not call on", () => {
    const rules = { maxExtensions: 1, reminders: ["half-way"] as const };
    expect(hasRoomFor("half-way", aBallot({ rules }))).toBe(true);
    expect(hasRoomFor("half-way", aBallot({ rules: { ...rules, reminders: ["half-way", "last-day"] } }))).toBe(false);
  });
});

describe("the reminder that is due", () => {
  /** Open for seven days and two hours from 1 June 10:00: half-way on the 4th at 23:00, the last day from the 7th at 12:00. */
  const due = (at: Parameters<typeof reminderDue>[1], changes: Parameters<typeof aBallot>[0] = {}) =>
    reminderDue(aBallot({ rules: CONSENT, ...changes }), at);

  it.each([
    ["is none in the first half", june(4, "22:59"), undefined],
    ["is one half-way", june(4, "23:00"), "half-way"],
    ["is one half-way until the last day", june(7, "11:59"), "half-way"],
    ["is one on the last day", june(7, "12:00"), "last-day"],
    ["is one on the last day until the end", june(8, "11:59"), "last-day"],
    ["is none at the end", june(8, "12:00"), undefined],
    ["is none after the end", june(9), undefined],
  ])("%s", (_, at, kind) => expect(due(at)).toBe(kind));

  it("is none while the result is certain", () => {
    expect(due(june(7, "12:00"), { acts: votes("yes", 5) })).toBeUndefined();
    expect(due(june(7, "12:00"), { acts: votes("yes", 4) })).toBe("last-day");
  });

  it("is none that the profile leaves out", () => {
    expect(due(june(7, "12:00"), { rules: { ...CONSENT, reminders: ["half-way"] } })).toBeUndefined();
    expect(due(june(5), { rules: { ...CONSENT, reminders: ["last-day"] } })).toBeUndefined();
    expect(due(june(5), { rules: { ...CONSENT, reminders: ["half-way"] } })).toBe("half-way");
  });

  it("is none for which the budget keeps no room", () => {
    expect(due(june(5), { rules: {} })).toBeUndefined();
    expect(due(june(7, "12:00"), { rules: {} })).toBe("last-day");
    expect(due(june(7, "12:00"), { rules: {}, reminders: [given("notice"), given("notice")] })).toBeUndefined();
  });

  it("is half-way between the opening and the end, whatever was told in between", () => {
    expect(due(june(4, "23:00"), { reminders: [given("notice", june(2))] })).toBe("half-way");
  });

  it("is given once", () => {
    expect(due(june(7, "11:00"), { reminders: [given("half-way", june(4, "23:00"))] })).toBeUndefined();
    expect(due(june(7, "23:00"), { reminders: [given("last-day", june(4))] })).toBeUndefined();
  });

  it.each([
    ["not within 48 hours of another", june(6, "10:00"), june(8, "09:59"), undefined],
    ["48 hours after another", june(5, "12:00"), june(7, "12:00"), "last-day"],
  ] as const)("calls %s", (_, before, at, kind) => {
    expect(due(at, { reminders: [given("notice", before)] })).toBe(kind);
  });

  it("calls nobody within 48 hours of the opening", () => {
    const short = { rules: { ...CONSENT, openFor: 3 * DAY, minOpen: DAY } };
    // Half-way is on 2 June at 23:00; the last day begins on the 3rd at 12:00.
    expect(due(june(3, "09:59"), short)).toBeUndefined();
    expect(due(june(3, "10:00"), short)).toBe("half-way");
    expect(due(june(3, "12:00"), short)).toBe("last-day");
  });

  it("counts the 48 hours from the newest call, in whichever order they stand", () => {
    const reminders = [given("notice", june(6)), given("half-way", june(5))];
    expect(due(june(7, "12:00"), { reminders })).toBeUndefined();
    expect(due(june(8), { reminders })).toBe("last-day");
  });

  it("begins anew with an extension", () => {
    const extended = {
      rules: { maxExtensions: 1, reminders: ["last-day", "half-way"] as const },
      extensions: 1,
      closesAt: june(16, "12:00"),
      reminders: [given("last-day", june(7, "12:00")), given("extension", june(8, "12:00"))],
    };
    // Half of the extension is over on the 12th at 12:00.
    expect(due(june(12, "11:59"), extended)).toBeUndefined();
    expect(due(june(12, "12:00"), extended)).toBe("half-way");
    expect(due(june(15, "12:00"), extended)).toBeUndefined();
    const first = { ...extended, reminders: [given("extension", june(8, "12:00"))] };
    expect(due(june(12, "11:59"), first)).toBeUndefined();
    expect(due(june(12, "12:00"), first)).toBe("half-way");
    expect(due(june(15, "12:00"), first)).toBe("last-day");
    const onlyHalf = { ...first, rules: { maxExtensions: 1, reminders: ["half-way"] as const } };
    expect(due(june(12, "11:59"), onlyHalf)).toBeUndefined();
    expect(due(june(12, "12:00"), onlyHalf)).toBe("half-way");
  });

  it("is not given again in an extension", () => {
    const reminders = [given("last-day", june(7, "12:00")), given("extension", june(8, "12:00"))];
    const rules = { maxExtensions: 1, reminders: ["last-day"] as const };
    const extended = { rules, extensions: 1, closesAt: june(16, "12:00") };
    expect(due(june(15, "12:00"), { ...extended, reminders: reminders.slice(1) })).toBe("last-day");
    expect(due(june(15, "12:00"), { ...extended, reminders })).toBeUndefined();
  });

  it("takes the announced early end for the end", () => {
    const notice = { at: june(4), closesAt: june(5) };
    const early = { acts: votes("yes", 5), notice, reminders: [given("notice", june(4))] };
    expect(due(june(5), early)).toBeUndefined();
    expect(due(later(OPENED, 0), early)).toBeUndefined();
  });
});

describe("who is called", () => {
  const called = (changes: Parameters<typeof aBallot>[0]) =>
    outstanding(aBallot({ members: 4, ...changes }), june(5)).map(({ login }) => login);

  it.each([
    ["everybody who has not voted", { acts: votes("yes", 2) }, ["member-3", "member-4"]],
    ["who took the vote back", { acts: [...votes("yes", 4), act(2, null, june(3))] }, ["member-2"]],
    [
      "whose reactions conflict",
      { acts: votes("yes", 3), reactions: [reaction(4, "yes", june(2)), reaction(4, "no", june(2))] },
      ["member-4"],
    ],
    ["nobody who stepped aside", { acts: votes("yes", 2), recusals: [recusal(3)] }, ["member-4"]],
    ["nobody who left", { acts: votes("yes", 2), departed: [departure(3, june(3))] }, ["member-4"]],
    [
      "nobody whose alternate voted",
      { alternates: [3], acts: [...votes("yes", 2), act(alternate(3).id, "no", june(2))] },
      ["member-4"],
    ],
    ["the member, not the alternate", { alternates: [3], acts: votes("yes", 2) }, ["member-3", "member-4"]],
    [
      "the alternate, where that one sits for a member who stepped aside",
      { alternates: [3], acts: votes("yes", 2), recusals: [recusal(3)], rules: { alternateOnRecusal: true } },
      ["alternate-3", "member-4"],
    ],
  ])("%s", (_, changes, logins) => expect(called(changes)).toEqual(logins));

  it.each([
    [{ kind: "none" }, true],
    [{ kind: "conflicting" }, true],
    [{ kind: "recused" }, false],
    [{ kind: "departed" }, false],
    [{ kind: "abstain", at: OPENED, via: "command" }, false],
  ] as const)("the vote %j is outstanding? %s", (vote, open) => expect(isOutstanding(vote)).toBe(open));
});
