import { sentence } from "../domain/sentence.ts";
import { type Command, takeWay } from "./command.ts";

/** Says that the support is done. */
export const deliver: Command = {
  name: "deliver",
  usage: "/deliver [text]",
  summary: sentence("desk-command-deliver"),
  examples: ["/deliver All pictures are on Commons."],
  allow: ["coordinator", "group"],
  run: (context) => takeWay(context),
};
