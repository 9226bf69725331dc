import type { Desk } from "../config/desk.ts";
import type { BallotResult } from "../domain/ballot.ts";
import type { RequestState } from "../domain/request-state.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import type { RecordFacts } from "./record-comment.ts";
import { speakMarkdown } from "./speak.ts";

type Say = (said: Sentence) => string;

/** The result of a ballot, as Markdown: outcome, count, quorum, why, the roll call, and where the committee's advice is. */
export function renderResult(result: BallotResult, number: number, facts: RecordFacts): string {
  const { desk } = facts;
  const { yes, no, abstain, notCast, eligible, quorum, recused } = result.tally;
  const say: Say = (said) => speakMarkdown(said, desk.config.desk.language);
  const counted = [
    sentence("desk-result-count", yes, no, abstain, notCast),
    sentence("desk-result-quorum", yes + no + abstain, eligible, quorum),
    ...(recused > 0 ? [sentence("desk-result-recused", recused)] : []),
    ...(result.reason ? [sentence(`desk-result-why-${result.reason}`)] : []),
  ];
  return [
    `**${say(sentence(`desk-result-${result.outcome}`, number))}** ${counted.map(say).join(" ")}`,
    `${say(sentence("desk-result-roll"))}\n\n${rollTable(result.roll, desk, say)}`,
    result.outcome === "lapsed" ? say(sentence("desk-result-lapsed-next")) : advice(number, facts, say),
  ].join("\n\n");
}

/** One row for each seat, and how it voted. */
export function rollTable(roll: BallotResult["roll"], { roster }: Desk, say: Say): string {
  const rows = roll.map(({ seat, vote }) => {
    const title = roster.committee.find(({ id }) => id === seat)?.title ?? seat;
    return `| ${escapeMarkdown(title)} | ${say(sentence(`desk-vote-${vote.kind}`))} |`;
  });
  const head = `| ${say(sentence("desk-card-seat"))} | ${say(sentence("desk-card-vote"))} |`;
  return [head, "| --- | --- |", ...rows].join("\n");
}

/** Links to the advice, not its words: a text stays in the thread, where its author can still erase it. */
function advice(number: number, { state, snapshot, desk }: RecordFacts, say: Say): string {
  const given = adviceWith(number, state);
  if (given.length === 0) return say(sentence("desk-result-no-advice"));
  const items = given.map(({ by, text }) => {
    const seat = desk.roster.committee.find(({ member }) => member?.id === by.id);
    const href = snapshot.comments.find(({ id }) => id === text.comment)?.url ?? snapshot.issue.url;
    return `- ${say(sentence("desk-result-advice-item", seat?.title ?? seat?.id ?? by.login, { href }))}`;
  });
  return `${say(sentence("desk-result-advice"))}\n\n${items.join("\n")}`;
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
