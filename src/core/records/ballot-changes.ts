import type { ChangeOf } from "../domain/change.ts";
import { isBallotNumber, isCall, isChoice, isOutcome, isResult, isTerms } from "./ballot-shape.ts";
import { change } from "./change-members.ts";
import { isCommentId, isInstant, isName, isPerson, isTextRef, isUserId } from "./domain-shapes.ts";
import { type Guard, isBoolean, listOf, oneOf, orNull } from "./shape.ts";

type BallotKind =
  | "ballot-asked"
  | "ballot-opened"
  | "vote-cast"
  | "reaction-seen"
  | "reaction-gone"
  | "casting-vote-given"
  | "meeting-vote-noted"
  | "vote-unclear"
  | "member-recused"
  | "recusal-lifted"
  | "seat-departed"
  | "reminder-given"
  | "digest-told"
  | "end-deferred"
  | "notice-given"
  | "ballot-extended"
  | "ballot-reposted"
  | "card-lost"
  | "ballot-closed";

/** The course of a ballot: its votes, its seats, its end. */
export const BALLOT_CHANGES: { readonly [K in BallotKind]: Guard<ChangeOf<K>> } = {
  "ballot-asked": change("ballot-asked", { stage: isName }, { profile: isName }),
  "ballot-opened": change("ballot-opened", { terms: isTerms }, {}),
  "vote-cast": change(
    "vote-cast",
    { ballot: isBallotNumber, by: isPerson, choice: orNull(isChoice) },
    { reason: isTextRef },
  ),
  "reaction-seen": change(
    "reaction-seen",
    { ballot: isBallotNumber, by: isPerson, choice: isChoice, at: isInstant, comment: isCommentId },
    {},
  ),
  "reaction-gone": change(
    "reaction-gone",
    { ballot: isBallotNumber, by: isUserId, choice: isChoice, comment: isCommentId },
    {},
  ),
  "casting-vote-given": change(
    "casting-vote-given",
    { ballot: isBallotNumber, by: isPerson, choice: oneOf("yes", "no") },
    { reason: isTextRef },
  ),
  "meeting-vote-noted": change(
    "meeting-vote-noted",
    {
      ballot: isBallotNumber,
      member: isPerson,
      choice: isChoice,
      by: isPerson,
      minutes: isTextRef,
      countsFrom: isInstant,
    },
    {},
  ),
  "vote-unclear": change(
    "vote-unclear",
    {
      ballot: isBallotNumber,
      by: isPerson,
      why: oneOf("conflicting", "other-reaction", "other-comment", "words"),
    },
    { comment: isCommentId },
  ),
  "member-recused": change(
    "member-recused",
    { member: isPerson, by: oneOf("self", "requester", "submitter", "committee") },
    { reason: isTextRef },
  ),
  "recusal-lifted": change(
    "recusal-lifted",
    { member: isPerson, by: oneOf("self", "committee", "requester") },
    { closesAt: isInstant },
  ),
  "seat-departed": change("seat-departed", { ballot: isBallotNumber, member: isPerson }, {}),
  "reminder-given": change(
    "reminder-given",
    { ballot: isBallotNumber, reminder: isCall, members: listOf(isPerson), digest: isBoolean },
    {},
  ),
  "digest-told": change(
    "digest-told",
    { issue: isBallotNumber, ballot: isBallotNumber, reminder: isCall, members: listOf(isPerson) },
    {},
  ),
  "end-deferred": change(
    "end-deferred",
    { ballot: isBallotNumber, why: oneOf("electorate", "concern", "proposal-changed"), until: isInstant },
    {},
  ),
  "notice-given": change(
    "notice-given",
    { ballot: isBallotNumber, closesAt: isInstant, heading: oneOf("pass", "fail") },
    {},
  ),
  "ballot-extended": change(
    "ballot-extended",
    {
      ballot: isBallotNumber,
      from: isInstant,
      closesAt: isInstant,
      through: oneOf("shortfall", "committee"),
      calls: listOf(isPerson),
    },
    {},
  ),
  "ballot-reposted": change(
    "ballot-reposted",
    { ballot: isBallotNumber, by: orNull(isPerson), editedAt: isInstant },
    {},
  ),
  "card-lost": change("card-lost", { ballot: isBallotNumber, by: orNull(isPerson) }, { closesAt: isInstant }),
  "ballot-closed": change("ballot-closed", { ballot: isBallotNumber, outcome: isOutcome, result: isResult }, {}),
};
