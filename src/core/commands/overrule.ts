import { ballotNow } from "../ballots/ballot-now.ts";
import { overrulesNeeded } from "../ballots/overrules-needed.ts";
import { isEligible } from "../ballots/standing.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { ballotAsMember, whyNotEligible } from "./cast-vote.ts";
import type { Command } from "./command.ts";
import { endConcern, openConcern } from "./concerns.ts";

/** Says that a concern is no reason to wait. Two thirds of the other members lift it together. */
export const overrule: Command = {
  name: "overrule",
  usage: "/overrule name",
  summary: sentence("desk-command-overrule"),
  examples: ["/overrule licence"],
  allow: ["voting"],
  forElectors: true,
  isOfUse(context) {
    const { id } = context.by;
    const concerns = ballotAsMember(context)?.concerns ?? [];
    return concerns.some(({ ended, by, overruledBy }) => !ended && by.id !== id && !overruledBy.includes(id));
  },
  run(context) {
    const { at, by, parsed, state } = context;
    const ballot = ballotNow(state);
    if (!ballot) return refuse(sentence("desk-refused-no-ballot"));
    const refusal = whyNotEligible(ballot, context);
    if (refusal) return refusal;
    const concern = openConcern(ballot, parsed.rest.trim().split(/\s+/, 1)[0] ?? "");
    if ("refused" in concern) return concern;
    const { name, by: author } = concern;
    if (author.id === by.id) return refuse(sentence("desk-refused-overrule-own", name));
    if (concern.overruledBy.includes(by.id)) return refuse(sentence("desk-refused-overruled-already", name));
    const others = ballot.terms.electorate
      .map(({ member }) => member.id)
      .filter((id) => id !== author.id && isEligible(ballot, id, at));
    const agreed = others.filter((id) => id === by.id || concern.overruledBy.includes(id)).length;
    const said = { kind: "concern-overruled", ballot: ballot.terms.number, name, by } as const;
    const isLifted = agreed >= overrulesNeeded(others.length);
    return isLifted ? [said, endConcern(ballot, concern, "overruled", context)] : [said];
  },
};
