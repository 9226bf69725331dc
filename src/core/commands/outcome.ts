import { isRefusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, freeText, takeWay } from "./command.ts";

/** Reports what came of a request, or says that nothing was reported. It works on the closed issue. */
export const outcome: Command = {
  name: "outcome",
  usage: "/outcome text|not-reported",
  summary: sentence("desk-command-outcome"),
  examples: ["/outcome 2,998 drawings are on Commons; we can now do the next upload alone.", "/outcome not-reported"],
  allow: ["requester", "coordinator"],
  undoable: true,
  isOfUse: ({ state, way }) => !state.outcome && way("outcome").kind !== "none",
  run(context) {
    const text = freeText(context.parsed);
    if (text === undefined) return refuse(sentence("desk-refused-text-missing", "outcome"));
    const silent = text.toLowerCase() === "not-reported";
    if (silent && !context.roles.has("coordinator")) return refuse(sentence("desk-refused-not-reported"));
    const taken = takeWay(context, [
      { kind: "outcome-reported", by: context.by, text: silent ? null : context.refTo(text) },
    ]);
    return isRefusal(taken) && context.state.outcome ? refuse(sentence("desk-refused-outcome-already")) : taken;
  },
};
