import { ballotNow } from "../ballots/ballot-now.ts";
import { rollCall } from "../ballots/roll-call.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { ballotAsMember, whyNotEligible } from "./cast-vote.ts";
import { choiceNamed } from "./choice-named.ts";
import { type Command, dropWords, freeText } from "./command.ts";

/** The chair's vote for the case of a tie. It counts only if the ballot ends in one and the chair's seat has no vote. */
export const casting: Command = {
  name: "casting",
  usage: "/casting yes|no [reason]",
  summary: sentence("desk-command-casting"),
  examples: ["/casting yes", "/casting no the risk is too high for us"],
  allow: ["chair"],
  forElectors: true,
  isOfUse(context) {
    const terms = ballotAsMember(context)?.terms;
    const isChair = terms?.electorate.some(({ chair, member }) => chair && member.id === context.by.id);
    return isChair === true && terms?.rules.tieBreak === "chair";
  },
  run(context) {
    const { at, by, parsed, state, refTo } = context;
    const ballot = ballotNow(state);
    if (!ballot) return refuse(sentence("desk-refused-no-ballot"));
    const { number, rules, electorate } = ballot.terms;
    if (rules.tieBreak !== "chair") return refuse(sentence("desk-refused-casting-off"));
    const chair = electorate.find((seat) => seat.chair);
    if (chair?.member.id !== by.id) return refuse(sentence("desk-refused-casting-chair"));
    const refusal = whyNotEligible(ballot, context);
    if (refusal) return refusal;
    const choice = choiceNamed(parsed.args[0]);
    if (choice !== "yes" && choice !== "no") return refuse(sentence("desk-refused-casting-choice"));
    const own = rollCall(ballot, at).find(({ seat }) => seat === chair.seat)?.vote.kind;
    if (own === "yes" || own === "no" || own === "abstain") return refuse(sentence("desk-refused-casting-voted"));
    const reason = freeText({ rest: dropWords(parsed.rest, 1), text: parsed.text });
    return [
      {
        kind: "casting-vote-given",
        ballot: number,
        by,
        choice,
        ...(reason !== undefined && { reason: refTo(reason) }),
      },
    ];
  },
};
