import { refuse } from "../domain/refusal.ts";
import type { Assignment } from "../domain/request-state.ts";
import { sentence } from "../domain/sentence.ts";
import type { Command, CommandContext } from "./command.ts";

/** A member of an assigned group takes the request up. */
export const claim: Command = {
  name: "claim",
  usage: "/claim",
  summary: sentence("desk-command-claim"),
  examples: ["/claim"],
  allow: ["group"],
  isOfUse: (context) => unclaimed(context).length > 0,
  run(context) {
    const free = unclaimed(context);
    if (free.length === 0) return refuse(sentence("desk-refused-claimed-already"));
    return free.map(({ group }) => ({ kind: "person-assigned" as const, group, person: context.by }));
  },
};

/** The assignments to one's own groups that one has not taken up. */
function unclaimed({ by, state, desk }: Pick<CommandContext, "by" | "state" | "desk">): readonly Assignment[] {
  const mine = state.assignments.filter(({ group }) => desk.roster.groups[group]?.some(({ id }) => id === by.id));
  return mine.filter(({ people }) => !people.some(({ id }) => id === by.id));
}
