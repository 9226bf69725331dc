import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { Command } from "./command.ts";

/** A member of an assigned group takes the request up. */
export const claim: Command = {
  name: "claim",
  usage: "/claim",
  summary: sentence("desk-command-claim"),
  examples: ["/claim"],
  allow: ["group"],
  run({ by, state, desk }) {
    const mine = state.assignments.filter(({ group }) => desk.roster.groups[group]?.some(({ id }) => id === by.id));
    const free = mine.filter(({ people }) => !people.some(({ id }) => id === by.id));
    if (free.length === 0) return refuse(sentence("desk-refused-claimed-already"));
    return free.map(({ group }) => ({ kind: "person-assigned" as const, group, person: by }));
  },
};
