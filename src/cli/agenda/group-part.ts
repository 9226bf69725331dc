import type { AgendaTimes } from "../../core/domain/agenda.ts";
import { sentence } from "../../core/domain/sentence.ts";
import { renderGroupAgenda } from "../../core/messages/agenda/render-group-agenda.ts";
import { MARKUPS, type MarkupName } from "../../core/messages/markup/markups.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import { inputUntil } from "../../core/reports/agenda/agenda-input.ts";
import { groupAgendaOf, groupItems } from "../../core/reports/agenda/group-agenda.ts";
import type { DeskSource, Stop } from "../desk-source.ts";

/** A working group's part of the agenda, as it is printed; a stop where the desk has no such group. */
export function groupPart(
  wanted: string,
  { desk, requests }: Pick<DeskSource, "desk" | "requests">,
  times: AgendaTimes,
  { format, json }: { readonly format: MarkupName; readonly json: boolean },
): string | Stop {
  const group = desk.config.groups.find(({ id }) => id === wanted.toLowerCase());
  if (!group) {
    const known = desk.config.groups.map(({ id }) => id);
    return { exit: 2, because: [sentence("cli-agenda-group-unknown", wanted, known)] };
  }
  const items = requests.flatMap((snapshot) => groupItems(inputUntil(snapshot, times.at), group, desk, times));
  const unread = requests.filter(({ incomplete }) => incomplete.length > 0).map(({ issue }) => issue.number);
  const agenda = groupAgendaOf(items, group, desk, times.at, unread);
  const { language } = desk.config.desk;
  if (!json) return renderGroupAgenda(agenda, MARKUPS[format](language), language);
  const { sections, ...rest } = agenda;
  const spoken = sections.map(({ section, items: points }) => [
    section,
    points.map((item) => ({ ...item, asks: item.asks.map((said) => speakPlain(said, language)) })),
  ]);
  return JSON.stringify({ ...rest, sections: Object.fromEntries(spoken) }, null, 2);
}
