import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, dropWords, freeText } from "./command.ts";

/** Writes the plan: the kinds of support first, the plan in words after them. A new plan replaces the old one. */
export const plan: Command = {
  name: "plan",
  usage: "/plan support-type[, support-type] text",
  summary: sentence("desk-command-plan"),
  examples: ["/plan train, do\nWe upload the first hundred pictures together."],
  allow: ["group", "coordinator"],
  run({ by, desk, parsed, refTo }) {
    const known = desk.config["support-types"];
    const words = parsed.rest.trim().split(/\s+/);
    const types: string[] = [];
    for (const word of words.map((written) => written.replace(/,$/, "").toLowerCase())) {
      if (!known.includes(word)) break;
      types.push(word);
    }
    if (known.length > 0 && types.length === 0) return refuse(sentence("desk-refused-support-missing", known));
    const text = freeText({ rest: dropWords(parsed.rest, types.length), text: parsed.text });
    if (text === undefined) return refuse(sentence("desk-refused-text-missing", "plan"));
    return [{ kind: "plan-written", by, supportTypes: [...new Set(types)], text: refTo(text) }];
  },
};
