import { isRefusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { Need } from "../domain/work-state.ts";
import { type Command, type CommandContext, dropWords, freeText } from "./command.ts";
import { needNamed, openNeeds } from "./need-named.ts";

/** Says that a need is met. */
export const done: Command = {
  name: "done",
  usage: "/done number [text]",
  summary: sentence("desk-command-done"),
  examples: ["/done 2", "/done 2 All 40 letters are typed."],
  allow: ["coordinator", "group", "member"],
  undoable: true,
  isOfUse: (context) => openNeeds(context.state).some((need) => mayMeet(need, context)),
  run(context) {
    const { by, state, parsed, refTo } = context;
    const need = needNamed(parsed.args[0], state);
    if (isRefusal(need)) return need;
    if (!mayMeet(need, context)) return refuse(sentence("desk-refused-done-right", need.number));
    const text = freeText({ rest: dropWords(parsed.rest, 1), text: parsed.text });
    return [{ kind: "need-met", number: need.number, by, ...(text !== undefined && { text: refTo(text) }) }];
  },
};

/** Who took it, the groups that have the request, and coordinators. */
const mayMeet = ({ taker }: Need, { by, roles }: Omit<CommandContext, "parsed">): boolean =>
  taker?.id === by.id || roles.has("group") || roles.has("coordinator");
