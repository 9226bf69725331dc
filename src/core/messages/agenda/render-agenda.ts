import type { Agenda, AgendaGroup, AgendaItem } from "../../domain/agenda.ts";
import type { Instant } from "../../domain/ids.ts";
import { sentence } from "../../domain/sentence.ts";
import { formatDay } from "../format-time.ts";
import { languageOf } from "../languages.ts";
import type { Markup } from "../markup/markup.ts";

/** An agenda as a document. Parts without points are left out. */
export function renderAgenda(agenda: Agenda, markup: Markup, language: string): string {
  const { at, meeting, since } = agenda;
  const day = (moment: Instant): string => formatDay(moment, languageOf(language));
  const title = meeting ? sentence("agenda-title", day(meeting)) : sentence("agenda-title-today", day(at));
  const when = meeting ? sentence("agenda-meeting", { at: meeting }) : sentence("agenda-no-meeting");
  return [
    markup.heading(1, markup.say(title)),
    `${markup.say(when)} ${markup.say(sentence("agenda-news-since", day(since)))}`,
    ...agendaParts(agenda, markup, language, 2),
  ].join("\n\n");
}

/**
 * The parts that have points, below headings of a level. `room` is how many characters the points may take: what does not
 * fit is counted, not hidden.
 */
export function agendaParts(
  { groups, unread }: Agenda,
  markup: Markup,
  language: string,
  level: 2 | 3,
  room = Number.POSITIVE_INFINITY,
): readonly string[] {
  const { say } = markup;
  let left = room;
  const parts = groups.flatMap(({ group, items }) => {
    if (items.length === 0) return [];
    const lines = items.map((item) => pointOf(item, group, markup, language));
    const shown = lines.filter(({ length }) => {
      left -= length;
      return left >= 0;
    });
    const more = lines.length - shown.length;
    const listed = more > 0 ? [...shown, say(sentence("agenda-more", more))] : shown;
    const note = group === "exits" ? [say(sentence("agenda-how-to-raise"))] : [];
    return [markup.heading(level, say(sentence(`agenda-group-${group}`))), ...note, markup.list(listed)];
  });
  const missing = unread.map((number) => `#${number}`);
  return [
    ...(missing.length > 0 ? [say(sentence("agenda-unread", missing))] : []),
    ...(parts.length > 0 ? parts : [say(sentence("agenda-empty"))]),
  ];
}

/** Number, title, since when, what is asked: in one line. */
function pointOf(
  { number, title, url, since, asks }: AgendaItem,
  group: AgendaGroup,
  markup: Markup,
  language: string,
) {
  const { say, text, link } = markup;
  const day = formatDay(since, languageOf(language));
  const place = number !== null && url !== null ? [link(`#${number}`, url)] : [];
  const name = [...place, ...(title === "" ? [] : [text(title)])].join(" ");
  const when = sentence(group === "terms" ? "agenda-until" : "agenda-since", day);
  return `${name} (${say(when)}) – ${asks.map(say).join(" ")}`;
}
