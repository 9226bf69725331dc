import { fractionOf } from "../config/fraction.ts";
import { periodOf } from "../config/period.ts";
import { quorumRuleOf } from "../config/quorum.ts";
import type { ConfigFile, ProfileConfig } from "../config/schema.ts";
import type { BallotRules, Threshold } from "../domain/ballot.ts";

/** How long a ballot that waits for the next meeting is open while the calendar names none. */
const WITHOUT_A_MEETING = "30d";

/** What a ballot's rules take from elsewhere than the profile. */
export interface RulesBeside {
  /** A stage's own period, which goes first. */
  readonly openFor?: string | undefined;
  /** The desk's word on votes given in a meeting; they are not taken where it is left out. */
  readonly meetingVotes?: ConfigFile["meeting-votes"] | undefined;
}

/** When a vote given in a meeting counts, after it was noted. */
const MEETING_VOTES: Readonly<Record<ConfigFile["meeting-votes"], string | null>> = { off: null, "after-72h": "72h" };

/** The rules of a profile in the form in which a ballot keeps them. Periods in milliseconds. */
export function rulesOf(profile: ProfileConfig, { openFor, meetingVotes = "off" }: RulesBeside = {}): BallotRules {
  const meetingVotesAfter = MEETING_VOTES[meetingVotes];
  return {
    threshold: thresholdOf(profile),
    quorum: quorumRuleOf(profile.quorum),
    base: profile.base,
    shortfall: profile.shortfall,
    minYes: profile["min-yes"],
    minEligible: profile["min-eligible"],
    openFor: periodOf(openFor ?? (endsAtMeeting(profile) ? WITHOUT_A_MEETING : profile["open-for"])),
    minOpen: periodOf(profile["min-open"]),
    earlyCloseNotice: periodOf(profile["early-close-notice"]),
    extendBy: periodOf(profile["extend-by"]),
    maxExtensions: profile["max-extensions"],
    hardLimit: periodOf(profile["hard-limit"]),
    concerns: profile.concerns,
    tieBreak: profile["tie-break"],
    autoRecuse: profile["auto-recuse"],
    onEdit: profile["on-edit"],
    reminders: profile.reminders,
    alternateOnRecusal: profile["alternate-on-recusal"],
    meetingVotesAfter: meetingVotesAfter === null ? null : periodOf(meetingVotesAfter),
  };
}

/** Whether a profile's ballots end at the committee's next meeting. The caller then names the meeting to `termsOf`. */
export const endsAtMeeting = (profile: ProfileConfig): boolean => profile["open-for"] === "until: next-meeting";

/** Why a profile says nothing that can be counted, or undefined where all is well. The schema cannot say these two. */
export function faultOf({
  passes,
}: ProfileConfig): "one-of-more-than-and-at-least" | "share-never-reached" | undefined {
  const [moreThan, atLeast] = [passes["more-than"], passes["at-least"]];
  if ((moreThan === undefined) === (atLeast === undefined)) return "one-of-more-than-and-at-least";
  const { num, den } = fractionOf(moreThan ?? atLeast ?? "");
  const reachable = moreThan === undefined ? num <= den : num < den;
  return reachable ? undefined : "share-never-reached";
}

function thresholdOf({ passes }: ProfileConfig): Threshold {
  const [moreThan, atLeast] = [passes["more-than"], passes["at-least"]];
  if (moreThan !== undefined && atLeast === undefined) return { ...fractionOf(moreThan), strict: true, of: passes.of };
  if (atLeast !== undefined && moreThan === undefined) return { ...fractionOf(atLeast), strict: false, of: passes.of };
  throw new Error("a profile needs one of more-than and at-least");
}
