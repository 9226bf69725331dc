import type { Change } from "../domain/change.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { comeBack } from "./come-back.ts";
import { type Command, type CommandContext, enterBy, freeText } from "./command.ts";

/**
 * Says that something should not end like this: a request that a coordinator ended goes on in the stage that it left, and
 * a small question becomes a full request.
 */
export const raise: Command = {
  name: "raise",
  usage: "/raise reason",
  summary: sentence("desk-command-raise"),
  examples: ["/raise Other museums ask the same, so the committee should look at it."],
  allow: ["requester", "coordinator", "committee"],
  worksAfterEnd: true,
  undoable: true,
  isOfUse: ({ state, desk }) => (state.exit ? canBeRaised({ state, desk }) : state.lane !== "request"),
  run(context) {
    const { state } = context;
    if (state.exit && !canBeRaised(context)) return refuse(sentence("desk-refused-raise-exit"));
    if (!state.exit && state.lane === "request") return refuse(sentence("desk-refused-nothing-to-raise"));
    const text = freeText(context.parsed);
    if (text === undefined) return refuse(sentence("desk-refused-reason-to-raise"));
    return raised(context, text);
  },
};

function raised(context: CommandContext, text: string): readonly Change[] | Refusal {
  const reason = context.refTo(text);
  const lane: readonly Change[] =
    context.state.lane === "request" ? [] : [{ kind: "lane-changed", lane: "request", reason }];
  const [returned, ...enters] = comeBack(context, "raise", reason);
  return enterBy(context, [...(returned ? [returned] : []), ...lane, ...enters]);
}

/** Whether it ended by an exit that the committee looks at again. */
const canBeRaised = ({ state, desk }: Pick<CommandContext, "state" | "desk">): boolean =>
  desk.config.exits.some(({ id, confirm }) => id === state.exit?.exit && confirm);
