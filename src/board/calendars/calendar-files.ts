import { type CalendarDate, type DateKind, ruleOf, singleDates } from "../../core/config/calendar-dates.ts";
import { instant } from "../../core/domain/ids.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import { speakPlain } from "../../core/messages/speak.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";
import { addressFrom, hostOf } from "../feeds/feed-address.ts";
import { committeePath, dropInCalendarPath, dropInPath, meetingsCalendarPath } from "../site/paths.ts";
import type { Site } from "../site/site.ts";
import type { SiteFile } from "../site/write-site.ts";
import { type EventTime, ruleTime, singleTime, utc } from "./calendar-event.ts";
import { icsFile, icsText } from "./ics-lines.ts";
import { timeZoneLines } from "./time-zone-lines.ts";

/** How many years ahead the changes of a zone's clocks are looked at. */
const YEARS_AHEAD = 5;

/** The drop-in hours and the meetings of the committee as calendars, in each language; none where there is no date. */
export function* calendarFiles({ model, languages }: Site): Iterable<SiteFile> {
  for (const kind of ["drop-in", "meeting"] as const) {
    const events = eventsOf(model, kind);
    if (events.length === 0) continue;
    const zone = zoneLines(model, kind);
    for (const language of languages) yield calendarFile({ model, kind, language }, zone, events);
  }
}

/** Whether there is a calendar of a kind. */
export const hasCalendar = (model: Pick<BoardModel, "calendar">, kind: DateKind): boolean =>
  eventsOf(model, kind).length > 0;

/** What is the same for all dates of a calendar. */
interface CalendarPlace {
  readonly model: BoardModel;
  readonly kind: DateKind;
  readonly language: string;
}

/** A date, or all dates of the rule. */
interface CalendarEvent {
  readonly time: EventTime;
  readonly link: string | undefined;
  readonly exception: CalendarDate["exception"];
}

function eventsOf({ calendar }: Pick<BoardModel, "calendar">, kind: DateKind): readonly CalendarEvent[] {
  const ruled = ruleTime(calendar, kind);
  return [
    ...(ruled ? [{ time: ruled, link: ruleOf(calendar, kind)?.link, exception: undefined }] : []),
    ...singleDates(calendar, kind).map((date) => ({
      time: singleTime(kind, date),
      link: date.link,
      exception: date.exception,
    })),
  ];
}

function zoneLines({ calendar, builtAt }: BoardModel, kind: DateKind): readonly string[] {
  const rule = ruleOf(calendar, kind);
  if (rule?.zone === undefined || rule.at === undefined) return [];
  const [first, now] = [rule.from, builtAt].map((day) => Number(day.slice(0, 4)));
  return timeZoneLines(rule.zone, first ?? 0, Math.max(first ?? 0, now ?? 0) + YEARS_AHEAD);
}

function calendarFile(place: CalendarPlace, zone: readonly string[], events: readonly CalendarEvent[]): SiteFile {
  const { model, kind, language } = place;
  const name = icsText(speakPlain(sentence(NAMES[kind].calendar, model.desk.name), language));
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Quorumdesk//Board//EN",
    "CALSCALE:GREGORIAN",
    "METHOD:PUBLISH",
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    "REFRESH-INTERVAL;VALUE=DURATION:P1D",
    ...zone,
    ...events.flatMap((event, index) => eventLines(place, event, repeats(events, index))),
    "END:VCALENDAR",
  ];
  return { path: NAMES[kind].path(language), text: icsFile(lines) };
}

/** How many dates before this one have the same name: several may be listed for one day. */
const repeats = (events: readonly CalendarEvent[], index: number): number =>
  events.slice(0, index).filter(({ time }) => time.name === events[index]?.time.name).length;

function eventLines(
  { model, kind, language }: CalendarPlace,
  event: CalendarEvent,
  repeated: number,
): readonly string[] {
  const { time } = event;
  const said = (what: Sentence): string => icsText(speakPlain(what, language));
  const name = repeated === 0 ? time.name : `${time.name}-${repeated + 1}`;
  const page = addressFrom(model, NAMES[kind].path(language), NAMES[kind].page(language));
  return [
    "BEGIN:VEVENT",
    `UID:${name}@${hostOf(model)}`,
    `DTSTAMP:${utc(model.builtAt)}`,
    `SEQUENCE:${time.sequence}`,
    ...time.lines,
    `SUMMARY:${said(sentence(NAMES[kind].event, model.desk.name))}`,
    `DESCRIPTION:${told(kind, event).map(said).join("\\n")}`,
    ...(model.desk.boardUrl === null ? [] : [`URL:${page}`]),
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ];
}

/** What stands in a date's text. */
function told(kind: DateKind, { exception, link }: CalendarEvent): readonly Sentence[] {
  return [
    sentence(NAMES[kind].about),
    ...(exception ? [changeTold(exception)] : []),
    ...(link === undefined ? [] : [sentence("board-calendar-link", { href: link })]),
  ];
}

const changeTold = ({ on, "moved-to": movedTo, reason }: NonNullable<CalendarDate["exception"]>): Sentence =>
  movedTo === undefined
    ? sentence("board-calendar-other-hour", reason)
    : sentence("board-calendar-moved", { day: instant(`${on}T00:00:00Z`) }, reason);

/** Where each kind of dates stands, and what it is called. */
const NAMES = {
  "drop-in": {
    path: dropInCalendarPath,
    page: dropInPath,
    calendar: "board-calendar-drop-ins",
    event: "board-calendar-drop-in",
    about: "board-calendar-drop-in-about",
  },
  meeting: {
    path: meetingsCalendarPath,
    page: committeePath,
    calendar: "board-calendar-meetings",
    event: "board-calendar-meeting",
    about: "board-calendar-meeting-about",
  },
} as const;
