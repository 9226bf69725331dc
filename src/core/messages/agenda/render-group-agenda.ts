import type { GroupAgenda } from "../../domain/group-agenda.ts";
import { sentence } from "../../domain/sentence.ts";
import { formatDay } from "../format-time.ts";
import { languageOf } from "../languages.ts";
import type { Markup } from "../markup/markup.ts";
import { pointOf } from "./render-agenda.ts";

/** A working group's part of the agenda as a document. Sections without points are left out. */
export function renderGroupAgenda(agenda: GroupAgenda, markup: Markup, language: string): string {
  const { say, heading, list } = markup;
  const { title, at, sections, unread } = agenda;
  const parts = sections.flatMap(({ section, items }) =>
    items.length === 0
      ? []
      : [
          heading(2, say(sentence(`agenda-section-${section}`))),
          list(items.map((item) => pointOf(item, "agenda-since", markup, language))),
        ],
  );
  const missing = unread.map((number) => `#${number}`);
  return [
    heading(1, say(sentence("agenda-of-group", title, formatDay(at, languageOf(language))))),
    ...(missing.length > 0 ? [say(sentence("agenda-unread", missing))] : []),
    ...(parts.length > 0 ? parts : [say(sentence("agenda-group-empty"))]),
  ].join("\n\n");
}
