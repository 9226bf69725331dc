import type { Agenda, AgendaGroup, AgendaItem } from "../../domain/agenda.ts";
import type { Instant } from "../../domain/ids.ts";
import { sentence } from "../../domain/sentence.ts";
import { formatDay } from "../format-time.ts";
import { languageOf } from "../languages.ts";
import type { Markup } from "../markup/markup.ts";
import { queueNotes } from "./queue-notes.ts";

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
  { groups, unread, queue }: Agenda,
  markup: Markup,
  language: string,
  level: 2 | 3,
  room = Number.POSITIVE_INFINITY,
): readonly string[] {
  const { say } = markup;
  let left = room;
  const parts = groups.flatMap(({ group, items }) => {
    const notes = notesOn(group, items, queue, language).map(say);
    if (items.length + notes.length === 0) return [];
    const when = WITH_END.includes(group) ? "agenda-until" : "agenda-since";
    const lines = items.map((item) => pointOf(item, when, markup, language));
    const shown = lines.filter(({ length }) => {
      left -= length;
      return left >= 0;
    });
    const more = lines.length - shown.length;
    const listed = more > 0 ? [...shown, say(sentence("agenda-more", more))] : shown;
    return [
      markup.heading(level, say(sentence(`agenda-group-${group}`))),
      ...notes,
      ...(listed.length > 0 ? [markup.list(listed)] : []),
    ];
  });
  const missing = unread.map((number) => `#${number}`);
  return [
    ...(missing.length > 0 ? [say(sentence("agenda-unread", missing))] : []),
    ...(parts.length > 0 ? parts : [say(sentence("agenda-empty"))]),
  ];
}

/** What is said once for all points of a part. */
function notesOn(group: AgendaGroup, items: readonly AgendaItem[], queue: Agenda["queue"], language: string) {
  if (group === "exits" && items.length > 0) return [sentence("agenda-how-to-raise")];
  return group === "queue" && queue ? queueNotes(queue, language) : [];
}

/** Parts whose points have a last day instead of a first one. */
const WITH_END: readonly AgendaGroup[] = ["terms", "task-forces"];

/** Number, title, since or until when, what is asked: in one line. */
export function pointOf(
  { number, title, url, since, asks }: AgendaItem,
  when: "agenda-since" | "agenda-until",
  markup: Markup,
  language: string,
) {
  const { say, text, link } = markup;
  const day = formatDay(since, languageOf(language));
  const place = number !== null && url !== null ? [link(`#${number}`, url)] : [];
  const name = [...place, ...(title === "" ? [] : [text(title)])].join(" ");
  return `${name} (${say(sentence(when, day))}) – ${asks.map(say).join(" ")}`;
}
