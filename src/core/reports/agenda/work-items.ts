import { exitTitleOf } from "../../config/title-of.ts";
import type { GroupedItem } from "../../domain/agenda.ts";
import { type Instant, latest } from "../../domain/ids.ts";
import { sentence } from "../../domain/sentence.ts";
import { awaitsOutcome } from "../../workflow/outcome-due.ts";
import { overdueFrom } from "../../workflow/status-of-care.ts";
import { type AgendaFacts, isNews, itemOf, wordsOf } from "./agenda-facts.ts";

/** Requests that somebody brought back, or made out of a small question, since the meeting before. */
export function raisedItems(facts: AgendaFacts): readonly GroupedItem[] {
  const { state, records, desk, times } = facts;
  if (state.exit) return [];
  const raised = records.findLast(
    ({ at, cause }) => cause.kind === "command" && cause.command === "raise" && isNews(at, times),
  );
  if (!raised) return [];
  for (const change of raised.changes) {
    if (change.kind === "request-returned" || (change.kind === "lane-changed" && change.lane === "request")) {
      const what =
        change.kind === "request-returned"
          ? sentence("agenda-raised", exitTitleOf(change.exit, desk))
          : sentence("agenda-raised-question");
      return [itemOf(facts, "raised", raised.at, [what, ...(change.reason ? [wordsOf(facts, change.reason)] : [])])];
    }
  }
  return [];
}

/** A step that was announced for a day that is over. */
export function overdueItems(facts: AgendaFacts): readonly GroupedItem[] {
  const { nextStep, exit } = facts.state;
  if (exit || nextStep?.on === undefined || facts.times.at < overdueFrom(nextStep.on)) return [];
  return [itemOf(facts, "overdue", nextStep.on, [sentence("agenda-overdue"), wordsOf(facts, nextStep.text)])];
}

/** Delivered support of which nobody has told what came of it. */
export function outcomeItems(facts: AgendaFacts): readonly GroupedItem[] {
  const { state, desk } = facts;
  if (state.exit || state.outcome || state.since === undefined || !awaitsOutcome({ state, desk })) return [];
  const asked = state.outcomesAsked.length;
  const asks = [sentence("agenda-outcome"), ...(asked > 0 ? [sentence("agenda-outcome-asked", asked)] : [])];
  return [itemOf(facts, "outcomes", state.since, asks)];
}

/** Changes that are no sign that somebody cares for the request. */
const IDLE: ReadonlySet<string> = new Set([
  "refused",
  "answered",
  "outcome-asked",
  "reminder-given",
  "flood-noticed",
  "queue-placed",
]);

/** When anything last happened with the request: a record, or a person's comment. */
export function lastMoved({ snapshot, records, times }: AgendaFacts): Instant {
  const moments: readonly Instant[] = [
    snapshot.issue.openedAt,
    ...records.flatMap(({ at, changes }) => (changes.some(({ kind }) => !IDLE.has(kind)) ? [at] : [])),
    ...snapshot.comments.flatMap(({ author, createdAt }) => (author?.kind === "user" ? [createdAt] : [])),
  ];
  return moments.filter((at) => at <= times.at).reduce(latest, snapshot.issue.openedAt);
}
