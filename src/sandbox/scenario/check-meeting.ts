import type { Desk } from "../../core/config/desk.ts";
import { loadDesk } from "../../core/config/load-desk.ts";
import type { Instant } from "../../core/domain/ids.ts";
import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { renderAgenda } from "../../core/messages/agenda/render-agenda.ts";
import { renderMinutes } from "../../core/messages/agenda/render-minutes.ts";
import { MARKUPS } from "../../core/messages/markup/markups.ts";
import { agendaItems, agendaOf } from "../../core/reports/agenda/agenda.ts";
import { inputUntil } from "../../core/reports/agenda/agenda-input.ts";
import { agendaTimes, minutesTimes } from "../../core/reports/agenda/agenda-times.ts";
import { minutesOf } from "../../core/reports/agenda/minutes.ts";
import { compareEach } from "./compare.ts";
import type { MeetingExpectation } from "./expectation.ts";

/** The differences between what a step expects of a meeting and what `quorumdesk agenda` would print at `at`. */
export function checkMeeting(
  expected: MeetingExpectation,
  requests: readonly RequestSnapshot[],
  at: Instant,
): readonly string[] {
  const desk = deskOf(requests);
  const { language } = desk.config.desk;
  const printed = minutesOf(requests, desk, minutesTimes(desk, at));
  const agenda = agendaText(requests, desk, at);
  const minutes = renderMinutes(printed, MARKUPS.text(language), language);
  return compareEach("meeting ", expected, {
    agenda,
    "not-in-agenda": agenda,
    minutes,
    "not-in-minutes": minutes,
    "wiki-minutes": renderMinutes(printed, MARKUPS.wiki(language), language),
  });
}

function agendaText(requests: readonly RequestSnapshot[], desk: Desk, at: Instant): string {
  const times = agendaTimes(desk, at);
  const items = requests.flatMap((snapshot) => agendaItems(inputUntil(snapshot, at), desk, times));
  const { language } = desk.config.desk;
  return renderAgenda(agendaOf(items, desk, times), MARKUPS.text(language), language);
}

function deskOf([newest]: readonly RequestSnapshot[]): Desk {
  const loaded = newest && loadDesk(newest.files);
  if (!loaded?.ok) throw new Error("the story's desk does not load");
  return loaded.desk;
}
