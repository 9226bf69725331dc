import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { Command } from "./command.ts";

/** Ends a hold; without a name, all of them. */
export const resume: Command = {
  name: "resume",
  usage: "/resume [name]",
  summary: sentence("desk-command-resume"),
  examples: ["/resume", "/resume waiting-for-requester"],
  allow: ["coordinator", "committee", "requester"],
  undoable: true,
  isOfUse: ({ state }) => state.holds.length > 0,
  run({ state, parsed }) {
    const name = parsed.args[0]?.toLowerCase();
    const ended = state.holds.filter(({ hold }) => name === undefined || hold === name);
    if (ended.length === 0) return refuse(sentence("desk-refused-not-held"));
    return ended.map(({ hold }) => ({ kind: "hold-lifted" as const, hold }));
  },
};
