import type { Agenda } from "../core/domain/agenda.ts";
import { type Instant, instant } from "../core/domain/ids.ts";
import { type Sentence, sentence } from "../core/domain/sentence.ts";
import { renderAgenda } from "../core/messages/agenda/render-agenda.ts";
import { renderMinutes } from "../core/messages/agenda/render-minutes.ts";
import { isMarkupName, MARKUPS, type MarkupName } from "../core/messages/markup/markups.ts";
import { say, speakPlain } from "../core/messages/speak.ts";
import { agendaItems, agendaOf } from "../core/reports/agenda/agenda.ts";
import { inputUntil } from "../core/reports/agenda/agenda-input.ts";
import { agendaTimes, minutesTimes } from "../core/reports/agenda/agenda-times.ts";
import { minutesOf } from "../core/reports/agenda/minutes.ts";
import { queueUntil } from "../core/reports/queue/queue-of.ts";
import { groupPart } from "./agenda/group-part.ts";
import { minutesJson } from "./agenda/minutes-json.ts";
import { type DeskSource, readDeskSource, type Stop, stopWith } from "./desk-source.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

/** `agenda`: what waits for the committee's next meeting, or for a working group, and the draft of the minutes after one. It writes nothing. */
export const agendaVerb: Verb = {
  name: "agenda",
  summary: say("en", "cli-agenda-summary"),
  args: [],
  options: [
    { flags: "--on <date>", about: say("en", "cli-agenda-option-on") },
    { flags: "--group <id>", about: say("en", "cli-agenda-option-group") },
    { flags: "--minutes", about: say("en", "cli-agenda-option-minutes") },
    { flags: "--from <date>", about: say("en", "cli-agenda-option-from") },
    { flags: "--until <date>", about: say("en", "cli-agenda-option-until") },
    { flags: "--format <format>", about: say("en", "cli-agenda-option-format"), initial: "text" },
    { flags: "--data <file>", about: say("en", "cli-source-option-data") },
    { flags: "--repo <owner/name>", about: say("en", "cli-source-option-repo") },
  ],
  run: runAgenda,
};

/** What was asked for. Days as in 2026-03-26. */
interface Question {
  readonly format: MarkupName;
  readonly json: boolean;
  readonly on: string | undefined;
  /** A working group, whose part alone is wanted. */
  readonly group: string | undefined;
  readonly minutes: { readonly from: string | undefined; readonly until: string | undefined } | undefined;
}

async function runAgenda({ options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const question = questionOf(options);
  if ("say" in question) return stopWith({ exit: 2, because: [question] }, terminal);
  const source = await readDeskSource(options, terminal);
  if ("exit" in source) return stopWith(source, terminal);
  const answer = question.minutes ? minutesFor(source, question) : agendaFor(source, question);
  if (typeof answer !== "string") return stopWith(answer, terminal);
  terminal.out(answer);
  const missing = source.requests.filter(({ incomplete }) => incomplete.length > 0);
  for (const { issue, incomplete } of missing)
    terminal.err(say("en", "cli-source-incomplete", issue.number, incomplete));
  return missing.length > 0 ? 1 : 0;
}

function questionOf(options: VerbCall["options"]): Question | Sentence {
  const days = { on: options["on"], from: options["from"], until: options["until"] };
  for (const day of Object.values(days))
    if (day !== undefined && !isDay(day)) return sentence("cli-agenda-bad-day", String(day));
  const { on, from, until } = days;
  const format = String(options["format"]);
  if (!isMarkupName(format)) return sentence("cli-agenda-bad-format", format, Object.keys(MARKUPS));
  const wantsMinutes = options["minutes"] === true;
  const group = options["group"];
  if (wantsMinutes && group !== undefined) return sentence("cli-agenda-group-with-minutes");
  if (wantsMinutes ? on !== undefined : from !== undefined || until !== undefined)
    return sentence(wantsMinutes ? "cli-agenda-on-with-minutes" : "cli-agenda-minutes-only");
  return {
    format,
    json: options["json"] === true,
    on: isDay(on) ? on : undefined,
    group: typeof group === "string" ? group : undefined,
    minutes: wantsMinutes
      ? { from: isDay(from) ? from : undefined, until: isDay(until) ? until : undefined }
      : undefined,
  };
}

function agendaFor({ desk, requests, readAt }: DeskSource, { on, group, format, json }: Question): string | Stop {
  const at = on === undefined || on === readAt.slice(0, 10) ? readAt : beginOf(on);
  const times = agendaTimes(desk, at);
  if (group !== undefined) return groupPart(group, { desk, requests }, times, { format, json });
  const items = requests.flatMap((snapshot) => agendaItems(inputUntil(snapshot, at), desk, times));
  const unread = requests.filter(({ incomplete }) => incomplete.length > 0).map(({ issue }) => issue.number);
  const agenda = agendaOf(items, desk, times, unread, queueUntil(requests, desk, at));
  const { language } = desk.config.desk;
  return json
    ? JSON.stringify(agendaJson(agenda, language), null, 2)
    : renderAgenda(agenda, MARKUPS[format](language), language);
}

/** The agenda as JSON; what is asked is in words. */
function agendaJson({ groups, ...rest }: Agenda, language: string): object {
  const spoken = groups.map(({ group, items }) => [
    group,
    items.map((item) => ({ ...item, asks: item.asks.map((said) => speakPlain(said, language)) })),
  ]);
  return { ...rest, groups: Object.fromEntries(spoken) };
}

function minutesFor({ desk, requests, readAt }: DeskSource, { minutes: wish, format, json }: Question): string | Stop {
  const until = wish?.until === undefined ? readAt : endOf(wish.until);
  const from = wish?.from === undefined ? minutesTimes(desk, until).from : beginOf(wish.from);
  if (until < from)
    return { exit: 2, because: [sentence("cli-agenda-backwards", from.slice(0, 10), until.slice(0, 10))] };
  const minutes = minutesOf(requests, desk, { from, until });
  const { language } = desk.config.desk;
  return json
    ? JSON.stringify(minutesJson(minutes, language), null, 2)
    : renderMinutes(minutes, MARKUPS[format](language), language);
}

const isDay = (day: unknown): day is string =>
  typeof day === "string" &&
  /^\d{4}-\d\d-\d\d$/.test(day) &&
  new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;

const beginOf = (day: string): Instant => instant(`${day}T00:00:00Z`);
const endOf = (day: string): Instant => instant(`${day}T23:59:59Z`);
