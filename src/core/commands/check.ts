import type { CheckAnswer } from "../domain/change.ts";
import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, dropWords, freeText } from "./command.ts";

const ANSWERS: readonly CheckAnswer[] = ["ok", "open", "not-applicable"];

/** Answers one question of the checklist. Who leaves it open says why; where it has risks, they are assessed one by one. */
export const check: Command = {
  name: "check",
  usage: "/check question ok|open|not-applicable [note]",
  summary: sentence("desk-command-check"),
  examples: ["/check technical ok", "/check legal-and-ethical open two pictures show persons"],
  allow: ["group", "coordinator", "committee"],
  isOfUse: ({ desk }) => desk.config.checklist.length > 0,
  run({ by, desk, parsed, refTo }) {
    const [item = "", word = ""] = parsed.args;
    const { checklist } = desk.config;
    const asked = checklist.find(({ id }) => id === item.toLowerCase());
    if (!asked) {
      const items = checklist.map(({ id }) => id);
      return refuse(sentence("desk-refused-check-unknown", item, items));
    }
    const answer = ANSWERS.find((known) => known === word.toLowerCase());
    if (!answer) return refuse(sentence("desk-refused-answer-unknown", [...ANSWERS]));
    const note = freeText({ rest: dropWords(parsed.rest, 2), text: parsed.text });
    if (answer === "open" && note === undefined && asked.risks.length === 0) {
      return refuse(sentence("desk-refused-check-note", asked.id));
    }
    return [{ kind: "check-answered", item: asked.id, answer, by, ...(note !== undefined && { note: refTo(note) }) }];
  },
};
