import { endsByReply } from "../config/ends-by-reply.ts";
import { periodOf } from "../config/period.ts";
import { earliest, type Instant, later } from "../domain/ids.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, type CommandContext, freeText } from "./command.ts";
import { endByCoordinator } from "./end-by-coordinator.ts";

/** Ends a request whose requester was asked and has not answered for long. The requester's next comment brings it back. */
export const noReply: Command = {
  name: "no-reply",
  usage: "/no-reply [text]",
  summary: sentence("desk-command-no-reply"),
  examples: ["/no-reply", "/no-reply We asked twice, here and by mail."],
  allow: ["coordinator"],
  undoable: true,
  isOfUse: (context) => askedSince(context) !== undefined,
  run(context) {
    const asked = askedSince(context);
    if (asked === undefined) return refuse(sentence("desk-refused-nothing-asked"));
    const from = later(asked, periodOf(context.desk.config["wait-before-no-reply"]));
    if (context.at < from) return refuse(sentence("desk-refused-no-reply-early", { at: asked }, { at: from }));
    return endByCoordinator(context, "no-reply", freeText(context.parsed));
  },
};

/** Since when the request waits for the requester; undefined where nothing was asked. */
function askedSince({ state, desk }: Pick<CommandContext, "state" | "desk">): Instant | undefined {
  const since = state.holds.flatMap(({ hold, since: at }) => (endsByReply(hold, desk) ? [at] : []));
  return since.length === 0 ? undefined : since.reduce(earliest);
}
