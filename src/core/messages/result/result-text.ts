import { lapsesInThisStay, REOPENINGS } from "../../ballots/lapses.ts";
import { nextMeeting } from "../../config/meeting-times.ts";
import type { Ballot, BallotResult, Tally } from "../../domain/ballot.ts";
import type { DecisionRecord } from "../../domain/batch.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { sayIn } from "../markdown-parts.ts";
import type { RecordFacts } from "../records/record-facts.ts";
import { adoptionLines } from "./adoption-lines.ts";
import { resultAdvice } from "./result-advice.ts";
import { resultConcerns, resultDetails } from "./result-details.ts";
import { resultReason } from "./result-reason.ts";

/** The result of a ballot, as Markdown. */
export interface ResultText {
  /** Outcome, count, why, and what happens now. Where the request moves or ends, its own record says so next. */
  readonly head: readonly string[];
  /** The priority, the advice, the concerns; and, to be opened, the roll call and the rules. */
  readonly rest: readonly string[];
}

/** The result of a ballot, in two parts: what everybody wants to know goes first. */
export function renderResult(
  ballot: Ballot,
  result: BallotResult,
  record: DecisionRecord,
  facts: RecordFacts,
): ResultText {
  const { config } = facts.desk;
  const say = sayIn(config.desk.language);
  const paragraph = (sentences: readonly Sentence[]): string => sentences.map(say).join(" ");
  const { outcome } = result;
  const counted = [...countOf(result.tally), ...resultReason(result, ballot, record, facts), ...linkTo(ballot)];
  const next = nextOf(result, facts);
  const decided = outcome === "passed" || outcome === "rejected";
  const adopted = adoptionLines(ballot, result, facts);
  return {
    head: [
      `**${say(sentence(`desk-result-${outcome}`, ballot.terms.number))}** ${paragraph(counted)}`,
      ...(next.length > 0 ? [paragraph(next)] : []),
    ],
    rest: [
      ...priorityIn(record).map(say),
      ...adopted.map((part) => (typeof part === "string" ? part : say(part))),
      ...(decided ? resultAdvice(ballot, facts, say) : []),
      ...resultConcerns(ballot, facts, say),
      ...(config.rules.status === "proposed" && adopted.length === 0
        ? [say(sentence("desk-ballot-rules-proposed"))]
        : []),
      resultDetails(result, ballot, facts, say),
    ],
  };
}

function countOf({ yes, no, abstain, notCast, eligible, quorum, recused, departed }: Tally): readonly Sentence[] {
  const taken = yes + no + abstain;
  return [
    sentence("desk-result-count", yes, no, abstain, notCast),
    quorum === 0
      ? sentence("desk-result-taken", taken, eligible)
      : sentence("desk-result-quorum", taken, eligible, quorum),
    ...(recused > 0 ? [sentence("desk-result-recused", recused)] : []),
    ...(departed > 0 ? [sentence("desk-result-departed", departed)] : []),
  ];
}

const linkTo = ({ url }: Ballot): readonly Sentence[] =>
  url === undefined ? [] : [sentence("desk-result-link", { href: url })];

const priorityIn = ({ changes }: DecisionRecord): readonly Sentence[] =>
  changes.flatMap((change) =>
    change.kind === "priority-settled" ? [sentence("desk-result-priority", change.priority, change.given)] : [],
  );

/** What happens now. Where the request moves or ends, its own record says that. */
function nextOf({ outcome, reason }: BallotResult, { desk, state, snapshot }: RecordFacts): readonly Sentence[] {
  if (outcome === "cancelled")
    return reason === "cancelled" || reason === "electorate" ? [sentence("desk-result-cancelled-next")] : [];
  if (outcome !== "lapsed") return [];
  const meeting = nextMeeting(desk.calendar, snapshot.readAt);
  const next = lapsesInThisStay(state) > REOPENINGS ? "desk-result-lapsed-choose" : "desk-result-lapsed-next";
  return [meeting ? sentence(`${next}-on`, { at: meeting }) : sentence(next)];
}
