import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, type CommandContext, enterBy, freeText, takeWay } from "./command.ts";

/**
 * Hands the plan to the committee for the final decision. A coordinator or a voting member may do so although something
 * is open, with a reason; the reason is kept.
 */
export const ready: Command = {
  name: "ready",
  usage: "/ready [reason]",
  summary: sentence("desk-command-ready"),
  examples: ["/ready", "/ready the archive signs next week, and the meeting is tomorrow"],
  allow: ["group", "coordinator", "voting"],
  isOfUse: ({ way }) => way("ready").kind !== "none",
  run(context) {
    const found = context.way("ready");
    if (found.kind !== "blocked") return takeWay(context);
    const reason = freeText(context.parsed);
    if (!mayOverride(context)) return refuse(sentence("desk-refused-ready"), found.because);
    if (reason === undefined) return refuse(sentence("desk-refused-ready-reason"), found.because);
    const ref = context.refTo(reason);
    return enterBy(
      context,
      found.changes.map((change) => (change.kind === "stage-entered" ? { ...change, reason: ref } : change)),
    );
  },
};

const mayOverride = ({ roles }: Pick<CommandContext, "roles">): boolean =>
  roles.has("coordinator") || roles.has("voting");
