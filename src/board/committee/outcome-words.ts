import type { ResultReason, Threshold } from "../../core/domain/ballot.ts";

/** What became of a ballot, in a word. */
export const OUTCOME_WORDS = {
  open: "board-outcome-open",
  passed: "board-outcome-passed",
  rejected: "board-outcome-rejected",
  lapsed: "board-outcome-lapsed",
  cancelled: "board-outcome-cancelled",
} as const;

/** Why it ended so, where the count alone does not say it. */
export const REASON_WORDS = {
  tie: "board-reason-tie",
  "below-threshold": "board-reason-below-threshold",
  "min-yes": "board-reason-min-yes",
  "no-quorum": "board-reason-no-quorum",
  electorate: "board-reason-electorate",
  "casting-vote": "board-reason-casting-vote",
  concern: "board-reason-concern",
  "proposal-changed": "board-reason-proposal-changed",
  cancelled: "board-reason-cancelled",
  restarted: "board-reason-restarted",
  left: "board-reason-left",
} as const satisfies Record<ResultReason, string>;

const MORE_THAN = {
  cast: "board-passes-more-cast",
  present: "board-passes-more-present",
  eligible: "board-passes-more-eligible",
  "eligible-minus-abstain": "board-passes-more-eligible-minus-abstain",
} as const;

const AT_LEAST = {
  cast: "board-passes-least-cast",
  present: "board-passes-least-present",
  eligible: "board-passes-least-eligible",
  "eligible-minus-abstain": "board-passes-least-eligible-minus-abstain",
} as const;

/** How many votes in favour a ballot needs to pass; its parameter is the fraction. */
export const thresholdWords = ({ strict, of }: Threshold) => (strict ? MORE_THAN : AT_LEAST)[of];
