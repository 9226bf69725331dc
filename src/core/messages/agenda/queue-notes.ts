import type { Queue } from "../../domain/queue.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { formatMonths } from "../format-months.ts";
import { say } from "../speak.ts";

/** Most requests on each side of the line that are listed by number. */
const MOST = 20;

/** The queue in two sentences: who is next, and who waits below the line. Nothing where nobody waits. */
export function queueNotes({ entries, line }: Queue, language: string): readonly Sentence[] {
  if (entries.length === 0) return [];
  const listed = (side: "above" | "below" | null): readonly string[] => {
    const numbers = entries.filter((entry) => entry.line === side).map(({ number }) => `#${number}`);
    const more = numbers.length - MOST;
    return more > 0 ? [...numbers.slice(0, MOST), say(language, "agenda-queue-more", more)] : numbers;
  };
  if (line === null) return [sentence("agenda-queue-order", listed(null))];
  const period = formatMonths(line.from, line.until, language);
  const above = listed("above");
  const below = entries.filter((entry) => entry.line === "below").length;
  return [
    above.length > 0 ? sentence("agenda-queue-above", above, period) : sentence("agenda-queue-none-above", period),
    ...(below > 0 ? [sentence("agenda-queue-below", below, listed("below"))] : []),
  ];
}
