import { escapeMarkdown } from "../escape-markdown.ts";
import type { CardFacts } from "./card-facts.ts";

/** The stages in order: the one that the request is in is bold, those behind it are ticked. Only requests go that way. */
export function requestPath({ state, desk }: CardFacts): readonly string[] {
  if (state.lane !== "request") return [];
  const { stages } = desk.config;
  const now = stages.findIndex(({ id }) => id === state.stage);
  const reached = new Set(state.visits.map(({ stage }) => stage));
  const steps = stages.map(({ id, title }, index) => {
    if (index === now) return `**${escapeMarkdown(title)}**`;
    return reached.has(id) && (now === -1 || index < now) ? `✔ ${escapeMarkdown(title)}` : escapeMarkdown(title);
  });
  return [steps.join(" → ")];
}
