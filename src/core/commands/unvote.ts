import { sentence } from "../domain/sentence.ts";
import { castVote } from "./cast-vote.ts";
import type { Command } from "./command.ts";

/** Takes one's vote back. Only a later act counts again. */
export const unvote: Command = {
  name: "unvote",
  usage: "/unvote",
  summary: sentence("desk-command-unvote"),
  examples: ["/unvote"],
  allow: ["voting", "alternate"],
  forElectors: true,
  run: (context) => castVote(context, null, undefined),
};
