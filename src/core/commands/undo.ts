import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { Command } from "./command.ts";

/** Takes back one's own last act while nothing followed from it. Both stay in the record. */
export const undo: Command = {
  name: "undo",
  usage: "/undo",
  summary: sentence("desk-command-undo"),
  examples: ["/undo"],
  allow: ["coordinator", "committee", "group", "requester"],
  worksAfterEnd: true,
  isOfUse({ lastAct }) {
    const act = lastAct();
    return act?.undoable === true && !act.followed;
  },
  run({ lastAct }) {
    const act = lastAct();
    if (!act) return refuse(sentence("desk-refused-undo-none"));
    if (!act.undoable) return refuse(sentence("desk-refused-undo-command", act.command));
    if (act.followed) return refuse(sentence("desk-refused-undo-followed", act.command));
    return [{ kind: "act-undone", key: act.key, command: act.command }];
  },
};
