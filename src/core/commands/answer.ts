import { ballotNow } from "../ballots/ballot-now.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, freeText, leaveBy } from "./command.ts";

/** Answers a small question and closes the request with that answer. Never while the committee votes. */
export const answer: Command = {
  name: "answer",
  usage: "/answer text",
  summary: sentence("desk-command-answer"),
  examples: ["/answer The licence template is on Commons, under Commons:Licensing."],
  allow: ["coordinator"],
  undoable: true,
  isOfUse: ({ state }) => !ballotNow(state),
  run(context) {
    const text = freeText(context.parsed);
    if (text === undefined) return refuse(sentence("desk-refused-text-missing", "answer"));
    if (ballotNow(context.state)) return refuse(sentence("desk-refused-ballot-open", "answer"));
    return leaveBy(context, "answered", text);
  },
};
