import { answerUntil } from "../../ballots/answer-time.ts";
import { overrulesNeeded } from "../../ballots/overrules-needed.ts";
import { openConcerns } from "../../ballots/standing.ts";
import { tallyOf } from "../../ballots/tally.ts";
import type { Ballot } from "../../domain/ballot.ts";
import type { DecisionRecord } from "../../domain/batch.ts";
import type { ChangeOf } from "../../domain/change.ts";
import type { Instant } from "../../domain/ids.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { bullets, sayIn } from "../markdown-parts.ts";
import { calling } from "../mention.ts";
import { askedIn } from "./asked-in.ts";
import { causeLink, commentLink, type RecordFacts } from "./record-facts.ts";
import { waysOutOfPause } from "./ways-out.ts";

/** What may hold a ballot up: concerns, and changes of what is voted on. */
type Dispute = ChangeOf<
  "concern-raised" | "concern-questioned" | "concern-ended" | "proposal-changed" | "edit-settled"
>;

/** Says what holds a ballot up or no longer does, what that means, and how it can end. */
export function tellDispute(
  change: Dispute,
  record: DecisionRecord,
  ballot: Ballot,
  facts: RecordFacts,
): readonly (Sentence | string)[] {
  const say = sayIn(facts.desk.config.desk.language);
  switch (change.kind) {
    case "concern-raised":
      return raised(change, ballot, facts);
    case "concern-questioned": {
      const { name, by, reason } = change;
      const author = ballot.concerns.findLast((concern) => concern.name === name)?.by;
      const until = { at: answerUntil(record.at) };
      const asks = sentence("desk-concern-questioned", by.login, name, commentLink(facts, reason.comment), until);
      return [calling(author ? [author] : [], say(asks))];
    }
    case "concern-ended":
      return [ended(change, ballot, record.at).map(say).join(" ")];
    case "proposal-changed":
      if (!change.pauses) return [sentence("desk-proposal-noted", change.ballot)];
      return [sentence("desk-proposal-paused", change.ballot), ...pauseEnds(ballot, facts)];
    case "edit-settled": {
      const reason = askedIn(record, facts)?.link ?? causeLink(facts, record);
      return [
        change.how === "accepted"
          ? sentence("desk-edit-accepted", change.ballot, reason)
          : sentence("desk-edit-restored", change.ballot),
        ...newEnd(change),
      ];
    }
  }
}

function raised(
  { by, name, ballot: number, reason, blocks, closesAt }: ChangeOf<"concern-raised">,
  ballot: Ballot,
  facts: RecordFacts,
): readonly (Sentence | string)[] {
  const link = commentLink(facts, reason.comment);
  if (!blocks) return [sentence("desk-concern-noted", by.login, name, number, link)];
  const { eligible } = tallyOf(ballot, facts.snapshot.readAt);
  const ways = [
    sentence("desk-concern-way-author", by.login, name),
    sentence("desk-concern-way-overrule", name, overrulesNeeded(eligible - 1)),
    ...(facts.desk.config.power === "ballot" ? [] : [sentence("desk-concern-way-question", name)]),
  ];
  return [
    sentence("desk-concern-raised", by.login, name, number, link),
    bullets(ways.map(sayIn(facts.desk.config.desk.language))),
    ...newEnd({ ballot: number, ...(closesAt && { closesAt }) }),
  ];
}

function ended(change: ChangeOf<"concern-ended">, ballot: Ballot, at: Instant): readonly Sentence[] {
  const { name, how, ballot: number } = change;
  const author = ballot.concerns.findLast((concern) => concern.name === name)?.by.login ?? "";
  return [
    sentence(`desk-concern-${how}`, author, name, number),
    ...(openConcerns(ballot, at).length === 0 ? [sentence("desk-concern-none-left", number)] : []),
    ...newEnd(change),
  ];
}

function pauseEnds({ terms }: Ballot, { desk }: RecordFacts): readonly (Sentence | string)[] {
  const { ways, who } = waysOutOfPause(desk.config.power);
  const limit = sentence("desk-pause-limit", { at: terms.hardCloseAt });
  const say = sayIn(desk.config.desk.language);
  return [bullets(ways.map(say)), [...who, limit].map(say).join(" ")];
}

const newEnd = ({ ballot, closesAt }: { readonly ballot: number; readonly closesAt?: Instant }): readonly Sentence[] =>
  closesAt ? [sentence("desk-new-end", ballot, { at: closesAt })] : [];
