import type { Change } from "../domain/change.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { Command } from "./command.ts";
import { laneRefusal } from "./lane-refusal.ts";

/** Gives a member's advice in numbers, where the desk has a scorecard. It orders nothing. */
export const score: Command = {
  name: "score",
  usage: "/score criterion number [criterion number …]",
  summary: sentence("desk-command-score"),
  examples: ["/score reach 2", "/score reach 2 learning 3"],
  allow: ["committee"],
  undoable: true,
  isOfUse: ({ state, desk }) => desk.config.scorecard !== undefined && state.lane === "request",
  run({ by, desk, parsed, state }) {
    const card = desk.config.scorecard;
    if (!card) return refuse(sentence("desk-refused-no-scorecard"));
    const shut = laneRefusal(state);
    if (shut) return shut;
    const ids = card.criteria.map(({ id }) => id);
    const words = parsed.args.map((word) => word.toLowerCase().replace(/[.,;:=]+$/, ""));
    const changes: Change[] = [];
    for (let n = 0; n < words.length; n += 2) {
      const [criterion = "", number = ""] = words.slice(n, n + 2);
      if (!ids.includes(criterion)) return refuse(sentence("desk-refused-score-criterion", criterion, ids));
      if (!/^\d{1,2}$/.test(number) || Number(number) > card.highest)
        return refuse(sentence("desk-refused-score-number", criterion, card.highest));
      changes.push({ kind: "score-given", by, criterion, score: Number(number) });
    }
    return changes.length > 0 ? changes : refuse(sentence("desk-refused-score-missing", ids));
  },
};
