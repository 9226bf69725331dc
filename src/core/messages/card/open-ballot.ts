import { rollCall } from "../../ballots/roll-call.ts";
import type { Ballot } from "../../domain/ballot.ts";
import { sentence } from "../../domain/sentence.ts";
import { ballotQuestion } from "../ballot/ballot-question.ts";
import type { Say } from "../markdown-parts.ts";
import { rollTable } from "../result/roll-table.ts";
import { ballotDisputes } from "./ballot-disputes.ts";
import { ballotOutlook } from "./ballot-outlook.ts";
import { ballotWaiting } from "./ballot-waiting.ts";
import { ballotAddress } from "./card-addresses.ts";
import type { CardFacts } from "./card-facts.ts";

/** The open ballot: what would decide it, what holds it up, each seat's vote, and what is not counted yet. */
export function openBallot(ballot: Ballot, facts: CardFacts, say: Say): readonly string[] {
  const { state, desk, checkedAt, issueUrl } = facts;
  const { number, stage } = ballot.terms;
  const question = ballotQuestion(stage, state, desk);
  const outlook = ballotOutlook(ballot, facts);
  return [
    `**${say(sentence("desk-card-ballot-link", number, ballotAddress(ballot, facts), question))}**`,
    ...(outlook.length > 0 ? [outlook.map(say).join(" ")] : []),
    ...(state.locked ? [say(sentence("desk-card-locked"))] : []),
    ...ballotDisputes(ballot, facts, say),
    rollTable(rollCall(ballot, checkedAt), desk, { issueUrl, isOver: false }),
    ...uncounted(facts, say),
    ...ballotWaiting(ballot, facts, say),
  ];
}

/** Who may not vote is heard, and sees that it was not counted. */
function uncounted({ uncounted: reactions }: CardFacts, say: Say): readonly string[] {
  if (!reactions) return [];
  const { advisory, unattributable } = reactions;
  const sentences = [
    ...(advisory > 0 ? [sentence("desk-card-advisory", advisory)] : []),
    ...(unattributable > 0 ? [sentence("desk-card-unattributable", unattributable)] : []),
  ];
  return sentences.length > 0 ? [sentences.map(say).join(" ")] : [];
}
