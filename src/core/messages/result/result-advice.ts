import type { Ballot } from "../../domain/ballot.ts";
import type { RequestState } from "../../domain/request-state.ts";
import { sentence } from "../../domain/sentence.ts";
import { bullets, type Say } from "../markdown-parts.ts";
import { commentLink, type RecordFacts } from "../records/record-facts.ts";
import { seatTitleOf } from "../seat-title.ts";

/**
 * Links to the advice, not its words: a text stays in the thread, where its author can still erase it. Where there is
 * none, it is asked for with the first decision of a request and not again, nor where the request ends with it.
 */
export function resultAdvice(ballot: Ballot, facts: RecordFacts, say: Say): readonly string[] {
  const given = adviceWith(ballot, facts.state);
  if (given.length > 0) {
    const items = given.map(({ by, text }) => {
      const who = seatTitleOf(facts.desk, by.id) ?? by.login;
      return say(sentence("desk-result-advice-item", who, commentLink(facts, text.comment)));
    });
    return [`${say(sentence("desk-result-advice"))}\n\n${bullets(items)}`];
  }
  const ends = facts.records.some(({ changes }) => changes.some(({ kind }) => kind === "request-left"));
  return isFirstDecision(ballot, facts.state) && !ends ? [say(sentence("desk-result-no-advice"))] : [];
}

/** What the committee advised with a ballot: the reasons of its votes, and feedback in its stage. */
export function adviceWith({ terms }: Ballot, { visits, advice }: RequestState): RequestState["advice"] {
  const from = visits.findLast(({ stage, at }) => stage === terms.stage && at <= terms.openedAt)?.at ?? "";
  return advice.filter((item) =>
    item.kind === "reason" ? item.ballot === terms.number : item.stage === terms.stage && item.at >= from,
  );
}

const isFirstDecision = ({ terms }: Ballot, { ballots }: RequestState): boolean =>
  ballots.every(
    ({ terms: { number }, result }) =>
      number >= terms.number || (result?.outcome !== "passed" && result?.outcome !== "rejected"),
  );
