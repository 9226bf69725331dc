import { defaultGroupOf } from "../config/working-groups.ts";
import type { Change, ChangeOf } from "../domain/change.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, type CommandContext, dropWords, freeText } from "./command.ts";

/** Says whether there is an active community where the request comes from. Without one somebody gets to care for it. */
export const community: Command = {
  name: "community",
  usage: "/community missing|active [reason]",
  summary: sentence("desk-command-community"),
  examples: ["/community missing the user group ended last year", "/community active"],
  allow: ["coordinator", "committee"],
  undoable: true,
  isOfUse: ({ state, desk }) => state.communityMissing === true || desk.config["without-community"].length > 0,
  run(context) {
    const { by, parsed, refTo, state } = context;
    const word = parsed.args[0]?.toLowerCase();
    if (word !== "missing" && word !== "active") return refuse(sentence("desk-refused-community-word"));
    const missing = word === "missing";
    if (state.communityMissing === missing) return refuse(sentence(`desk-refused-community-${word}`));
    const text = freeText({ rest: dropWords(parsed.rest, 1), text: parsed.text });
    const said = { by, ...(text !== undefined && { reason: refTo(text) }) };
    return missing ? communityMissing(context, said) : [{ kind: "community-noted", missing, ...said }];
  },
};

/** There is no active community: that is noted, and where no group has the request, the one that cares for such gets it. */
export function communityMissing(
  { state, desk }: Pick<CommandContext, "state" | "desk">,
  said: Pick<ChangeOf<"community-noted">, "by" | "reason">,
): readonly Change[] {
  const owner = state.assignments.length === 0 ? defaultGroupOf(desk) : undefined;
  return [
    { kind: "community-noted", missing: true, ...said },
    ...(owner ? [{ kind: "group-assigned" as const, group: owner.id }] : []),
  ];
}
