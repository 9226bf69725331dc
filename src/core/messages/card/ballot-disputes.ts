import { answerUntil } from "../../ballots/answer-time.ts";
import { overrulesNeeded } from "../../ballots/overrules-needed.ts";
import { pendingRevision } from "../../ballots/standing.ts";
import { tallyOf } from "../../ballots/tally.ts";
import type { Ballot, Concern } from "../../domain/ballot.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { commentAddress } from "../comment-address.ts";
import { bullets, type Say, section } from "../markdown-parts.ts";
import { waysOutOfPause } from "../records/ways-out.ts";
import type { CardFacts } from "./card-facts.ts";

/** What holds an open ballot up, with the ways out: a pause, and concerns. */
export const ballotDisputes = (ballot: Ballot, facts: CardFacts, say: Say): readonly string[] => [
  ...pause(ballot, facts, say),
  ...section(
    say(sentence("desk-card-concerns")),
    ballot.concerns
      .filter(({ ended }) => !ended)
      .map((concern) => concernLine(concern, ballot, facts).map(say).join(" ")),
  ),
];

function pause(ballot: Ballot, { desk, checkedAt }: CardFacts, say: Say): readonly string[] {
  const revision = pendingRevision(ballot, checkedAt);
  if (!revision) return [];
  const { ways, who } = waysOutOfPause(desk.config.power);
  return [
    say(sentence("desk-card-paused", { at: revision.at })),
    [bullets(ways.map(say)), ...who.map((said) => `\n${say(said)}`)].join("\n"),
  ];
}

function concernLine(concern: Concern, ballot: Ballot, { issueUrl, checkedAt }: CardFacts): readonly Sentence[] {
  const { name, by, at, reason, blocks, questionedAt, overruledBy } = concern;
  const link = commentAddress(issueUrl, reason.comment);
  if (!blocks) return [sentence("desk-card-concern-note", name, by.login, { at }, link)];
  const needed = overrulesNeeded(tallyOf(ballot, checkedAt).eligible - 1);
  return [
    sentence("desk-card-concern-block", name, by.login, { at }, link),
    sentence("desk-concern-way-author", by.login, name),
    sentence("desk-card-concern-overrule", name, needed, overruledBy.length),
    ...(questionedAt ? [sentence("desk-card-concern-questioned", by.login, { at: answerUntil(questionedAt) })] : []),
  ];
}
