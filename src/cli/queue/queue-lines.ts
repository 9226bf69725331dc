import type { Queue, QueueEntry, QueueMove, QueueRank } from "../../core/domain/queue.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import { formatMonths } from "../../core/messages/format-months.ts";
import { say, speakPlain } from "../../core/messages/speak.ts";
import type { Reasons } from "./reasons-in.ts";

/** The queue for the terminal: the order with its line, what waits to hold or was stopped, and every change of place. */
export function queueLines(queue: Queue, reasons: Reasons, language: string): readonly string[] {
  const { entries, line, history, ranks } = queue;
  const words = (...ref: Parameters<Reasons>): string => reasons(...ref) ?? say(language, "cli-queue-words-gone");
  const first = entries.findIndex((entry) => entry.line === "below");
  const cut = first < 0 ? entries.length : first;
  const order = entries.map((entry) => entrySaid(entry, words));
  const drawn = line
    ? [sentence("cli-queue-line", formatMonths(line.from, line.until, language), line.places, line.free)]
    : [];
  const open = ranks.filter(({ outcome }) => outcome !== "held");
  const said: readonly Sentence[] = [
    sentence("cli-queue-title", { at: queue.at }, entries.length),
    ...order.slice(0, cut),
    ...drawn,
    ...order.slice(cut),
    ...(open.length > 0 ? [sentence("cli-queue-asked"), ...open.map((rank) => rankSaid(rank, words))] : []),
    ...(history.length > 0 ? [sentence("cli-queue-history"), ...history.map((move) => moveSaid(move, words))] : []),
  ];
  return said.map((one) => speakPlain(one, language));
}

type Words = (...ref: Parameters<Reasons>) => string;

function entrySaid({ place, number, waited, priority, since, rank }: QueueEntry, words: Words): Sentence {
  if (rank?.heldAt) {
    const { place: asked, heldAt, by, reason } = rank;
    const told = [asked, { day: heldAt }, by.login, words(number, reason)] as const;
    return sentence("cli-queue-by-rank", place, String(number), waited, ...told);
  }
  return priority === null
    ? sentence("cli-queue-by-day", place, String(number), waited, { day: since })
    : sentence("cli-queue-by-priority", place, String(number), waited, priority, { day: since });
}

function rankSaid({ number, place, by, at, holdsFrom, reason, objection, outcome }: QueueRank, words: Words): Sentence {
  const asked = [{ day: at }, String(number), by.login, place] as const;
  const why = words(number, reason);
  if (outcome === "pending") return sentence("cli-queue-pending", ...asked, { at: holdsFrom }, why);
  if (!objection) return sentence("cli-queue-ended", ...asked, why);
  return sentence("cli-queue-objected", ...asked, why, objection.by.login, words(number, objection.reason));
}

function moveSaid({ at, number, from, to, why }: QueueMove, words: Words): Sentence {
  const about = [{ day: at }, String(number)] as const;
  const [before, after] = [from ?? 0, to ?? 0];
  switch (why.kind) {
    case "entered":
      return sentence("cli-queue-entered", ...about, after);
    case "left":
      return sentence(why.started ? "cli-queue-started" : "cli-queue-left", ...about, before);
    case "ranked":
      return sentence("cli-queue-ranked", ...about, before, after, why.by.login, words(number, why.reason));
    case "moved-by-rank":
      return sentence("cli-queue-moved", ...about, before, after, String(why.of));
  }
}
