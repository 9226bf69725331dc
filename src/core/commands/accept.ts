import { sentence } from "../domain/sentence.ts";
import { type Command, enterBy, freeText, takeWay } from "./command.ts";
import { laneRefusal } from "./lane-refusal.ts";

/** Takes a request from intake to the committee, never a small question. With a reason it overrides missing answers; the reason is kept. */
export const accept: Command = {
  name: "accept",
  usage: "/accept [reason]",
  summary: sentence("desk-command-accept"),
  examples: ["/accept", "/accept the partner answered by phone"],
  allow: ["coordinator"],
  undoable: true,
  isOfUse: ({ state, way }) => state.lane === "request" && way("accept").kind !== "none",
  run(context) {
    const refusal = laneRefusal(context.state);
    if (refusal) return refusal;
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
