import { stageTitleOf } from "../../config/title-of.ts";
import { sentence } from "../../domain/sentence.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { type Say, section } from "../markdown-parts.ts";
import { seatTitleOf } from "../seat-title.ts";
import type { CardFacts } from "./card-facts.ts";

/** Most characters of advice on the card: a comment takes 65,536, and the evidence needs half of them. */
const ROOM_FOR_ADVICE = 16_000;

/** The newest advice, as much as fits. All of it stands in the thread. */
export function cardAdvice(facts: CardFacts, say: Say): readonly string[] {
  const lines = allAdvice(facts, say);
  let room = ROOM_FOR_ADVICE;
  const shown = lines.toReversed().filter(({ length }) => {
    room -= length;
    return room >= 0;
  });
  const left = lines.length - shown.length;
  const earlier = left > 0 ? [say(sentence("desk-card-advice-earlier", left))] : [];
  return section(say(sentence("desk-card-advice")), [...earlier, ...shown.toReversed()]);
}

function allAdvice({ advice: given, desk }: CardFacts, say: Say): readonly string[] {
  return given.map(({ advice: { by, stage }, text }) => {
    const stageTitle = stageTitleOf(stage, desk);
    const who = say(sentence("desk-card-advice-by", seatTitleOf(desk, by.id) ?? by.login, stageTitle));
    return `${who} ${text === undefined ? say(sentence("desk-card-text-removed")) : escapeMarkdown(text)}`;
  });
}
