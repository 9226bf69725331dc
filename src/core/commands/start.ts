import { sentence } from "../domain/sentence.ts";
import { type Command, takeWay } from "./command.ts";

/** Begins the support of an approved request. */
export const start: Command = {
  name: "start",
  usage: "/start",
  summary: sentence("desk-command-start"),
  examples: ["/start"],
  allow: ["coordinator", "group"],
  undoable: true,
  isOfUse: ({ way }) => way("start").kind !== "none",
  run: (context) => takeWay(context),
};
