import { sentence } from "../domain/sentence.ts";
import { ballotToVoteIn, castVote } from "./cast-vote.ts";
import { type Command, freeText } from "./command.ts";

/** The same vote as `/vote abstain`. It moves no stage by itself. */
export const abstain: Command = {
  name: "abstain",
  usage: "/abstain [reason]",
  summary: sentence("desk-command-abstain"),
  examples: ["/abstain", "/abstain I know too little of the subject"],
  allow: ["voting", "alternate"],
  forElectors: true,
  isOfUse: (context) => ballotToVoteIn(context) !== undefined,
  run: (context) => castVote(context, "abstain", freeText(context.parsed)),
};
