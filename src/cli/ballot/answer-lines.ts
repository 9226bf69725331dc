import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import { explainProfile } from "../check/explain-profile.ts";
import type { KnownProfile } from "./ballot-profiles.ts";
import type { BallotAnswer, BallotQuestion } from "./ballot-question.ts";

/** The answer in words, for a committee that talks about its rules: what the count means, why, and by which rules. */
export function answerLines(question: BallotQuestion, answer: BallotAnswer): readonly string[] {
  const { name, profile, counts } = question;
  const { eligible, yes, no, abstain } = counts;
  const notCast = eligible - yes - no - abstain;
  return [
    line([sentence("cli-ballot-asked", name, eligible, yes, no, abstain, notCast)]),
    line([outcomeOf(question, answer), ...outlookOf(answer, notCast)]),
    "",
    ...explainProfile(profile.config, profile.rules, counts).map(line),
    ...inForce(profile),
  ];
}

function outcomeOf({ counts, profile: { rules } }: BallotQuestion, { reason, quorum }: BallotAnswer): Sentence {
  const { eligible, yes, no, abstain, concerns } = counts;
  switch (reason) {
    case null:
      return sentence("cli-ballot-passed");
    case "tie":
    case "below-threshold":
      return sentence(`cli-ballot-rejected-${reason}`);
    case "min-yes":
      return sentence("cli-ballot-rejected-min-yes", yes, rules.minYes);
    case "no-quorum":
      return sentence("cli-ballot-no-quorum", yes + no + abstain, quorum);
    case "electorate":
      return sentence("cli-ballot-blocked-electorate", eligible, Math.max(rules.minEligible, quorum));
    case "concern":
      return sentence("cli-ballot-blocked-concern", concerns);
  }
}

/** What may still come of it. Where too few seats are eligible nothing can, and that is said already. */
function outlookOf({ certainty, votesToPass, reason }: BallotAnswer, notCast: number): readonly Sentence[] {
  if (reason === "electorate") return [];
  if (notCast === 0) return [sentence("cli-ballot-all-voted")];
  if (certainty !== "open") return [sentence(`cli-ballot-certain-${certainty}`)];
  const open = sentence("cli-ballot-open", notCast);
  return votesToPass ? [open, sentence("cli-ballot-more", votesToPass)] : [open];
}

const inForce = ({ adoption }: KnownProfile): readonly string[] => (adoption.length > 0 ? ["", line(adoption)] : []);

const line = (said: readonly Sentence[]): string => said.map((one) => speakPlain(one, "en")).join(" ");
