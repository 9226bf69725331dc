import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, freeText, leaveBy } from "./command.ts";

/** The requester takes the request back; a coordinator may, where the request was filed for somebody. */
export const withdraw: Command = {
  name: "withdraw",
  usage: "/withdraw [reason]",
  summary: sentence("desk-command-withdraw"),
  examples: ["/withdraw", "/withdraw we found another partner"],
  allow: ["requester", "coordinator"],
  undoable: true,
  isOfUse: ({ roles, state }) => roles.has("requester") || (state.registered?.onBehalf ?? false),
  run(context) {
    const onBehalf = context.state.registered?.onBehalf ?? false;
    if (!context.roles.has("requester") && !onBehalf) return refuse(sentence("desk-refused-withdraw"));
    return leaveBy(context, "withdrawn", freeText(context.parsed));
  },
};
