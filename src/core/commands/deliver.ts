import { sentence } from "../domain/sentence.ts";
import { type Command, freeText, takeWay } from "./command.ts";

/** Says that the support is done. What is told with it is the last note on the work. */
export const deliver: Command = {
  name: "deliver",
  usage: "/deliver [text]",
  summary: sentence("desk-command-deliver"),
  examples: ["/deliver All pictures are on Commons."],
  allow: ["coordinator", "group"],
  undoable: true,
  isOfUse: ({ way }) => way("deliver").kind !== "none",
  run(context) {
    const text = freeText(context.parsed);
    const told =
      text === undefined ? [] : [{ kind: "progress-noted" as const, by: context.by, text: context.refTo(text) }];
    return takeWay(context, told);
  },
};
