import { sentence } from "../domain/sentence.ts";
import { type Command, enterBy, freeText, takeWay } from "./command.ts";

/** Takes a request from intake to the committee. With a reason it overrides missing answers; the reason is kept. */
export const accept: Command = {
  name: "accept",
  usage: "/accept [reason]",
  summary: sentence("desk-command-accept"),
  examples: ["/accept", "/accept the partner answered by phone"],
  allow: ["coordinator"],
  run(context) {
    const found = context.way("accept");
    const reason = freeText(context.parsed);
    if (found.kind !== "blocked" || reason === undefined) return takeWay(context);
    const ref = context.refTo(reason);
    return enterBy(
      context,
      found.changes.map((change) => (change.kind === "stage-entered" ? { ...change, reason: ref } : change)),
    );
  },
};
