import type { SeatCounts } from "../../core/ballots/counts.ts";
import { quorumOf } from "../../core/ballots/quorum.ts";
import { endsAtMeeting } from "../../core/ballots/rules-of.ts";
import { periodOf } from "../../core/config/period.ts";
import type { ProfileConfig } from "../../core/config/schema.ts";
import type { BallotRules } from "../../core/domain/ballot.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";

const HOUR = 3_600_000;

/** A ballot profile in words, with the numbers of a committee. Each entry is what belongs together on a line. */
export const explainProfile = (
  profile: ProfileConfig,
  rules: BallotRules,
  seats: SeatCounts,
): readonly (readonly Sentence[])[] => [
  [shareOf(profile), countsOf(rules, seats)],
  [...shortfallOf(profile), openOf(profile), earlyOf(profile)],
  [CONCERNS[rules.concerns], TIES[rules.tieBreak], EDITS[rules.onEdit], meetingVotesOf(rules)],
  [
    profile.source === "ours"
      ? sentence("cli-check-profile-ours")
      : sentence("cli-check-profile-source", profile.source),
  ],
];

const CONCERNS: Readonly<Record<BallotRules["concerns"], Sentence>> = {
  block: sentence("cli-check-profile-concerns-block"),
  note: sentence("cli-check-profile-concerns-note"),
  off: sentence("cli-check-profile-concerns-off"),
};

const TIES: Readonly<Record<BallotRules["tieBreak"], Sentence>> = {
  "status-quo": sentence("cli-check-profile-tie-nothing"),
  chair: sentence("cli-check-profile-tie-chair"),
};

const EDITS: Readonly<Record<BallotRules["onEdit"], Sentence>> = {
  pause: sentence("cli-check-profile-edit-pauses"),
  note: sentence("cli-check-profile-edit-noted"),
};

function countsOf(rules: BallotRules, seats: SeatCounts): Sentence {
  const { minYes, minEligible, base, quorum } = rules;
  const least = quorumOf(rules, seats);
  if (least === 0) return sentence("cli-check-profile-no-quorum", minYes, minEligible);
  switch (quorum.kind === "count" ? "eligible" : base) {
    case "eligible":
      return sentence("cli-check-profile-counts", least, seats.eligible, minYes, minEligible);
    case "filled":
      return sentence("cli-check-profile-counts-filled", least, seats.filled, minYes, minEligible);
    case "seats":
      return sentence("cli-check-profile-counts-seats", least, seats.seats, minYes, minEligible);
  }
}

function shortfallOf(profile: ProfileConfig): readonly Sentence[] {
  const { quorum, shortfall, "max-extensions": times, "extend-by": by } = profile;
  if (quorum === "none") return [];
  if (shortfall === "fill-with-no") return [sentence("cli-check-profile-filled-with-no")];
  return [times > 0 ? sentence("cli-check-profile-extended", by, times) : sentence("cli-check-profile-never-extended")];
}

function openOf(profile: ProfileConfig): Sentence {
  const { "open-for": openFor, "min-open": least, "hard-limit": most } = profile;
  return endsAtMeeting(profile)
    ? sentence("cli-check-profile-open-to-meeting", least, most)
    : sentence("cli-check-profile-open", openFor, least, most);
}

/** The end is that of a day, up to 24 hours after the period: an early one must come before it. */
function earlyOf(profile: ProfileConfig): Sentence {
  const { "min-open": least, "early-close-notice": ahead } = profile;
  const first = periodOf(least) + periodOf(ahead);
  return !endsAtMeeting(profile) && first >= periodOf(profile["open-for"]) + 24 * HOUR
    ? sentence("cli-check-profile-not-early")
    : sentence("cli-check-profile-early", ahead);
}

const meetingVotesOf = ({ meetingVotesAfter }: BallotRules): Sentence =>
  meetingVotesAfter === null
    ? sentence("cli-check-profile-no-meeting-votes")
    : sentence("cli-check-profile-meeting-votes", meetingVotesAfter / HOUR);

function shareOf({ passes }: ProfileConfig): Sentence {
  const { "more-than": moreThan, "at-least": atLeast = "", of } = passes;
  switch (of) {
    case "cast":
      return moreThan ? sentence("cli-check-more-than-cast", moreThan) : sentence("cli-check-at-least-cast", atLeast);
    case "present":
      return moreThan
        ? sentence("cli-check-more-than-present", moreThan)
        : sentence("cli-check-at-least-present", atLeast);
    case "eligible":
      return moreThan
        ? sentence("cli-check-more-than-eligible", moreThan)
        : sentence("cli-check-at-least-eligible", atLeast);
    case "eligible-minus-abstain":
      return moreThan ? sentence("cli-check-more-than-rest", moreThan) : sentence("cli-check-at-least-rest", atLeast);
  }
}
