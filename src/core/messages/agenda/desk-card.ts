import type { Desk } from "../../config/desk.ts";
import type { Agenda } from "../../domain/agenda.ts";
import type { Instant } from "../../domain/ids.ts";
import { sentence } from "../../domain/sentence.ts";
import { small } from "../markdown-parts.ts";
import { markdownIn } from "../markup/markdown.ts";
import { agendaParts } from "./render-agenda.ts";

/** Most characters of points on the card: a comment takes 65,536. */
const ROOM = 50_000;

/** The card of the desk's own issue, where the committee enters: what waits, oldest first. Nobody is called by it. */
export function renderDeskCard(agenda: Agenda, { config }: Desk, checkedAt: Instant): string {
  const { language } = config.desk;
  const markup = markdownIn(language);
  const { meeting } = agenda;
  return [
    markup.heading(2, markup.say(sentence("agenda-card-title"))),
    markup.say(meeting ? sentence("agenda-meeting", { at: meeting }) : sentence("agenda-no-meeting")),
    ...agendaParts(agenda, markup, language, 3, ROOM),
    small(markup.say(sentence("agenda-card-checked", { at: checkedAt }))),
  ].join("\n\n");
}
