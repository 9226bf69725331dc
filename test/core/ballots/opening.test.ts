import { describe, expect, it } from "vitest";
import { choiceOfReaction } from "../../../src/core/ballots/choice-of-reaction.ts";
import { openingTimes } from "../../../src/core/ballots/deadlines.ts";
import { electorateOf, leaversOf } from "../../../src/core/ballots/electorate.ts";
import { lowerMedian } from "../../../src/core/ballots/lower-median.ts";
import { termsOf } from "../../../src/core/ballots/open-ballot.ts";
import { endsAtMeeting, faultOf, rulesOf } from "../../../src/core/ballots/rules-of.ts";
import { PROFILES } from "../../../src/core/config/presets/profiles.ts";
import { Profile, type ProfileConfig, RosterFile } from "../../../src/core/config/schema.ts";
import { sha256 } from "../../../src/core/domain/ids.ts";
import { june, OPENED } from "./a-ballot.ts";
import { DAY, HOUR, rulesWith } from "./rules.ts";

const profile = (changes: Record<string, unknown> = {}): ProfileConfig =>
  Profile.parse({
    ...PROFILES.standard,
    ...changes,
  });

describe("the rules of a profile", () => {
  it("are whole numbers and milliseconds", () => expect(rulesOf(profile())).toEqual(rulesWith()));

  it("are what the profile says", () => {
    const other = {
      base: "seats",
      shortfall: "fill-with-no",
      concerns: "note",
      "tie-break": "chair",
      "auto-recuse": ["submitter"],
      "on-edit": "note",
      reminders: ["half-way"],
      "alternate-on-recusal": true,
      "max-extensions": 2,
      "hard-limit": "90d",
      "extend-by": "1w",
      "early-close-notice": "48h",
    };
    expect(rulesOf(profile(other))).toEqual(
      rulesWith({
        base: "seats",
        shortfall: "fill-with-no",
        concerns: "note",
        tieBreak: "chair",
        autoRecuse: ["submitter"],
        onEdit: "note",
        reminders: ["half-way"],
        alternateOnRecusal: true,
        maxExtensions: 2,
        hardLimit: 90 * DAY,
        extendBy: 7 * DAY,
        earlyCloseNotice: 48 * HOUR,
      }),
    );
  });

  it.each([
    [
      { "more-than": "2/3", of: "present" },
      { num: 2, den: 3, strict: true, of: "present" },
    ],
    [
      { "at-least": "3/4", of: "eligible" },
      { num: 3, den: 4, strict: false, of: "eligible" },
    ],
  ])("know the share %j", (passes, threshold) => {
    expect(rulesOf(profile({ passes })).threshold).toEqual(threshold);
  });

  it.each([
    ["2/3", { kind: "fraction", num: 2, den: 3 }],
    [5, { kind: "count", count: 5 }],
    ["none", { kind: "none" }],
  ])("know the quorum %j", (quorum, expected) => expect(rulesOf(profile({ quorum })).quorum).toEqual(expected));

  it("take the period of the stage first", () => {
    expect(rulesOf(profile(), { openFor: "2w" }).openFor).toBe(14 * DAY);
  });

  it("take votes of a meeting where the desk does, 72 hours after they were noted", () => {
    expect(rulesOf(profile(), { meetingVotes: "after-72h" }).meetingVotesAfter).toBe(72 * HOUR);
    expect(rulesOf(profile(), { meetingVotes: "off" }).meetingVotesAfter).toBeNull();
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
    [{ "more-than": "3/4", of: "cast" }, undefined],
  ])("of the share %j have the fault %s", (passes, fault) => expect(faultOf(profile({ passes }))).toBe(fault));

  it.each([{ of: "cast" }, { "more-than": "1/2", "at-least": "1/2", of: "cast" }])(
    "are none where the share is %j: that was checked before",
    (passes) => expect(() => rulesOf(profile({ passes }))).toThrow("one of more-than and at-least"),
  );
});

const seat = (id: string, changes: object = {}) => ({
  id,
  member: { id: id.length * 100 + id.charCodeAt(0), login: id },
  kind: "volunteer",
  role: "voting",
  from: "2026-01-01",
  ...changes,
});

