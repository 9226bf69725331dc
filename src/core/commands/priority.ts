import { ballotNow } from "../ballots/ballot-now.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { whyNotEligible } from "./cast-vote.ts";
import { type Command, dropWords, freeText } from "./command.ts";

/** Says how important a member finds the request. The newest word of each counts when the ballot closes. */
export const priority: Command = {
  name: "priority",
  usage: "/priority high|normal|low [reason]",
  summary: sentence("desk-command-priority"),
  examples: ["/priority high", "/priority low there is time until the exhibition"],
  allow: ["voting"],
  forElectors: true,
  run(context) {
    const { by, desk, parsed, state, refTo } = context;
    const ballot = ballotNow(state);
    const stage = desk.config.stages.find(({ id }) => id === ballot?.terms.stage);
    if (!ballot || !stage?.ballot?.yields.includes("priority")) return refuse(sentence("desk-refused-no-priority"));
    const refusal = whyNotEligible(ballot, context);
    if (refusal) return refusal;
    const { scale } = desk.config.priorities;
    const word = parsed.args[0]?.toLowerCase().replace(/[.,;:!]+$/, "") ?? "";
    if (!scale.includes(word)) return refuse(sentence("desk-refused-priority-unknown", scale.toReversed()));
    const reason = freeText({ rest: dropWords(parsed.rest, 1), text: parsed.text });
    return [{ kind: "priority-given", by, priority: word, ...(reason !== undefined && { reason: refTo(reason) }) }];
  },
};
