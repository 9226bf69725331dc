import { nextMeeting } from "../../config/meeting-times.ts";
import type { CalendarFile } from "../../config/schema.ts";
import type { ChangeOf } from "../../domain/change.ts";
import { type Instant, instant } from "../../domain/ids.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import type { LibraryEntry } from "../../domain/snapshot.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { formatDay } from "../format-time.ts";
import { languageOf } from "../languages.ts";
import { linkAddress } from "../link-address.ts";
import { bullets } from "../markdown-parts.ts";
import type { RecordFacts } from "./record-facts.ts";

type Part = Sentence | string;

/**
 * The first comment on a request: thanks, what is missing, what may help already. No date of a result is promised; the next
 * meeting is the date that is known.
 */
export function registered(change: ChangeOf<"request-registered">, facts: RecordFacts): readonly Part[] {
  const { snapshot } = facts;
  return [
    ...(snapshot.movedHere ? [sentence("desk-registered-moved")] : []),
    ...thanks(change),
    ...intakePaused(facts),
    ...answersToAdd(facts),
    ...(facts.arrival ? earlierRequests(facts.arrival.similar) : []),
    ...((change.lane ?? "request") === "request" ? meeting(facts) : []),
  ];
}

/** The issue comes from no form of the desk, or it cannot be told from which. */
export function formAsked({ arrival }: RecordFacts): readonly Part[] {
  const forms = arrival?.forms ?? [];
  return [forms.length > 0 ? sentence("desk-form-unclear", forms) : sentence("desk-form-asked")];
}

function thanks({ onBehalf, lane = "request" }: ChangeOf<"request-registered">): readonly Part[] {
  if (onBehalf) return [sentence("desk-registered-on-behalf"), sentence("desk-registered-on-behalf-how")];
  const words = {
    request: sentence("desk-registered"),
    question: sentence("desk-registered-question"),
    join: sentence("desk-registered-join"),
  };
  return [words[lane], sentence("desk-registered-language")];
}

function intakePaused({ desk, snapshot }: RecordFacts): readonly Part[] {
  const pause = intakePauseAt(desk.calendar, snapshot.readAt);
  if (!pause) return [];
  const last = formatDay(instant(`${pause.until}T00:00:00Z`), languageOf(desk.config.desk.language));
  return [sentence("desk-registered-paused", last, pause.reason)];
}

const intakePauseAt = (calendar: CalendarFile, at: Instant): CalendarFile["intake-pauses"][number] | undefined => {
  const day = at.slice(0, 10);
  return calendar["intake-pauses"].find(({ from, until }) => from <= day && day <= until);
};

function answersToAdd({ arrival }: RecordFacts): readonly Part[] {
  const { missing = [], unfit = [] } = arrival ?? {};
  return [
    ...(missing.length > 0 ? [sentence("desk-registered-missing", missing.length), labels(missing)] : []),
    ...(unfit.length > 0 ? [sentence("desk-registered-unfit", unfit.length), labels(unfit)] : []),
    ...(missing.length + unfit.length > 0 ? [sentence("desk-registered-add")] : []),
  ];
}

const labels = (names: readonly string[]): string => bullets(names.map(escapeMarkdown));

function earlierRequests(similar: readonly LibraryEntry[]): readonly Part[] {
  if (similar.length === 0) return [];
  const links = similar.map(({ title, url }) => `[${escapeMarkdown(title)}](${linkAddress(url)})`);
  return [sentence("desk-registered-similar", similar.length), bullets(links)];
}

function meeting({ desk, snapshot }: RecordFacts): readonly Part[] {
  const next = nextMeeting(desk.calendar, snapshot.readAt);
  return next ? [sentence("desk-next-meeting", { at: next })] : [];
}
