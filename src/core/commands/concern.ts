import { ballotNow } from "../ballots/ballot-now.ts";
import { endAtLeast, LEFT_AFTER_CONCERN } from "../ballots/deadlines.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { ballotAsMember, whyNotEligible } from "./cast-vote.ts";
import { type Command, dropWords, freeText } from "./command.ts";
import { concernName } from "./concerns.ts";

/** Least number of characters of a reason that may hold up a decision. */
const LEAST_REASON = 30;

/** Raises a concern, with a name and a reason. Under most rules it holds the decision up until it is lifted. */
export const concern: Command = {
  name: "concern",
  usage: "/concern name: reason",
  summary: sentence("desk-command-concern"),
  examples: ["/concern licence: nobody has asked the photographers whether they agree"],
  allow: ["voting"],
  forElectors: true,
  isOfUse(context) {
    const ballot = ballotAsMember(context);
    if (!ballot || ballot.terms.rules.concerns === "off") return false;
    return !ballot.concerns.some(({ ended, by }) => !ended && by.id === context.by.id);
  },
  run(context) {
    const { at, by, desk, parsed, state } = context;
    const ballot = ballotNow(state);
    if (!ballot) return refuse(sentence("desk-refused-no-ballot"));
    const { number, rules } = ballot.terms;
    const refusal = whyNotEligible(ballot, context);
    if (refusal) return refusal;
    if (rules.concerns === "off") return refuse(sentence("desk-refused-concerns-off"));
    const [word = "", next] = parsed.rest.trim().split(/\s+/, 2);
    const name = concernName(word);
    if (name === undefined) return refuse(sentence("desk-refused-concern-form"));
    const own = ballot.concerns.find((one) => !one.ended && one.by.id === by.id);
    if (own) return refuse(sentence("desk-refused-concern-open", own.name));
    if (ballot.concerns.some((one) => one.name === name)) return refuse(sentence("desk-refused-concern-name", name));
    const isColonApart = next === ":" || next === "：";
    const reason = freeText({ rest: dropWords(parsed.rest, isColonApart ? 2 : 1), text: parsed.text });
    if (reason === undefined || [...reason].length < LEAST_REASON) {
      return refuse(sentence("desk-refused-concern-short", name, LEAST_REASON));
    }
    const blocks = rules.concerns === "block";
    const closesAt = blocks ? endAtLeast(ballot, at, LEFT_AFTER_CONCERN, desk.calendar.pauses) : undefined;
    return [
      {
        kind: "concern-raised",
        ballot: number,
        name,
        by,
        blocks,
        reason: context.refTo(reason),
        ...(closesAt && { closesAt }),
      },
    ];
  },
};
