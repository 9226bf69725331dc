import { ballotNow } from "../ballots/ballot-now.ts";
import { isRefusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, dropWords, freeText } from "./command.ts";
import { votedSince } from "./has-votes.ts";
import { memberNamed } from "./member-named.ts";
import { exercise } from "./power.ts";
import { liftRecusal } from "./recusals.ts";

/**
 * Who stepped aside by mistake comes back, until somebody has voted in the meantime: nobody waits for the count and
 * decides then. Everything else takes the committee.
 */
export const unrecuse: Command = {
  name: "unrecuse",
  usage: "/unrecuse [@member reason]",
  summary: sentence("desk-command-unrecuse"),
  examples: ["/unrecuse", "/unrecuse @ana she left the partner last year"],
  allow: ["voting"],
  forElectors: true,
  isOfUse: ({ state }) => state.recusals.length > 0,
  run(context) {
    const { by, state, parsed } = context;
    const named = parsed.args[0]?.startsWith("@") ? memberNamed(parsed.args[0], context) : by;
    if (isRefusal(named)) return named;
    if (named.id !== by.id) {
      const reason = freeText({ rest: dropWords(parsed.rest, 1), text: parsed.text });
      return exercise(context, { kind: "unrecuse-member", member: named }, reason);
    }
    const recusal = state.recusals.find(({ member }) => member === by.id);
    const ballot = ballotNow(state);
    const late = recusal && ballot && votedSince(ballot, recusal.at, by.id);
    if (late || recusal?.by === "committee") return refuse(sentence("desk-refused-unrecuse-self", by.login));
    return liftRecusal(by, "self", context);
  },
};
