import type { Ballot, BallotResult, Concern } from "../../domain/ballot.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { ballotSource } from "../ballot/ballot-terms.ts";
import { passingRule } from "../ballot/passing-rule.ts";
import { bullets, folded, type Say, small } from "../markdown-parts.ts";
import { commentLink, type RecordFacts } from "../records/record-facts.ts";
import { rollTable } from "./roll-table.ts";

/** The roll call, who had a vote, and under which rules: what is looked up later. */
export function resultDetails(result: BallotResult, ballot: Ballot, facts: RecordFacts, say: Say): string {
  const { terms } = ballot;
  const { desk, snapshot } = facts;
  return folded(say(sentence("desk-result-more")), [
    rollTable(result.roll, desk, { issueUrl: snapshot.issue.url, isOver: true }),
    say(sentence("desk-result-electorate", terms.electorate.length, { day: terms.openedAt })),
    passingRule(ballot, result.closedAt).map(say).join(" "),
    small(say(ballotSource(terms))),
  ]);
}

/** The concerns of a ballot, and how each ended. */
export function resultConcerns({ concerns }: Ballot, facts: RecordFacts, say: Say): readonly string[] {
  if (concerns.length === 0) return [];
  const lines = concerns.map((concern) => say(concernLine(concern, facts)));
  return [`${say(sentence("desk-result-concerns"))}\n\n${bullets(lines)}`];
}

function concernLine({ name, by, reason, ended }: Concern, facts: RecordFacts): Sentence {
  const link = commentLink(facts, reason.comment);
  return ended
    ? sentence(`desk-result-concern-${ended.how}`, name, by.login, link, { at: ended.at })
    : sentence("desk-result-concern-open", name, by.login, link);
}
