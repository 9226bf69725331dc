import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, freeText } from "./command.ts";

/** Advice of the committee to the requester. It is gathered with the ballot's result. */
export const feedback: Command = {
  name: "feedback",
  usage: "/feedback text",
  summary: sentence("desk-command-feedback"),
  examples: ["/feedback Start with one hundred pictures and ask for review."],
  allow: ["committee"],
  run({ by, state, parsed, refTo }) {
    const text = freeText(parsed);
    if (text === undefined) return refuse(sentence("desk-refused-text-missing", "feedback"));
    if (state.stage === undefined) return refuse(sentence("desk-refused-ended"));
    return [{ kind: "feedback-given", by, stage: state.stage, text: refTo(text) }];
  },
};
