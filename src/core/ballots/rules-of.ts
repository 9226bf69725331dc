import type { ProfileConfig } from "../config/schema.ts";
import type { BallotRules, Quorum, Threshold } from "../domain/ballot.ts";
import { periodOf } from "./period.ts";

/** How long a ballot that waits for the next meeting is open while the calendar names none. */
const WITHOUT_A_MEETING = "30d";

/** The rules of a profile in the form in which a ballot keeps them. `openFor` is a stage's own period, which goes first. */
export function rulesOf(
  profile: ProfileConfig,
  { openFor }: { readonly openFor?: string | undefined } = {},
): BallotRules {
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

function quorumRuleOf(quorum: ProfileConfig["quorum"]): Quorum {
  if (typeof quorum === "number") return { kind: "count", count: quorum };
  if (quorum === "majority" || quorum === "none") return { kind: quorum };
  return { kind: "fraction", ...fractionOf(quorum) };
}

function fractionOf(text: string): { readonly num: number; readonly den: number } {
  const [, num, den] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text) ?? [];
  if (num === undefined || den === undefined) throw new Error(`not a fraction: ${JSON.stringify(text)}`);
  return { num: Number(num), den: Number(den) };
}
