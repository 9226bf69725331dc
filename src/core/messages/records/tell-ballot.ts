import { endInForce } from "../../ballots/notice.ts";
import { rollCall } from "../../ballots/roll-call.ts";
import type { Ballot } from "../../domain/ballot.ts";
import type { DecisionRecord } from "../../domain/batch.ts";
import type { Change, ChangeOf } from "../../domain/change.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { renderBallot } from "../ballot/ballot-text.ts";
import { type Say, sayIn } from "../markdown-parts.ts";
import { calling } from "../mention.ts";
import { renderResult } from "../result/result-text.ts";
import type { RecordFacts } from "./record-facts.ts";
import { tellDamagedBallot } from "./tell-damage.ts";
import { tellDispute } from "./tell-dispute.ts";
import { tellMeetingVotes } from "./tell-meeting-votes.ts";

/** A change of one ballot. The opening names its ballot within the terms. */
export type BallotChange = Extract<Change, { readonly ballot: number }> | ChangeOf<"ballot-opened">;

/** What a record comment says of a ballot: sentences, or Markdown. Quiet changes say nothing; the card shows them. */
export function tellBallot(
  change: BallotChange,
  record: DecisionRecord,
  facts: RecordFacts,
): readonly (Sentence | string)[] {
  const number = change.kind === "ballot-opened" ? change.terms.number : change.ballot;
  const ballot = facts.state.ballots.find(({ terms }) => terms.number === number);
  if (!ballot) return [];
  const say = sayIn(facts.desk.config.desk.language);
  switch (change.kind) {
    case "ballot-opened":
      return [renderBallot(ballot, facts)];
    case "ballot-closed":
      return renderResult(ballot, change.result, record, facts).head;
    case "notice-given":
      return [paragraph(notice(change), say)];
    case "ballot-extended":
      return extension(change, ballot, facts, say);
    case "end-deferred":
      return [sentence(`desk-end-deferred-${change.why}`, number, { at: change.until })];
    case "reminder-given":
      return [reminder(change, ballot, facts, say)];
    case "meeting-vote-noted":
      return tellMeetingVotes(change, record, ballot, facts);
    case "vote-unclear":
      return change.why === "conflicting"
        ? [calling([change.by], say(sentence("desk-unclear-call", number, addressOf(ballot, facts))))]
        : [];
    case "seat-departed":
      return [departed(change, ballot, facts)];
    case "concern-raised":
    case "concern-questioned":
    case "concern-ended":
    case "proposal-changed":
    case "edit-settled":
      return tellDispute(change, record, ballot, facts);
    case "ballot-reposted":
    case "card-lost":
      return tellDamagedBallot(change, ballot, facts);
    case "reaction-gone":
      return goneTooLate(change, ballot);
    case "concern-overruled":
    case "vote-cast":
    case "reaction-seen":
    case "casting-vote-given":
    case "digest-told":
      return [];
  }
}

const paragraph = (sentences: readonly Sentence[], say: Say): string => sentences.map(say).join(" ");

const addressOf = ({ url }: Ballot, { snapshot }: RecordFacts): { readonly href: string } => ({
  href: url ?? snapshot.issue.url,
});

const notice = ({ heading, ballot, closesAt }: ChangeOf<"notice-given">): readonly Sentence[] => [
  sentence(`desk-notice-${heading}`, ballot, { at: closesAt }),
  sentence("desk-notice-lift"),
];

/** What to do, where, and until when, in one line. Only those whom the record names are called. */
function reminder(
  { reminder: kind, members }: ChangeOf<"reminder-given">,
  ballot: Ballot,
  facts: RecordFacts,
  say: Say,
): string {
  const end = { at: endInForce(ballot, facts.snapshot.readAt) };
  return calling(members, say(sentence(`desk-remind-${kind}`, ballot.terms.number, addressOf(ballot, facts), end)));
}

/** Both ends, and those who are called by it. */
function extension(
  { from, closesAt, through, calls }: ChangeOf<"ballot-extended">,
  ballot: Ballot,
  facts: RecordFacts,
  say: Say,
): readonly (Sentence | string)[] {
  const { number } = ballot.terms;
  const end = { at: closesAt };
  const key = through === "committee" ? "desk-extended-committee" : "desk-extended";
  const told = sentence(key, number, { at: from }, end);
  if (calls.length === 0) return [told];
  return [told, calling(calls, say(sentence("desk-remind-extension", number, addressOf(ballot, facts), end)))];
}

/** While a ballot is open, the card shows who has no vote any more. What was missed only after the end is told. */
function goneTooLate({ by }: ChangeOf<"reaction-gone">, { terms, result }: Ballot): readonly Sentence[] {
  const people = terms.electorate.flatMap(({ member, alternate }) => (alternate ? [member, alternate] : [member]));
  const person = result && people.find(({ id }) => id === by);
  return person ? [sentence("desk-reaction-gone-late", person.login)] : [];
}

function departed({ member, ballot: number }: ChangeOf<"seat-departed">, ballot: Ballot, facts: RecordFacts): Sentence {
  const entry = rollCall(ballot, facts.snapshot.readAt).find((one) => one.member.id === member.id);
  return sentence(
    entry?.vote.kind === "departed" ? "desk-seat-departed" : "desk-seat-departed-voted",
    member.login,
    number,
  );
}
