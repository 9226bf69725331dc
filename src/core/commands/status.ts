import { sentence } from "../domain/sentence.ts";
import type { Command } from "./command.ts";

/** Says where the request stands, who is next and what is missing. */
export const status: Command = {
  name: "status",
  usage: "/status",
  summary: sentence("desk-command-status"),
  examples: ["/status"],
  allow: ["anyone"],
  worksAfterEnd: true,
  run: () => [{ kind: "answered" }],
  answer: () => "status",
};
