import { describe, expect, it } from "vitest";
import { rulesOf } from "../../../src/core/ballots/rules-of.ts";
import { PROFILES } from "../../../src/core/config/presets/profiles.ts";
import { Profile } from "../../../src/core/config/schema.ts";

const profile = (more: object = {}) => Profile.parse({ ...PROFILES.standard, ...more });

describe("what a profile says beside its counts", () => {
  it("has a value for each rule where the file says nothing", () => {
    expect(rulesOf(profile())).toMatchObject({
      concerns: "block",
      tieBreak: "status-quo",
      autoRecuse: ["requester", "submitter"],
      onEdit: "pause",
      reminders: ["extension", "last-day", "half-way"],
      alternateOnRecusal: false,
      meetingVotesAfter: null,
    });
  });

  it.each([
    [{ concerns: "note" }, { concerns: "note" }],
    [{ "tie-break": "chair" }, { tieBreak: "chair" }],
    [{ "auto-recuse": [] }, { autoRecuse: [] }],
    [{ "on-edit": "note" }, { onEdit: "note" }],
    [{ reminders: ["last-day"] }, { reminders: ["last-day"] }],
    [{ "alternate-on-recusal": true }, { alternateOnRecusal: true }],
  ])("takes %j from the file", (written, rules) => expect(rulesOf(profile(written))).toMatchObject(rules));

  it.each([
    ["off", null],
    ["after-72h", 72 * 3_600_000],
  ] as const)("votes from meetings, %s: count after %s milliseconds", (meetingVotes, after) => {
    expect(rulesOf(profile(), { meetingVotes }).meetingVotesAfter).toBe(after);
  });
});
