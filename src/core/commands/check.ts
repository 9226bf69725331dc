import type { CheckAnswer } from "../domain/change.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, dropWords, freeText } from "./command.ts";

const ANSWERS: readonly CheckAnswer[] = ["ok", "open", "not-applicable"];

/** Answers one question of the checklist. */
export const check: Command = {
  name: "check",
  usage: "/check question ok|open|not-applicable [note]",
  summary: sentence("desk-command-check"),
  examples: ["/check technical ok", "/check legal-and-ethical open two pictures show persons"],
  allow: ["group", "coordinator", "committee"],
  isOfUse: ({ desk }) => desk.config.checklist.length > 0,
  run({ by, desk, parsed, refTo }) {
    const [item = "", word = ""] = parsed.args;
    const items = desk.config.checklist.map(({ id }) => id);
    if (!items.includes(item.toLowerCase())) return refuse(sentence("desk-refused-check-unknown", item, items));
    const answer = ANSWERS.find((known) => known === word.toLowerCase());
    if (!answer) return refuse(sentence("desk-refused-answer-unknown", [...ANSWERS]));
    const note = freeText({ rest: dropWords(parsed.rest, 2), text: parsed.text });
    return [
      {
        kind: "check-answered",
        item: item.toLowerCase(),
        answer,
        by,
        ...(note !== undefined && { note: refTo(note) }),
      },
    ];
  },
};
