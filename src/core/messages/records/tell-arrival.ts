import { nextMeeting } from "../../config/meeting-times.ts";
import type { CalendarFile } from "../../config/schema.ts";
import type { ChangeOf } from "../../domain/change.ts";
import { type Instant, instant } from "../../domain/ids.ts";
import type { ListedResource } from "../../domain/neighbours.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import type { LibraryEntry } from "../../domain/snapshot.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { linkAddress } from "../link-address.ts";
import { bullets, sayIn } from "../markdown-parts.ts";
import type { RecordFacts } from "./record-facts.ts";
import { nextIn } from "./tell-stage.ts";

type Part = Sentence | string;

/**
 * The first comment on a request: thanks, what is missing, what may help already. No date of a result is promised; the next
 * meeting is the date that is known.
 */
export function registered(change: ChangeOf<"request-registered">, facts: RecordFacts): readonly Part[] {
  const { snapshot } = facts;
  return [
    ...(snapshot.movedHere ? [sentence("desk-registered-moved")] : []),
    ...thanks(change, facts),
    ...intakePaused(facts),
    ...answersToAdd(facts),
    ...(facts.arrival ? earlierRequests(facts.arrival.similar) : []),
    ...(facts.arrival ? resourcesThatFit(facts.arrival.resources) : []),
    ...(isTakenOn(facts) ? [] : nextIn(facts)),
    ...((change.lane ?? "request") === "request" ? meeting(facts) : []),
  ];
}

/** Whether the look that took the request in took it on at once: then what follows says who is next. */
const isTakenOn = ({ records }: RecordFacts): boolean =>
  records.some(({ changes }) => changes.some((one) => one.kind === "stage-entered" && one.through !== "registered"));

/** The issue comes from no form of the desk, or it cannot be told from which. */
export function formAsked({ arrival, snapshot }: RecordFacts): readonly Part[] {
  const forms = arrival?.forms ?? [];
  const page = { href: `${snapshot.repository.url}/issues/new/choose` };
  return [forms.length > 0 ? sentence("desk-form-unclear", forms) : sentence("desk-form-asked", page)];
}

function thanks(
  { onBehalf, lane = "request" }: ChangeOf<"request-registered">,
  { arrival, desk }: RecordFacts,
): readonly Part[] {
  if (onBehalf) return [sentence("desk-registered-on-behalf"), sentence("desk-registered-on-behalf-how")];
  const words = {
    request: sentence("desk-registered"),
    question: sentence("desk-registered-question"),
    join: sentence("desk-registered-join"),
  };
  const isComplete = !arrival || arrival.missing.length + arrival.unfit.length === 0;
  const said = [
    words[lane],
    ...(isComplete ? [sentence("desk-registered-nothing-needed")] : []),
    sentence("desk-registered-language"),
  ];
  return [said.map(sayIn(desk.config.desk.language)).join(" ")];
}

function intakePaused({ desk, snapshot }: RecordFacts): readonly Part[] {
  const pause = intakePauseAt(desk.calendar, snapshot.readAt);
  if (!pause) return [];
  return [sentence("desk-registered-paused", { day: instant(`${pause.until}T00:00:00Z`) }, pause.reason)];
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
  return [sentence("desk-registered-similar", similar.length), links(similar)];
}

const resourcesThatFit = (resources: readonly ListedResource[]): readonly Part[] =>
  resources.length === 0 ? [] : [sentence("desk-registered-resources", resources.length), links(resources)];

const links = (entries: readonly Pick<ListedResource, "title" | "url">[]): string =>
  bullets(entries.map(({ title, url }) => `[${escapeMarkdown(title)}](${linkAddress(url)})`));

function meeting({ desk, snapshot }: RecordFacts): readonly Part[] {
  const next = nextMeeting(desk.calendar, snapshot.readAt);
  return next ? [sentence("desk-next-meeting", { at: next })] : [];
}
