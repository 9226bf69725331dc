import { isRefusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, freeText, takeWay } from "./command.ts";

/** Leaves a stage out that is not needed, with the reason. */
export const skip: Command = {
  name: "skip",
  usage: "/skip reason",
  summary: sentence("desk-command-skip"),
  examples: ["/skip the requester already has a complete plan"],
  allow: ["coordinator", "voting"],
  isOfUse: ({ way }) => way("skip").kind !== "none",
  run(context) {
    const reason = freeText(context.parsed);
    if (reason === undefined) return refuse(sentence("desk-refused-reason-missing", "skip"));
    const changes = takeWay(context);
    if (isRefusal(changes)) return changes;
    const ref = context.refTo(reason);
    return changes.map((change) => (change.kind === "stage-entered" ? { ...change, reason: ref } : change));
  },
};
