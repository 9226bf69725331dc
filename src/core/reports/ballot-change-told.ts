import type { BallotOutcome } from "../domain/ballot.ts";
import type { Change, ChangeOf } from "../domain/change.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { publicText } from "../records/public-text.ts";
import type { BoardNames } from "./board-names.ts";

/** What happens within a ballot: each of these changes carries the ballot's number, or opens it. */
export type BallotChange = Extract<Change, { readonly ballot: number } | { readonly kind: "ballot-opened" }>;

/** A change within a ballot as a line of the public history; null for what the roll of the ballot shows. */
export function ballotChangeTold(change: BallotChange, names: BoardNames): Sentence | null {
  switch (change.kind) {
    case "ballot-opened":
      return sentence("board-history-ballot-opened", change.terms.number, { at: change.terms.closesAt });
    case "notice-given":
      return sentence("board-history-notice", change.ballot, { at: change.closesAt });
    case "ballot-extended":
      return sentence(
        change.through === "shortfall" ? "board-history-extended" : "board-history-extended-by-committee",
        change.ballot,
        { at: change.closesAt },
      );
    case "ballot-closed":
      return closed(change.ballot, change.outcome, change.result.tally.yes, change.result.tally.no);
    case "seat-departed":
      return departed(change, names);
    case "concern-raised":
      return sentence(
        change.blocks ? "board-history-concern-blocks" : "board-history-concern-noted",
        change.ballot,
        publicName(change.name),
      );
    case "concern-questioned":
      return sentence("board-history-concern-questioned", publicName(change.name));
    case "concern-ended":
      return sentence(ENDED[change.how], publicName(change.name));
    case "proposal-changed":
      return sentence(change.pauses ? "board-history-proposal-paused" : "board-history-proposal-noted", change.ballot);
    case "edit-settled":
      return sentence(
        change.how === "accepted" ? "board-history-edit-accepted" : "board-history-edit-restored",
        change.ballot,
      );
    case "casting-vote-given":
      return sentence("board-history-casting-vote", change.ballot);
    case "meeting-vote-noted":
      return fromMeeting(change, names);
    case "end-deferred":
      return sentence(`board-history-deferred-${change.why}`, change.ballot, { at: change.until });
    case "ballot-reposted":
      return sentence("board-history-reposted", change.ballot);
    case "card-lost":
      return sentence("board-history-card-lost", change.ballot);
    case "vote-cast":
    case "reaction-seen":
    case "reaction-gone":
    case "vote-unclear":
    case "concern-overruled":
    case "reminder-given":
    case "digest-told":
      return null;
  }
}

const ENDED = {
  resolved: "board-history-concern-resolved",
  "by-committee": "board-history-concern-lifted",
  overruled: "board-history-concern-overruled",
} as const;

const publicName = (name: string): string => publicText(name).text;

function departed({ member, ballot }: ChangeOf<"seat-departed">, names: BoardNames): Sentence {
  const name = names.person(member);
  return name === null
    ? sentence("board-history-departed", ballot)
    : sentence("board-history-departed-named", name, ballot);
}

function fromMeeting({ member, ballot, countsFrom }: ChangeOf<"meeting-vote-noted">, names: BoardNames): Sentence {
  const name = names.person(member);
  return name === null
    ? sentence("board-history-meeting-vote", ballot, { at: countsFrom })
    : sentence("board-history-meeting-vote-named", name, ballot, { at: countsFrom });
}

function closed(ballot: number, outcome: BallotOutcome, yes: number, no: number): Sentence {
  switch (outcome) {
    case "passed":
      return sentence("board-history-ballot-passed", ballot, yes, no);
    case "rejected":
      return sentence("board-history-ballot-rejected", ballot, yes, no);
    case "lapsed":
      return sentence("board-history-ballot-lapsed", ballot);
    case "cancelled":
      return sentence("board-history-ballot-cancelled", ballot);
  }
}
