import { pendingRank } from "../config/queue-stage.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, freeText } from "./command.ts";
import { queueRefusal } from "./queue-rights.ts";

/** Stops the place that somebody asked for: it goes on the next agenda. Who asked for it takes it back like this. */
export const object: Command = {
  name: "object",
  usage: "/object reason",
  summary: sentence("desk-command-object"),
  examples: ["/object Request 12 waits longer and is as urgent."],
  allow: ["voting"],
  isOfUse: ({ state, desk }) => pendingRank(state, desk) !== undefined,
  run(context) {
    const { by, desk, parsed, refTo, state } = context;
    const shut = queueRefusal(context);
    if (shut) return shut;
    if (!pendingRank(state, desk)) return refuse(sentence("desk-refused-no-rank"));
    const text = freeText(parsed);
    if (text === undefined) return refuse(sentence("desk-refused-text-missing", parsed.name));
    return [{ kind: "rank-objected", by, reason: refTo(text) }];
  },
};
