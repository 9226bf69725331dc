import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, type CommandContext, freeText } from "./command.ts";

/** Makes a request that has not gone on yet a small question: a coordinator answers it, and nobody votes on it. */
export const smallQuestion: Command = {
  name: "small-question",
  usage: "/small-question [reason]",
  summary: sentence("desk-command-small-question"),
  examples: ["/small-question", "/small-question this only asks for a link"],
  allow: ["coordinator"],
  undoable: true,
  isOfUse: (context) => context.state.lane !== "question" && isInFirstStage(context),
  run(context) {
    if (context.state.lane === "question") return refuse(sentence("desk-refused-question-already"));
    if (!isInFirstStage(context)) return refuse(sentence("desk-refused-question-late"));
    const reason = freeText(context.parsed);
    return [{ kind: "lane-changed", lane: "question", ...(reason !== undefined && { reason: context.refTo(reason) }) }];
  },
};

/** Whether a request is where it came in, and no ballot was ever opened on it. */
const isInFirstStage = ({ state, desk }: Pick<CommandContext, "state" | "desk">): boolean =>
  state.stage === desk.config.stages[0]?.id && state.ballots.length === 0;
