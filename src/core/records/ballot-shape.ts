import type {
  BallotResult,
  BallotRules,
  BallotTerms,
  CallKind,
  Choice,
  ElectorSeat,
  Quorum,
  ResultReason,
  RollEntry,
  SeatVote,
  Tally,
  Threshold,
} from "../domain/ballot.ts";
import { isBlobId, isCommentId, isInstant, isName, isPerson, isSha256 } from "./domain-shapes.ts";
import { byKind, either, exactly, type Guard, isBoolean, keyOf, listOf, oneOf, orNull, wholeFrom } from "./shape.ts";

const isCount = wholeFrom(0);
const isPeriod = wholeFrom(0);

/** The number of a ballot within its request. */
export const isBallotNumber = wholeFrom(1);

/** What somebody may vote. */
export const isChoice: Guard<Choice> = oneOf("yes", "no", "abstain");

/** The comments that may call members. */
export const isCall: Guard<CallKind> = oneOf("last-day", "half-way");

/** How a ballot ends. */
export const isOutcome = oneOf("passed", "rejected", "lapsed", "cancelled");

const isThreshold = exactly<Threshold>(
  {
    num: wholeFrom(1),
    den: wholeFrom(1),
    strict: isBoolean,
    of: oneOf("cast", "present", "eligible", "eligible-minus-abstain"),
  },
  {},
);

const isQuorum = byKind<Quorum>({
  majority: exactly<Extract<Quorum, { kind: "majority" }>>({ kind: oneOf("majority") }, {}),
  fraction: exactly<Extract<Quorum, { kind: "fraction" }>>(
    { kind: oneOf("fraction"), num: wholeFrom(1), den: wholeFrom(1) },
    {},
  ),
  count: exactly<Extract<Quorum, { kind: "count" }>>({ kind: oneOf("count"), count: isCount }, {}),
  none: exactly<Extract<Quorum, { kind: "none" }>>({ kind: oneOf("none") }, {}),
});

const isRules = exactly<BallotRules>(
  {
    threshold: isThreshold,
    quorum: isQuorum,
    base: oneOf("eligible", "filled", "seats"),
    shortfall: oneOf("extend", "fill-with-no"),
    minYes: isCount,
    minEligible: isCount,
    openFor: isPeriod,
    minOpen: isPeriod,
    earlyCloseNotice: isPeriod,
    extendBy: isPeriod,
    maxExtensions: isCount,
    hardLimit: isPeriod,
    concerns: oneOf("block", "note", "off"),
    tieBreak: oneOf("status-quo", "chair"),
    autoRecuse: listOf(oneOf("requester", "submitter"), 2),
    onEdit: oneOf("pause", "note"),
    reminders: listOf(oneOf("extension", "last-day", "half-way"), 3),
    alternateOnRecusal: isBoolean,
    meetingVotesAfter: orNull(isPeriod),
  },
  {},
);

/** The terms of a ballot, as a record keeps them. */
export const isTerms: Guard<BallotTerms> = exactly<BallotTerms>(
  {
    number: wholeFrom(1),
    stage: isName,
    profile: isName,
    rules: isRules,
    seats: isCount,
    electorate: listOf(
      exactly<ElectorSeat>({ seat: isName, member: isPerson, chair: isBoolean }, { alternate: isPerson }),
    ),
    openedAt: isInstant,
    minCloseAt: isInstant,
    closesAt: isInstant,
    hardCloseAt: isInstant,
    proposal: isSha256,
    source: exactly<BallotTerms["source"]>({ config: isBlobId, roster: isBlobId }, {}),
  },
  {},
);

type CastVote = Extract<SeatVote, { readonly kind: Choice }>;
type OtherVote = Exclude<SeatVote, CastVote>;

const isSeatVote: Guard<SeatVote> = either(
  exactly<CastVote>(
    { kind: isChoice, at: isInstant, via: oneOf("command", "reaction", "meeting") },
    { comment: isCommentId, standIn: isPerson },
  ),
  exactly<OtherVote>({ kind: oneOf("none", "conflicting", "recused", "departed") }, {}),
);

const isTally = exactly<Tally>(
  {
    eligible: isCount,
    yes: isCount,
    no: isCount,
    abstain: isCount,
    notCast: isCount,
    recused: isCount,
    departed: isCount,
    quorum: isCount,
  },
  {},
);

/** By name, so that a new reason does not compile until it is here. */
const REASONS: Readonly<Record<ResultReason, true>> = {
  tie: true,
  "below-threshold": true,
  "min-yes": true,
  "casting-vote": true,
  "no-quorum": true,
  electorate: true,
  concern: true,
  "proposal-changed": true,
  cancelled: true,
  restarted: true,
  left: true,
};

const isReason = keyOf(REASONS);

/** The result of a ballot, as a record keeps it. */
export const isResult: Guard<BallotResult> = exactly<BallotResult>(
  {
    outcome: isOutcome,
    tally: isTally,
    roll: listOf(exactly<RollEntry>({ seat: isName, member: isPerson, vote: isSeatVote }, {})),
    closedAt: isInstant,
  },
  { reason: isReason },
);
