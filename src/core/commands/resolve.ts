import { ballotNow } from "../ballots/ballot-now.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, dropWords, freeText } from "./command.ts";
import { endConcern, liftRefusal, openConcern } from "./concerns.ts";
import { exercise, powerRefusal, reasonRefusal } from "./power.ts";

/**
 * Ends a concern: its author at any time. From anybody else the first `/resolve` is a question to the author; without
 * an answer for seven days, or where the author is out of the ballot, the committee may lift it.
 */
export const resolve: Command = {
  name: "resolve",
  usage: "/resolve name [reason]",
  summary: sentence("desk-command-resolve"),
  examples: ["/resolve licence", "/resolve licence the photographers agreed, see the mail above"],
  allow: ["voting", "chair"],
  forElectors: true,
  isOfUse: ({ state }) => ballotNow(state)?.concerns.some(({ ended }) => !ended) ?? false,
  run(context) {
    const { by, desk, parsed, roles, state } = context;
    const ballot = ballotNow(state);
    if (!ballot) return refuse(sentence("desk-refused-no-ballot"));
    const found = openConcern(ballot, parsed.rest.trim().split(/\s+/, 1)[0] ?? "");
    if ("refused" in found) return found;
    if (found.by.id === by.id) return [endConcern(ballot, found, "resolved", context)];
    const { number } = ballot.terms;
    const { name } = found;
    const reason = freeText({ rest: dropWords(parsed.rest, 1), text: parsed.text });
    const refusal = liftRefusal(ballot, found, context);
    const mayAsk = desk.config.power !== "ballot" && found.questionedAt === undefined && roles.has("voting");
    if (!refusal || !mayAsk) {
      return (
        powerRefusal(context) ?? refusal ?? exercise(context, { kind: "resolve-concern", ballot: number, name }, reason)
      );
    }
    const short = reasonRefusal(parsed.name, reason);
    if (short) return short;
    return [{ kind: "concern-questioned", ballot: number, name, by, reason: context.refTo(reason ?? "") }];
  },
};
