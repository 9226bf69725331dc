import { queueStage } from "../core/config/queue-stage.ts";
import { type Instant, instant } from "../core/domain/ids.ts";
import { type Sentence, sentence } from "../core/domain/sentence.ts";
import { say } from "../core/messages/speak.ts";
import { queueUntil } from "../core/reports/queue/queue-of.ts";
import { readDeskSource, stopWith } from "./desk-source.ts";
import { queueJson } from "./queue/queue-json.ts";
import { queueLines } from "./queue/queue-lines.ts";
import { reasonsIn } from "./queue/reasons-in.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

/** `queue`: the order of the approved requests, from the records alone. It writes nothing. */
export const queueVerb: Verb = {
  name: "queue",
  summary: say("en", "cli-queue-summary"),
  args: [],
  options: [
    { flags: "--at <date>", about: say("en", "cli-queue-option-at") },
    { flags: "--data <file>", about: say("en", "cli-source-option-data") },
    { flags: "--repo <owner/name>", about: say("en", "cli-source-option-repo") },
  ],
  run: runQueue,
};

async function runQueue({ options }: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const day = dayOf(options["at"]);
  if (typeof day === "object") return stopWith({ exit: 2, because: [day] }, terminal);
  const source = await readDeskSource(options, terminal);
  if ("exit" in source) return stopWith(source, terminal);
  const { desk, requests, readAt } = source;
  const at = momentOf(day, readAt);
  const queue = queueStage(desk) === undefined ? undefined : queueUntil(requests, desk, at);
  if (!queue) return stopWith({ exit: 1, because: [sentence("cli-queue-none")] }, terminal);
  const reasons = reasonsIn(requests, desk);
  const lines = options["json"]
    ? [JSON.stringify(queueJson(queue, reasons), null, 2)]
    : queueLines(queue, reasons, desk.config.desk.language);
  for (const line of lines) terminal.out(line);
  const missing = requests.filter(({ incomplete }) => incomplete.length > 0);
  for (const { issue, incomplete } of missing)
    terminal.err(say("en", "cli-source-incomplete", issue.number, incomplete));
  return missing.length > 0 ? 1 : 0;
}

function dayOf(given: unknown): string | Sentence | undefined {
  if (given === undefined) return undefined;
  const day = String(given);
  const isDay = /^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) === true;
  return isDay ? day : sentence("cli-queue-bad-day", day);
}

/** The end of a day, and never later than what was read. */
function momentOf(day: string | undefined, readAt: Instant): Instant {
  const end = day === undefined ? readAt : instant(`${day}T23:59:59Z`);
  return end < readAt ? end : readAt;
}
