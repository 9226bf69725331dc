import { placeInQueue } from "../config/queue-stage.ts";
import type { StageConfig } from "../config/schema.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, type CommandContext, dropWords, enterBy, freeText } from "./command.ts";
import { laneRefusal } from "./lane-refusal.ts";

/**
 * The recorded way to correct a stage. It goes back to a stage that the request has been in, or forward where no
 * ballot lies between: nobody moves a request past a decision of the committee.
 */
export const move: Command = {
  name: "move",
  usage: "/move stage reason",
  summary: sentence("desk-command-move"),
  examples: ["/move intake the wrong form was accepted"],
  allow: ["coordinator", "voting"],
  isOfUse: ({ state }) => laneRefusal(state) === undefined,
  run(context) {
    const { desk, state, parsed, refTo, roles } = context;
    const refusal = laneRefusal(state);
    if (refusal) return refusal;
    const { stages } = desk.config;
    const target = parsed.args[0]?.toLowerCase() ?? "";
    if (!stages.some(({ id }) => id === target)) {
      return refuse(
        sentence(
          "desk-refused-stage-unknown",
          target,
          stages.map(({ id }) => id),
        ),
      );
    }
    if (target === state.stage) return refuse(sentence("desk-refused-same-stage"));
    const below = lineRefusal(target, context);
    if (below) return below;
    const reason = freeText({ rest: dropWords(parsed.rest, 1), text: parsed.text });
    if (reason === undefined) return refuse(sentence("desk-refused-reason-missing", "move"));
    const back = state.visits.some(({ stage }) => stage === target);
    if (!back && !withoutBallot(state.stage ?? "", stages).has(target))
      return refuse(sentence("desk-refused-move-ballot"));
    const undoes =
      back &&
      state.ballots.some(
        ({ result, terms }) => result?.outcome === "passed" && !comesBefore(terms.stage, target, state.visits),
      );
    if (undoes && !roles.has("voting")) return refuse(sentence("desk-refused-move-decided"));
    return enterBy(context, [
      { kind: "stage-entered", stage: target, from: state.stage ?? null, through: "moved", reason: refTo(reason) },
    ]);
  },
};

/** The line of the queue holds for a move too, where it holds for the command that begins the support. */
function lineRefusal(target: string, { state, desk, way }: CommandContext): Refusal | undefined {
  const { stages } = desk.config;
  if (placeInQueue(state, desk)?.line !== "below") return undefined;
  const here = stages.findIndex(({ id }) => id === state.stage);
  const start = stages[here]?.next.find(({ when }) => when.includes("in-line"));
  if (!start || stages.findIndex(({ id }) => id === target) < here) return undefined;
  const found = way(start.on);
  return found.kind === "blocked" ? refuse(sentence("desk-refused-move-line"), found.because) : undefined;
}

/** All stages that can be reached from one without a ballot. */
function withoutBallot(from: string, stages: readonly StageConfig[]): ReadonlySet<string> {
  const reached = new Set([from]);
  for (const id of reached) {
    const ways = stages.find((stage) => stage.id === id)?.next ?? [];
    for (const way of ways) if (way.to !== undefined && !way.on.startsWith("ballot-")) reached.add(way.to);
  }
  return reached;
}

/** Whether a request was in one stage before it first was in another. */
function comesBefore(earlier: string, than: string, visits: readonly { readonly stage: string }[]): boolean {
  const order = visits.map(({ stage }) => stage);
  return order.indexOf(earlier) < order.indexOf(than);
}
