import type { Choice } from "../domain/ballot.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { castVote } from "./cast-vote.ts";
import { type Command, dropWords, freeText } from "./command.ts";

const CHOICES: Readonly<Record<string, Choice>> = { yes: "yes", no: "no", abstain: "abstain" };

/** Votes in the open ballot, with an optional reason. */
export const vote: Command = {
  name: "vote",
  usage: "/vote yes|no|abstain [reason]",
  summary: sentence("desk-command-vote"),
  examples: ["/vote yes", "/vote no the licence is not clear yet"],
  allow: ["voting"],
  run(context) {
    const { parsed } = context;
    // People write "yes, because": the sign after the word is not part of it.
    const word = (parsed.args[0] ?? "").toLowerCase().replace(/[.,;:!]+$/, "");
    const choice = Object.hasOwn(CHOICES, word) ? CHOICES[word] : undefined;
    if (!choice) return refuse(sentence("desk-refused-choice-unknown"));
    return castVote(context, choice, freeText({ rest: dropWords(parsed.rest, 1), text: parsed.text }));
  },
};
