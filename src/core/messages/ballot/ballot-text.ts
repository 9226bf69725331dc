import { endInForce } from "../../ballots/notice.ts";
import { tallyOf } from "../../ballots/tally.ts";
import type { Ballot } from "../../domain/ballot.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { bullets, folded, sayIn, small } from "../markdown-parts.ts";
import { planLines } from "../plan-lines.ts";
import { commentLink, type RecordFacts } from "../records/record-facts.ts";
import { ballotQuestion } from "./ballot-question.ts";
import { ballotSeats } from "./ballot-seats.ts";
import { ballotSource, ballotTerms } from "./ballot-terms.ts";
import { passingRule, withoutVote } from "./passing-rule.ts";

/**
 * The part of a record comment that people react to, as things stand at the look that writes it. What is asked, until
 * when and how to vote come first; who votes and the other rules open with a touch.
 */
export function renderBallot(ballot: Ballot, facts: RecordFacts): string {
  const { config } = facts.desk;
  const { terms } = ballot;
  const at = facts.snapshot.readAt;
  const say = sayIn(config.desk.language);
  const paragraph = (sentences: readonly Sentence[]): string => sentences.map(say).join(" ");
  const seats = sentence("desk-ballot-who", tallyOf(ballot, at).eligible);
  return [
    `### ${say(sentence("desk-ballot-heading", terms.number, ballotQuestion(terms.stage, facts.state, facts.desk)))}`,
    paragraph([subject(facts), sentence("desk-ballot-ends", { at: endInForce(ballot, at) })]),
    ...planQuoted(facts).map((lines) => bullets(lines.map(say))),
    bullets(howToVote(ballot, facts).map(say)),
    paragraph([...passingRule(ballot, at), ...withoutVote(ballot)]),
    ...(config.rules.status === "proposed" ? [say(sentence("desk-ballot-rules-proposed"))] : []),
    folded(say(seats), [bullets(ballotSeats(ballot, facts).map(paragraph))]),
    folded(say(sentence("desk-ballot-more")), [bullets(ballotTerms(ballot).map(say))]),
    small(say(ballotSource(terms))),
  ].join("\n\n");
}

function subject(facts: RecordFacts): Sentence {
  const request = { href: facts.snapshot.issue.url };
  const { plan } = facts.state;
  return plan
    ? sentence("desk-ballot-about-plan", request, commentLink(facts, plan.text.comment))
    : sentence("desk-ballot-about", request);
}

/** What the plan says in short, as it stands when the ballot opens; the plan itself is a link away. */
function planQuoted({ state, plan: told }: RecordFacts): readonly (readonly Sentence[])[] {
  const lines = state.plan && told !== undefined ? planLines(state.plan, told) : [];
  return lines.length > 0 ? [lines] : [];
}

function howToVote({ terms }: Ballot, { desk }: RecordFacts): readonly Sentence[] {
  const { stages, priorities } = desk.config;
  const yields = stages.find(({ id }) => id === terms.stage)?.ballot?.yields ?? [];
  return [
    sentence("desk-ballot-how-reaction"),
    sentence("desk-ballot-how-command"),
    ...(yields.includes("priority") ? [sentence("desk-ballot-how-priority", priorities.scale.toReversed())] : []),
    ...(yields.includes("advice") ? [sentence("desk-ballot-how-advice")] : []),
  ];
}
