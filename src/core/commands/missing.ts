import { sentence } from "../domain/sentence.ts";
import type { Command } from "./command.ts";
import { stateNeed } from "./state-need.ts";

/** Names material that should exist and does not, as a guide or a template. */
export const missing: Command = {
  name: "missing",
  usage: "/missing text",
  summary: sentence("desk-command-missing"),
  examples: ["/missing A guide for museums, in Spanish."],
  allow: ["group", "coordinator", "committee"],
  undoable: true,
  run: (context) => stateNeed("material", context),
};
