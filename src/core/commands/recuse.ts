import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, freeText } from "./command.ts";

/** A member steps aside for this request: out of the count and out of the quorum's base. */
export const recuse: Command = {
  name: "recuse",
  usage: "/recuse [reason]",
  summary: sentence("desk-command-recuse"),
  examples: ["/recuse", "/recuse I work for the partner"],
  allow: ["voting"],
  run({ by, state, parsed, refTo }) {
    if (state.recused.includes(by.id)) return refuse(sentence("desk-refused-recused-already"));
    const reason = freeText(parsed);
    return [{ kind: "member-recused", member: by, by: "self", ...(reason !== undefined && { reason: refTo(reason) }) }];
  },
};
