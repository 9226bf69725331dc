import { escapeMarkdown } from "../escape-markdown.ts";
import type { CardFacts } from "./card-facts.ts";

/** The stages in order: the one that the request is in is bold, those behind it are ticked. */
export function requestPath({ state, desk }: CardFacts): string {
  const { stages } = desk.config;
  const now = stages.findIndex(({ id }) => id === state.stage);
  const reached = new Set(state.visits.map(({ stage }) => stage));
  return stages
    .map(({ id, title }, index) => {
      if (index === now) return `**${escapeMarkdown(title)}**`;
      return reached.has(id) && (now === -1 || index < now) ? `✔ ${escapeMarkdown(title)}` : escapeMarkdown(title);
    })
    .join(" → ");
}
