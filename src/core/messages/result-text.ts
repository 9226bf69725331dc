import type { BallotResult } from "../domain/ballot.ts";
import type { RequestState } from "../domain/request-state.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import type { RecordFacts } from "./record-comment.ts";

/** The result of a ballot in sentences: outcome, count, quorum, why, and where the committee's advice is. */
export function resultSentences(result: BallotResult, number: number, facts: RecordFacts): readonly Sentence[] {
  const { yes, no, abstain, notCast, eligible, quorum, recused } = result.tally;
  return [
    sentence(`desk-result-${result.outcome}`, number),
    sentence("desk-result-count", yes, no, abstain, notCast),
    sentence("desk-result-quorum", yes + no + abstain, eligible, quorum),
    ...(recused > 0 ? [sentence("desk-result-recused", recused)] : []),
    ...(result.reason ? [sentence(`desk-result-why-${result.reason}`)] : []),
    ...(result.outcome === "lapsed" ? [sentence("desk-result-lapsed-next")] : advice(number, facts)),
  ];
}

/** Links to the advice, not its words: a text stays in the thread, where its author can still erase it. */
function advice(number: number, { state, snapshot, desk }: RecordFacts): readonly Sentence[] {
  const given = adviceWith(number, state);
  if (given.length === 0) return [sentence("desk-result-no-advice")];
  return [
    sentence("desk-result-advice"),
    ...given.map(({ by, text }) => {
      const seat = desk.roster.committee.find(({ member }) => member?.id === by.id);
      const href = snapshot.comments.find(({ id }) => id === text.comment)?.url ?? snapshot.issue.url;
      return sentence("desk-result-advice-item", seat?.title ?? seat?.id ?? by.login, { href });
    }),
  ];
}

/** What the committee advised with a ballot: the reasons of its votes, and feedback in its stage. */
function adviceWith(number: number, state: RequestState): RequestState["advice"] {
  const terms = state.ballots.find((ballot) => ballot.terms.number === number)?.terms;
  const from =
    state.visits.findLast(({ stage, at }) => stage === terms?.stage && at <= (terms?.openedAt ?? ""))?.at ?? "";
  return state.advice.filter((item) =>
    item.kind === "reason" ? item.ballot === number : item.stage === terms?.stage && item.at >= from,
  );
}
