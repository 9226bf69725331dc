import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { ballotToVoteIn, castVote } from "./cast-vote.ts";
import { choiceNamed } from "./choice-named.ts";
import { type Command, dropWords, freeText } from "./command.ts";

/** Votes in the open ballot, with an optional reason. Nothing else that begins with this word does anything. */
export const vote: Command = {
  name: "vote",
  usage: "/vote yes|no|abstain [reason]",
  summary: sentence("desk-command-vote"),
  examples: ["/vote yes", "/vote no the licence is not clear yet"],
  allow: ["voting", "alternate"],
  forElectors: true,
  isOfUse: (context) => ballotToVoteIn(context) !== undefined,
  run(context) {
    const { parsed } = context;
    if (freeText(parsed) === undefined) return refuse(sentence("desk-refused-vote-bare"));
    const choice = choiceNamed(parsed.args[0]);
    if (!choice) return refuse(sentence("desk-refused-choice-unknown"));
    return castVote(context, choice, freeText({ rest: dropWords(parsed.rest, 1), text: parsed.text }));
  },
};
