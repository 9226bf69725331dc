import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import { type Command, dropWords, freeText } from "./command.ts";
import { partsTold, planParts } from "./plan-parts.ts";

/**
 * Writes the plan: the kinds of support first, the plan in words after them, with the expected outcome and who uses the
 * content on lines of their own. A new plan replaces the old one.
 */
export const plan: Command = {
  name: "plan",
  usage: "/plan support-type[, support-type] text",
  summary: sentence("desk-command-plan"),
  examples: [
    "/plan train, do\nWe upload the first hundred pictures together.\nExpected outcome: all 3,000 pictures are on Commons.\nOwner of use: the local WikiProject Medicine.",
  ],
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
    const tells = partsTold(planParts(text, desk.config));
    return [{ kind: "plan-written", by, supportTypes: [...new Set(types)], text: refTo(text), tells }];
  },
};
