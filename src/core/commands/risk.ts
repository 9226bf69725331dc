import { refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { RiskLevel } from "../domain/work-change.ts";
import { type Command, type CommandContext, dropWords, freeText } from "./command.ts";

const LEVELS: readonly RiskLevel[] = ["low", "manageable", "high"];

/** Says how large one risk is, and what is done about it; only while the question that it belongs to is open. */
export const risk: Command = {
  name: "risk",
  usage: "/risk name low|manageable|high [mitigation]",
  summary: sentence("desk-command-risk"),
  examples: ["/risk legal low", "/risk workload manageable two more volunteers check the names"],
  allow: ["group", "coordinator", "committee"],
  isOfUse: ({ state, desk }) => desk.config.checklist.some(({ id, risks }) => risks.length > 0 && isOpen(id, state)),
  run({ by, desk, parsed, state, refTo }) {
    const [name = "", word = ""] = parsed.args;
    const risks = desk.config.checklist.flatMap((item) => item.risks.map(({ id }) => ({ id, item })));
    if (risks.length === 0) return refuse(sentence("desk-refused-risk-none"));
    const asked = risks.find(({ id }) => id === name.toLowerCase());
    if (!asked) {
      const names = risks.map(({ id }) => id);
      return refuse(sentence("desk-refused-risk-unknown", name, names));
    }
    if (!isOpen(asked.item.id, state))
      return refuse(sentence("desk-refused-risk-not-open", asked.item.title, asked.item.id));
    const level = LEVELS.find((known) => known === word.toLowerCase());
    if (!level) return refuse(sentence("desk-refused-answer-unknown", [...LEVELS]));
    const mitigation = freeText({ rest: dropWords(parsed.rest, 2), text: parsed.text });
    if (level !== "low" && mitigation === undefined)
      return refuse(sentence("desk-refused-risk-mitigation", asked.id, level));
    return [
      {
        kind: "risk-assessed",
        item: asked.item.id,
        risk: asked.id,
        level,
        by,
        ...(mitigation !== undefined && { mitigation: refTo(mitigation) }),
      },
    ];
  },
};

/** Whether a question of the checklist was answered with open. */
const isOpen = (item: string, { checks }: CommandContext["state"]): boolean =>
  checks.some((check) => check.item === item && check.answer === "open");
