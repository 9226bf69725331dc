import { sentence } from "../domain/sentence.ts";
import { ballotToVoteIn, castVote } from "./cast-vote.ts";
import { type Command, freeText } from "./command.ts";

/** The same vote as `/vote yes`. It moves no stage by itself. */
export const approve: Command = {
  name: "approve",
  usage: "/approve [reason]",
  summary: sentence("desk-command-approve"),
  examples: ["/approve", "/approve it fills a gap in medicine"],
  allow: ["voting", "alternate"],
  forElectors: true,
  isOfUse: (context) => ballotToVoteIn(context) !== undefined,
  run: (context) => castVote(context, "yes", freeText(context.parsed)),
};
