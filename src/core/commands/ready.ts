import { sentence } from "../domain/sentence.ts";
import { type Command, takeWay } from "./command.ts";

/** Hands the plan to the committee for the final decision. */
export const ready: Command = {
  name: "ready",
  usage: "/ready",
  summary: sentence("desk-command-ready"),
  examples: ["/ready"],
  allow: ["group", "coordinator"],
  isOfUse: ({ way }) => way("ready").kind !== "none",
  run: (context) => takeWay(context),
};