const committee = [
  seat("kenya", { chair: true, alternate: { id: 9_001, login: "deputy" } }),
  seat("vacant", { member: undefined, alternate: { id: 9_002, login: "of-nobody" } }),
  seat("observer", { role: "observer" }),
  seat("host", { kind: "host-staff" }),
  seat("affiliate", { kind: "affiliate-staff" }),
  seat("over", { until: "2026-05-31" }),
  seat("last-day", { until: "2026-06-01" }),
  seat("first-day", { from: "2026-06-01" }),
  seat("next", { from: "2026-06-02" }),
];
const rosterOf = (seats: readonly object[]): RosterFile =>
  RosterFile.parse({ version: 1, committee: seats, coordinators: [{ id: 1, login: "coordinator" }] });
const roster = rosterOf(committee);

describe("the electorate", () => {
  const seatsOf = (hostStaffBinds: boolean) =>
    electorateOf(roster, hostStaffBinds, OPENED).electorate.map((elector) => elector.seat);

  it("is the filled voting seats whose term it is, without the host's staff", () => {
    expect(seatsOf(false)).toEqual(["kenya", "affiliate", "last-day", "first-day"]);
    expect(electorateOf(roster, false, OPENED).seats).toBe(5);
  });

  it("has the host's staff where the desk says so", () => {
    expect(seatsOf(true)).toContain("host");
    expect(electorateOf(roster, true, OPENED).seats).toBe(6);
  });

  it("names the member, the alternate, and the chair", () => {
    const [kenya, affiliate] = electorateOf(roster, false, OPENED).electorate;
    expect(kenya).toEqual({
      seat: "kenya",
      member: { id: 607, login: "kenya" },
      alternate: { id: 9_001, login: "deputy" },
      chair: true,
    });
    expect(affiliate).toStrictEqual({ seat: "affiliate", member: { id: 997, login: "affiliate" }, chair: false });
  });

  it("is frozen in the terms of a ballot", () => {
    const source = { config: "1".repeat(40), roster: "2".repeat(40) };
    const opening = {
      number: 2,
      stage: "final-go",
      profile: "standard",
      rules: rulesWith(),
      openedAt: OPENED,
      proposal: sha256("b".repeat(64)),
      source,
    };
    const electorate = electorateOf(roster, false, OPENED);
    const pauses = [{ from: "2026-06-19", until: "2026-06-20", reason: "feast" }];
    expect(termsOf({ ...opening, electorate, nextMeeting: june(20), pauses })).toEqual({
      ...opening,
      ...electorate,
      ...openingTimes(rulesWith(), OPENED, june(20), pauses),
    });
    expect(termsOf({ ...opening, electorate })).toEqual({
      ...opening,
      ...electorate,
      ...openingTimes(rulesWith(), OPENED),
    });
  });
});

describe("who has left the electorate", () => {
  const leavers = (seats: readonly object[], hostStaffBinds = false) =>
    leaversOf(electorateOf(roster, false, OPENED).electorate, rosterOf(seats), hostStaffBinds).map(
      ({ login }) => login,
    );
  const with1 = (id: string, changes: object) => committee.map((one) => (one.id === id ? { ...one, ...changes } : one));

  it.each([
    ["nobody, while the roster is the same", committee, []],
    ["who is on no seat any more", committee.filter(({ id }) => id !== "kenya"), ["kenya"]],
    ["whose seat is vacant", with1("kenya", { member: undefined }), ["kenya"]],
    [
      "whose seat somebody else has, who does not enter",
      with1("kenya", { member: { id: 5, login: "new" } }),
      ["kenya"],
    ],
    ["who only observes now", with1("kenya", { role: "observer" }), ["kenya"]],
    ["who is the host's staff now", with1("kenya", { kind: "host-staff" }), ["kenya"]],
    ["nobody by a new name", with1("kenya", { member: { id: 607, login: "renamed" } }), []],
    ["nobody by a term that ended: it ends with the ballot", with1("kenya", { until: "2026-06-01" }), []],
    [
      "nobody by another seat",
      [...committee.filter(({ id }) => id !== "kenya"), seat("moved", { member: { id: 607, login: "kenya" } })],
      [],
    ],
  ])("%s", (_, seats, expected) => expect(leavers(seats)).toEqual(expected));

  it("is not the host's staff where it votes", () => {
    expect(leavers(with1("kenya", { kind: "host-staff" }), true)).toEqual([]);
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

describe("the lower median", () => {
  it.each([
    [[], undefined],
    [[2], 2],
    [[2, 1], 1],
    [[2, 0, 1], 1],
    [[2, 2, 0, 1], 1],
    [[10, 9, 2, 1], 2],
    [[0, 0, 2, 2, 2], 2],
  ])("of %j is %s", (numbers, median) => expect(lowerMedian(numbers)).toBe(median));
});
