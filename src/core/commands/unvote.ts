import { sentence } from "../domain/sentence.ts";
import { ballotToVoteIn, castVote } from "./cast-vote.ts";
import type { Command } from "./command.ts";

/** Takes one's vote back. Only a later act counts again. */
export const unvote: Command = {
  name: "unvote",
  usage: "/unvote",
  summary: sentence("desk-command-unvote"),
  examples: ["/unvote"],
  allow: ["voting", "alternate"],
  forElectors: true,
  isOfUse(context) {
    const ballot = ballotToVoteIn(context);
    const { id } = context.by;
    return ballot !== undefined && [...ballot.acts, ...ballot.reactions].some(({ by }) => by === id);
  },
  run: (context) => castVote(context, null, undefined),
};
