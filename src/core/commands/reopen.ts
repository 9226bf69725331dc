import { isOver } from "../config/is-over.ts";
import { refuse } from "../domain/refusal.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { comeBack } from "./come-back.ts";
import { type Command, type CommandContext, enterBy, freeText, stageTitle } from "./command.ts";

/** Brings a request that has ended back to the first stage. Its number stays, and the old end is linked. */
export const reopen: Command = {
  name: "reopen",
  usage: "/reopen reason",
  summary: sentence("desk-command-reopen"),
  examples: ["/reopen We found a partner who can scan.", "/reopen The new plan asks for half of the plates."],
  allow: ["requester", "coordinator"],
  worksAfterEnd: true,
  undoable: true,
  isOfUse: ({ state }) => state.exit !== undefined,
  run(context) {
    if (!context.state.exit) return refuse(nothingToReopen(context));
    const reason = freeText(context.parsed);
    if (reason === undefined) return refuse(sentence("desk-refused-reason-missing", "reopen"));
    return enterBy(context, comeBack(context, "reopen", context.refTo(reason)));
  },
};

/** A request whose way is over did not end early; any other one goes on. */
function nothingToReopen(context: CommandContext): Sentence {
  const stage = context.desk.config.stages.find(({ id }) => id === context.state.stage);
  return sentence(isOver(stage) ? "desk-refused-finished" : "desk-refused-not-ended", stageTitle(context));
}
