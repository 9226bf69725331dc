import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, freeText } from "./command.ts";
import { committeeVotes, endByCoordinator } from "./end-by-coordinator.ts";

/** Ends a request that the desk is not there for, and says why. */
export const outOfScope: Command = {
  name: "out-of-scope",
  usage: "/out-of-scope text",
  summary: sentence("desk-command-out-of-scope"),
  examples: ["/out-of-scope We cannot repair the statistics tool, but we can bring the people together who can."],
  allow: ["coordinator"],
  undoable: true,
  isOfUse: (context) => !committeeVotes(context),
  run(context) {
    const text = freeText(context.parsed);
    if (text === undefined) return refuse(sentence("desk-refused-text-missing", "out-of-scope"));
    return endByCoordinator(context, "out-of-scope", text);
  },
};
