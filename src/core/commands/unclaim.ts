import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { Command } from "./command.ts";

/** Hands the request back to the group. */
export const unclaim: Command = {
  name: "unclaim",
  usage: "/unclaim",
  summary: sentence("desk-command-unclaim"),
  examples: ["/unclaim"],
  allow: ["group"],
  isOfUse: ({ by, state }) => state.assignments.some(({ people }) => people.some(({ id }) => id === by.id)),
  run({ by, state }) {
    const mine = state.assignments.filter(({ people }) => people.some(({ id }) => id === by.id));
    if (mine.length === 0) return refuse(sentence("desk-refused-not-claimed"));
    return mine.map(({ group }) => ({ kind: "person-unassigned" as const, group, person: by }));
  },
};
