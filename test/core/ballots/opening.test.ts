import { describe, expect, it } from "vitest";
import { choiceOfReaction } from "../../../src/core/ballots/choice-of-reaction.ts";
import { endOfDayAnywhere, openingTimes, outOfPauses } from "../../../src/core/ballots/deadlines.ts";
import { electorateOf } from "../../../src/core/ballots/electorate.ts";
import { termsOf } from "../../../src/core/ballots/open-ballot.ts";
import { endsAtMeeting, faultOf, rulesOf } from "../../../src/core/ballots/rules-of.ts";
import { PROFILES } from "../../../src/core/config/presets/profiles.ts";
import { Profile, type ProfileConfig, RosterFile } from "../../../src/core/config/schema.ts";
import { instant, sha256 } from "../../../src/core/domain/ids.ts";
import { june, OPENED } from "./a-ballot.ts";
import { rulesWith } from "./rules.ts";

const DAY = 86_400_000;

describe("the end of a day anywhere on Earth", () => {
  it.each([
    ["2026-06-12T12:00:00Z", "2026-06-12T12:00:00Z"],
    ["2026-06-12T12:00:01Z", "2026-06-13T12:00:00Z"],
    ["2026-06-12T11:59:59Z", "2026-06-12T12:00:00Z"],
    ["2026-12-31T23:00:00Z", "2027-01-01T12:00:00Z"],
    ["2028-02-28T13:00:00Z", "2028-02-29T12:00:00Z"],
  ])("after %s is %s", (at, end) => expect(endOfDayAnywhere(instant(at))).toBe(end));
});

describe("the ends of a new ballot", () => {
  it("are in UTC, rounded up to the end of a day; the minimum period is exact", () => {
    expect(openingTimes(rulesWith(), OPENED)).toEqual({
      minCloseAt: june(4),
      closesAt: june(8, "12:00"),
      hardCloseAt: instant("2026-07-31T12:00:00Z"),
    });
  });

  it("are at the next meeting where the profile says so, but never before the minimum period is over", () => {
    expect(openingTimes(rulesWith(), OPENED, june(20, "15:00")).closesAt).toBe(june(20, "15:00"));
    expect(openingTimes(rulesWith(), OPENED, june(2, "15:00")).closesAt).toBe(june(4));
  });

  it("never exceed the hard limit", () => {
    expect(openingTimes(rulesWith(), OPENED, instant("2027-01-01T00:00:00Z")).closesAt).toBe("2026-07-31T12:00:00Z");
  });

  it("fall into no pause, nor into one that follows it", () => {
    const pauses = [
      { from: "2026-06-05", until: "2026-06-10", reason: "a" },
      { from: "2026-06-10", until: "2026-06-15", reason: "b" },
    ];
    expect(openingTimes(rulesWith(), OPENED, undefined, pauses).closesAt).toBe(june(17, "12:00"));
    expect(outOfPauses(june(5, "12:00"), pauses)).toBe(june(5, "12:00"));
    expect(outOfPauses(june(5, "12:01"), pauses)).toBe(june(17, "12:00"));
  });
});

const profile = (changes: Record<string, unknown> = {}): ProfileConfig =>
  Profile.parse({
    ...PROFILES.standard,
    ...changes,
  });

describe("the rules of a profile", () => {
  it("are whole numbers and milliseconds", () => expect(rulesOf(profile())).toEqual(rulesWith()));

  it.each([
    ["2/3", { kind: "fraction", num: 2, den: 3 }],
    [5, { kind: "count", count: 5 }],
    ["none", { kind: "none" }],
  ])("know the quorum %j", (quorum, expected) => expect(rulesOf(profile({ quorum })).quorum).toEqual(expected));

  it("take the period of the stage first", () => {
    expect(rulesOf(profile(), { openFor: "2w" }).openFor).toBe(14 * DAY);
  });

  it("wait for a meeting where the profile says so, and 30 days while none is known", () => {
    const waiting = profile({ "open-for": "until: next-meeting" });
    expect([endsAtMeeting(waiting), endsAtMeeting(profile())]).toEqual([true, false]);
    expect(rulesOf(waiting).openFor).toBe(30 * DAY);
  });

  it.each([
    [{ of: "cast" }, "one-of-more-than-and-at-least"],
    [{ "more-than": "1/2", "at-least": "1/2", of: "cast" }, "one-of-more-than-and-at-least"],
    [{ "more-than": "1/1", of: "cast" }, "share-never-reached"],
    [{ "at-least": "3/2", of: "cast" }, "share-never-reached"],
    [{ "at-least": "1/1", of: "cast" }, undefined],
  ])("of the share %j have the fault %s", (passes, fault) => expect(faultOf(profile({ passes }))).toBe(fault));
});

describe("the electorate", () => {
  const seat = (id: string, changes: object = {}) => ({
    id,
    member: { id: id.length * 100 + id.charCodeAt(0), login: id },
    kind: "volunteer",
    role: "voting",
    from: "2026-01-01",
    ...changes,
  });
  const roster = RosterFile.parse({
    version: 1,
    committee: [
      seat("kenya"),
      seat("vacant", { member: undefined }),
      seat("observer", { role: "observer" }),
      seat("host", { kind: "host-staff" }),
      seat("affiliate", { kind: "affiliate-staff" }),
      seat("over", { until: "2026-05-31" }),
      seat("last-day", { until: "2026-06-01" }),
      seat("first-day", { from: "2026-06-01" }),
      seat("next", { from: "2026-06-02" }),
    ],
    coordinators: [{ id: 1, login: "coordinator" }],
  });
  const seatsOf = (hostStaffBinds: boolean) =>
    electorateOf(roster, hostStaffBinds, OPENED).electorate.map((elector) => elector.seat);

  it("is the filled voting seats whose term it is, without the host's staff", () => {
    expect(seatsOf(false)).toEqual(["kenya", "affiliate", "last-day", "first-day"]);
    expect(electorateOf(roster, false, OPENED).seats).toBe(5);
  });

  it("has the host's staff where the desk says so", () => expect(seatsOf(true)).toContain("host"));

  it("is frozen in the terms of a ballot", () => {
    const terms = termsOf({
      number: 2,
      stage: "final-go",
      profile: "standard",
      rules: rulesWith(),
      electorate: electorateOf(roster, false, OPENED),
      openedAt: OPENED,
      proposal: sha256("b".repeat(64)),
      nextMeeting: june(20),
    });
    expect(terms).toEqual({
      number: 2,
      stage: "final-go",
      profile: "standard",
      rules: rulesWith(),
      ...electorateOf(roster, false, OPENED),
      openedAt: OPENED,
      ...openingTimes(rulesWith(), OPENED, june(20)),
      proposal: "b".repeat(64),
    });
  });
});

describe("a reaction", () => {
  it.each([
    ["THUMBS_UP", "yes"],
    ["THUMBS_DOWN", "no"],
    ["EYES", "abstain"],
    ["HEART", undefined],
    ["ROCKET", undefined],
    ["CONFUSED", undefined],
    ["HOORAY", undefined],
    ["LAUGH", undefined],
  ] as const)("%s means %s", (content, choice) => expect(choiceOfReaction(content)).toBe(choice));
});
