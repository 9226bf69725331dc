import { quorumOf } from "../ballots/quorum.ts";
import type { DeskConfig } from "../config/desk.ts";
import type { Ballot, Threshold } from "../domain/ballot.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { speakMarkdown } from "./speak.ts";

/** The part of a record comment that people react to: question, end, rules, how to vote, who votes. */
export function renderBallot(ballot: Ballot, { stages, rules, desk }: DeskConfig): string {
  const { terms } = ballot;
  const say = (said: Sentence): string => speakMarkdown(said, desk.language);
  const list = (...sentences: readonly Sentence[]): string => sentences.map((said) => `- ${say(said)}`).join("\n");
  const question = stages.find(({ id }) => id === terms.stage)?.ballot?.question ?? "";
  const eligible = terms.electorate.filter(({ member }) => !ballot.recused.includes(member.id));
  const quorum = quorumOf(terms.rules, {
    eligible: eligible.length,
    filled: terms.electorate.length,
    seats: terms.seats,
  });
  const stepped = terms.electorate.filter(({ member }) => ballot.recused.includes(member.id));
  return [
    `### ${say(sentence("desk-ballot-heading", terms.number, question))}`,
    say(sentence("desk-ballot-ends", { at: terms.closesAt })),
    list(
      passes(terms.rules.threshold),
      sentence("desk-ballot-quorum", quorum, eligible.length),
      sentence("desk-ballot-min-yes", terms.rules.minYes),
    ),
    [say(sentence("desk-ballot-earliest-end", { at: terms.minCloseAt })), say(sentence("desk-ballot-early-how"))].join(
      " ",
    ),
    `**${say(sentence("desk-ballot-how-heading"))}**`,
    list(
      sentence("desk-ballot-how-reaction"),
      sentence("desk-ballot-how-command"),
      sentence("desk-ballot-how-recuse"),
      sentence("desk-ballot-how-silence"),
    ),
    // Logins come from the roster, where only a login's own letters are allowed; this is the one place that calls them.
    `**${say(sentence("desk-ballot-who"))}**: ${eligible.map(({ member }) => `@${member.login}`).join(", ")}`,
    ...stepped.map(({ member }) => say(sentence("desk-ballot-recused-requester", member.login))),
    [
      say(sentence("desk-ballot-public")),
      ...(rules.status === "proposed" ? [say(sentence("desk-ballot-rules-proposed"))] : []),
    ].join(" "),
  ].join("\n\n");
}

const OF = {
  cast: sentence("desk-ballot-of-cast"),
  present: sentence("desk-ballot-of-present"),
  eligible: sentence("desk-ballot-of-eligible"),
  "eligible-minus-abstain": sentence("desk-ballot-of-eligible-minus-abstain"),
} as const satisfies Record<Threshold["of"], Sentence>;

const passes = ({ num, den, strict, of }: Threshold): Sentence =>
  sentence(strict ? "desk-ballot-passes-more" : "desk-ballot-passes-least", num, den, { anyOf: [OF[of]] });
