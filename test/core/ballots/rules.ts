import { rulesOf } from "../../../src/core/ballots/rules-of.ts";
import { PROFILES } from "../../../src/core/config/presets/profiles.ts";
import { Profile } from "../../../src/core/config/schema.ts";
import type { BallotRules, Quorum, Threshold } from "../../../src/core/domain/ballot.ts";

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** The rules of the profile `standard`, with what a test changes in them. */
export const rulesWith = (changes: Partial<BallotRules> = {}): BallotRules => ({
  threshold: { num: 1, den: 2, strict: true, of: "cast" },
  quorum: { kind: "majority" },
  base: "eligible",
  shortfall: "extend",
  minYes: 3,
  minEligible: 4,
  openFor: 7 * DAY,
  minOpen: 3 * DAY,
  earlyCloseNotice: DAY,
  extendBy: 7 * DAY,
  maxExtensions: 1,
  hardLimit: 60 * DAY,
  concerns: "block",
  tieBreak: "status-quo",
  autoRecuse: ["requester", "submitter"],
  onEdit: "pause",
  reminders: ["extension", "last-day", "half-way"],
  alternateOnRecusal: false,
  meetingVotesAfter: null,
  ...changes,
});

/** The names of the four profiles that ship, and the rules of one. */
export const PRESET_NAMES: readonly string[] = Object.keys(PROFILES);
export function presetRules(name: string): BallotRules {
  const profile = new Map<string, unknown>(Object.entries(PROFILES)).get(name);
  return rulesOf(Profile.parse(profile));
}

/** Counts of a committee without vacant or recused seats. */
export const counts = (eligible: number, yes: number, no: number, abstain: number) => ({
  eligible,
  filled: eligible,
  seats: eligible,
  yes,
  no,
  abstain,
});

/** Thresholds of every kind. */
export const THRESHOLDS: readonly Threshold[] = (
  ["cast", "present", "eligible", "eligible-minus-abstain"] as const
).flatMap((of) => [
  { num: 1, den: 2, strict: true, of },
  { num: 2, den: 3, strict: false, of },
  { num: 3, den: 4, strict: false, of },
  { num: 1, den: 1, strict: false, of },
]);

/** Quorums of every kind. */
export const QUORUMS: readonly Quorum[] = [
  { kind: "majority" },
  { kind: "fraction", num: 2, den: 3 },
  { kind: "count", count: 5 },
  { kind: "none" },
];

/** All ways in which at most `seats` seats can vote. */
export function* tallies(seats: number): Generator<{ yes: number; no: number; abstain: number }> {
  for (let yes = 0; yes <= seats; yes += 1)
    for (let no = 0; no <= seats - yes; no += 1)
      for (let abstain = 0; abstain <= seats - yes - no; abstain += 1) yield { yes, no, abstain };
}
