import { sentence } from "../domain/sentence.ts";
import type { Command } from "./command.ts";

/** Lists what this person may do with this request now. The reply is made from the registry. */
export const help: Command = {
  name: "help",
  usage: "/help [command]",
  summary: sentence("desk-command-help"),
  examples: ["/help", "/help hold"],
  allow: ["anyone"],
  worksAfterEnd: true,
  run: () => [{ kind: "answered" }],
  answer: () => "help",
};
