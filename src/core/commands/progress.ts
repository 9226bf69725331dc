import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, freeText } from "./command.ts";

/** Notes how the work goes. The notes tell the story of the support when it is over. */
export const progress: Command = {
  name: "progress",
  usage: "/progress text",
  summary: sentence("desk-command-progress"),
  examples: ["/progress 400 of 1,000 plates are scanned."],
  allow: ["coordinator", "group"],
  undoable: true,
  run({ by, parsed, refTo }) {
    const text = freeText(parsed);
    if (text === undefined) return refuse(sentence("desk-refused-text-missing", "progress"));
    return [{ kind: "progress-noted", by, text: refTo(text) }];
  },
};
