import { sentence } from "../domain/sentence.ts";
import { ballotToVoteIn, castVote } from "./cast-vote.ts";
import { type Command, freeText } from "./command.ts";

/** The same vote as `/vote no`. It moves no stage by itself. */
export const decline: Command = {
  name: "decline",
  usage: "/decline [reason]",
  summary: sentence("desk-command-decline"),
  examples: ["/decline", "/decline the licence is not clear yet"],
  allow: ["voting", "alternate"],
  forElectors: true,
  isOfUse: (context) => ballotToVoteIn(context) !== undefined,
  run: (context) => castVote(context, "no", freeText(context.parsed)),
};
