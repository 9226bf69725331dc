import { periodOf } from "../config/period.ts";
import { isQueued, pendingRank } from "../config/queue-stage.ts";
import { later } from "../domain/ids.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, dropWords, freeText } from "./command.ts";
import { reasonRefusal } from "./power.ts";
import { queueRefusal } from "./queue-rights.ts";

/** Asks for a place in the queue, with the reason. It holds after the desk's time, unless a voting member objects. */
export const rank: Command = {
  name: "rank",
  usage: "/rank place reason",
  summary: sentence("desk-command-rank"),
  examples: ["/rank 1 The exhibition opens in May, and the scans must be there before."],
  allow: ["voting"],
  isOfUse: ({ state, desk }) => isQueued(state, desk),
  run(context) {
    const { at, by, desk, parsed, refTo, state } = context;
    const shut = queueRefusal(context);
    if (shut) return shut;
    const pending = pendingRank(state, desk);
    if (pending && pending.by.id !== by.id) {
      const { login } = pending.by;
      return refuse(sentence("desk-refused-rank-pending", login, pending.place, { at: pending.holdsFrom }));
    }
    const [, digits] = /^#?([1-9]\d{0,2})$/.exec(parsed.args[0] ?? "") ?? [];
    if (digits === undefined) return refuse(sentence("desk-refused-rank-place"));
    const text = freeText({ rest: dropWords(parsed.rest, 1), text: parsed.text });
    const short = reasonRefusal(parsed.name, text);
    if (short || text === undefined) return short ?? [];
    const holdsFrom = later(at, periodOf(desk.config.queue["rank-after"]));
    return [{ kind: "rank-asked", place: Number(digits), by, reason: refTo(text), holdsFrom }];
  },
};
