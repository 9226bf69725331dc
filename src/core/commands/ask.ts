import { endsByReply } from "../config/ends-by-reply.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, type CommandContext, freeText } from "./command.ts";

/** Asks the requester. The request waits, beside its stage, until the requester answers; then it goes on by itself. */
export const ask: Command = {
  name: "ask",
  usage: "/ask text",
  summary: sentence("desk-command-ask"),
  examples: ["/ask Which licence may we use?"],
  allow: ["coordinator", "committee", "group"],
  undoable: true,
  isOfUse: ({ state, ...rest }) => {
    const hold = holdForAnswer(rest);
    return hold !== undefined && state.holds.every((held) => held.hold !== hold);
  },
  run({ desk, state, parsed, refTo }) {
    const text = freeText(parsed);
    if (text === undefined) return refuse(sentence("desk-refused-text-missing", "ask"));
    const hold = holdForAnswer({ desk });
    if (hold === undefined) return refuse(sentence("desk-refused-no-holds"));
    const standing = state.holds.find((held) => held.hold === hold);
    if (standing) return refuse(sentence("desk-refused-asked-already", { day: standing.since }));
    return [{ kind: "hold-placed", hold, reason: refTo(text) }];
  },
};

/** The hold of this desk that the requester's answer ends. */
const holdForAnswer = ({ desk }: Pick<CommandContext, "desk">): string | undefined =>
  desk.config.holds.find(({ id }) => endsByReply(id, desk))?.id;
