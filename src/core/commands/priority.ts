import { ballotNow } from "../ballots/ballot-now.ts";
import type { Ballot } from "../domain/ballot.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { ballotAsMember, whyNotEligible } from "./cast-vote.ts";
import { type Command, type CommandContext, dropWords, freeText } from "./command.ts";

/** Says how important a member finds the request. The newest word of each counts when the ballot closes. */
export const priority: Command = {
  name: "priority",
  usage: "/priority high|normal|low [reason]",
  summary: sentence("desk-command-priority"),
  examples: ["/priority high", "/priority low there is time until the exhibition"],
  allow: ["voting"],
  forElectors: true,
  isOfUse(context) {
    const ballot = ballotAsMember(context);
    return ballot !== undefined && yieldsPriority(ballot, context);
  },
  run(context) {
    const { by, desk, parsed, state, refTo } = context;
    const ballot = ballotNow(state);
    if (!ballot || !yieldsPriority(ballot, context)) return refuse(sentence("desk-refused-no-priority"));
    const refusal = whyNotEligible(ballot, context);
    if (refusal) return refusal;
    const { scale } = desk.config.priorities;
    const word = parsed.args[0]?.toLowerCase().replace(/[.,;:!]+$/, "") ?? "";
    if (!scale.includes(word)) return refuse(sentence("desk-refused-priority-unknown", scale.toReversed()));
    const reason = freeText({ rest: dropWords(parsed.rest, 1), text: parsed.text });
    return [{ kind: "priority-given", by, priority: word, ...(reason !== undefined && { reason: refTo(reason) }) }];
  },
};

const yieldsPriority = ({ terms }: Ballot, { desk }: Pick<CommandContext, "desk">): boolean =>
  desk.config.stages.some(({ id, ballot }) => id === terms.stage && ballot?.yields.includes("priority"));
