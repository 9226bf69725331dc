import { sentence } from "../domain/sentence.ts";
import type { Command } from "./command.ts";
import { stateNeed } from "./state-need.ts";

/** Asks for somebody's hands: what exactly is to be done. */
export const needs: Command = {
  name: "needs",
  usage: "/needs text",
  summary: sentence("desk-command-needs"),
  examples: ["/needs Somebody who reads old Finnish handwriting, for two evenings."],
  allow: ["group", "coordinator"],
  undoable: true,
  run: (context) => stateNeed("hands", context),
};
