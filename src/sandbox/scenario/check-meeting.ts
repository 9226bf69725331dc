import type { Desk } from "../../core/config/desk.ts";
import { loadDesk } from "../../core/config/load-desk.ts";
import type { Instant } from "../../core/domain/ids.ts";
import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { renderAgenda } from "../../core/messages/agenda/render-agenda.ts";
import { renderGroupAgenda } from "../../core/messages/agenda/render-group-agenda.ts";
import { renderMinutes } from "../../core/messages/agenda/render-minutes.ts";
import { MARKUPS } from "../../core/messages/markup/markups.ts";
import { agendaItems, agendaOf } from "../../core/reports/agenda/agenda.ts";
import { inputUntil } from "../../core/reports/agenda/agenda-input.ts";
import { agendaTimes, minutesTimes } from "../../core/reports/agenda/agenda-times.ts";
import { groupAgendaOf, groupItems } from "../../core/reports/agenda/group-agenda.ts";
import { minutesOf } from "../../core/reports/agenda/minutes.ts";
import { queueUntil } from "../../core/reports/queue/queue-of.ts";
import { compare, compareEach } from "./compare.ts";
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
  const { "of-groups": parts = {}, ...rest } = expected;
  const ofGroups = Object.entries(parts).flatMap(([id, words]) =>
    compare("agenda", words, groupText(id, requests, desk, at), `meeting of ${id}: `),
  );
  const differences = compareEach("meeting ", rest, {
    agenda,
    "not-in-agenda": agenda,
    minutes,
    "not-in-minutes": minutes,
    "wiki-minutes": renderMinutes(printed, MARKUPS.wiki(language), language),
  });
  return [...differences, ...ofGroups];
}

function groupText(id: string, requests: readonly RequestSnapshot[], desk: Desk, at: Instant): string {
  const group = desk.config.groups.find((one) => one.id === id);
  if (!group) throw new Error(`the story's desk has no group ${id}`);
  const times = agendaTimes(desk, at);
  const items = requests.flatMap((snapshot) => groupItems(inputUntil(snapshot, at), group, desk, times));
  const { language } = desk.config.desk;
  return renderGroupAgenda(groupAgendaOf(items, group, desk, at), MARKUPS.text(language), language);
}

function agendaText(requests: readonly RequestSnapshot[], desk: Desk, at: Instant): string {
  const times = agendaTimes(desk, at);
  const items = requests.flatMap((snapshot) => agendaItems(inputUntil(snapshot, at), desk, times));
  const { language } = desk.config.desk;
  return renderAgenda(
    agendaOf(items, desk, times, [], queueUntil(requests, desk, at)),
    MARKUPS.text(language),
    language,
  );
}

function deskOf([newest]: readonly RequestSnapshot[]): Desk {
  const loaded = newest && loadDesk(newest.files);
  if (!loaded?.ok) throw new Error("the story's desk does not load");
  return loaded.desk;
}
