import type { Desk } from "../config/desk.ts";
import { meetingTimes } from "../config/meeting-times.ts";
import type { DecisionRecord } from "../domain/batch.ts";
import type { Change } from "../domain/change.ts";
import type { RequestState } from "../domain/request-state.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { renderBallot } from "./ballot-text.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { renderResult } from "./result-text.ts";
import { speakMarkdown } from "./speak.ts";

/** What a record comment is about. */
export interface RecordFacts {
  readonly snapshot: RequestSnapshot;
  readonly desk: Desk;
  /** The state after all records. */
  readonly state: RequestState;
}

/** The sentences of a record comment: what happened, why, who is next and when. Markdown, without the marker. */
export function renderRecords(records: readonly DecisionRecord[], facts: RecordFacts): string {
  const language = facts.desk.config.desk.language;
  const parts = records.flatMap((record) => record.changes.flatMap((change) => told(change, record, facts)));
  const next = records.some(({ changes }) => changes.some(({ kind }) => kind === "stage-entered"))
    ? whoIsNext(facts)
    : [];
  return [...parts, ...next]
    .map((part) => (typeof part === "string" ? part : speakMarkdown(part, language)))
    .join("\n\n");
}

type Part = Sentence | string;

function told(change: Change, record: DecisionRecord, facts: RecordFacts): readonly Part[] {
  const { desk, state } = facts;
  switch (change.kind) {
    case "request-registered":
      return change.onBehalf
        ? [sentence("desk-registered-on-behalf")]
        : [sentence("desk-registered"), sentence("desk-registered-language"), ...nextMeeting(facts)];
    case "stage-entered":
      return entered(change, record, facts);
    case "request-left":
      return left(change, record, facts);
    case "request-reopened":
      return [change.closedBy ? sentence("desk-reopened", change.closedBy.login) : sentence("desk-reopened-unknown")];
    case "ballot-opened": {
      const ballot = state.ballots.find(({ terms }) => terms.number === change.terms.number);
      return ballot ? [renderBallot(ballot, desk.config)] : [];
    }
    case "ballot-closed":
      return [renderResult(change.result, change.ballot, facts)];
    case "notice-given":
      return [
        sentence(change.heading === "pass" ? "desk-notice-pass" : "desk-notice-fail", change.ballot, {
          at: change.closesAt,
        }),
        sentence("desk-notice-lift"),
      ];
    case "ballot-extended":
      return [sentence("desk-extended", change.ballot, { at: change.from }, { at: change.closesAt })];
    case "group-assigned":
      return groupAssigned(change.group, facts);
    case "outcome-reported":
      return [
        change.text
          ? sentence("desk-outcome", { href: commentUrl(facts, change.text.comment) })
          : sentence("desk-outcome-not-reported"),
      ];
    case "hand-move-noticed": {
      const title = stageTitle(facts, state.stage ?? "");
      return [
        change.done === "reverted"
          ? sentence("desk-hand-move", change.label, title)
          : sentence("desk-hand-move-recorded", change.label),
      ];
    }
    case "form-asked":
      return [sentence("desk-form-asked")];
    case "ballot-asked":
    case "vote-cast":
    case "reaction-seen":
    case "reaction-gone":
    case "member-recused":
    case "feedback-given":
    case "person-assigned":
    case "person-unassigned":
    case "check-answered":
    case "plan-written":
    case "hold-placed":
    case "hold-lifted":
    case "answered":
    case "refused":
      return [];
  }
}

function entered(
  change: Extract<Change, { kind: "stage-entered" }>,
  { cause }: DecisionRecord,
  facts: RecordFacts,
): readonly Part[] {
  if (change.through === "registered") return [];
  const title = stageTitle(facts, change.stage);
  const notYet = change.through === "ballot-rejected" ? [sentence("desk-result-not-yet")] : [];
  const reason = change.reason
    ? [sentence("desk-entered-reason", { href: commentUrl(facts, change.reason.comment) })]
    : [];
  const by =
    cause.kind === "command"
      ? sentence("desk-entered-by", title, cause.by.login, { href: commentUrl(facts, cause.comment) })
      : sentence("desk-entered", title);
  return [by, ...reason, ...notYet];
}

function left(
  change: Extract<Change, { kind: "request-left" }>,
  { cause }: DecisionRecord,
  facts: RecordFacts,
): readonly Part[] {
  const title = facts.desk.config.exits.find(({ id }) => id === change.exit)?.title ?? change.exit;
  if (change.through === "author-closed")
    return [sentence("desk-left-author-closed", title), sentence("desk-left-come-back")];
  if (change.through === "ballot-rejected")
    return [sentence("desk-left", title), sentence("desk-result-not-prioritised")];
  return [
    cause.kind === "command"
      ? sentence("desk-left-by", title, cause.by.login, { href: commentUrl(facts, cause.comment) })
      : sentence("desk-left", title),
    sentence("desk-left-come-back"),
  ];
}

function groupAssigned(group: string, { desk }: RecordFacts): readonly Part[] {
  const title = desk.config.groups.find(({ id }) => id === group)?.title ?? group;
  const members = desk.roster.groups[group] ?? [];
  const called = members.map(({ login }) => `@${login}`).join(", ");
  return [
    sentence("desk-group-assigned", title),
    ...(members.length > 0 ? [sentence("desk-group-members"), called] : []),
  ];
}

function whoIsNext({ desk, state }: RecordFacts): readonly Part[] {
  const stage = desk.config.stages.find(({ id }) => id === state.stage);
  if (!stage) return [];
  return [escapeMarkdown(stage.about), sentence(`desk-waits-for-${stage["waits-for"]}`)];
}

/** No date of a result is promised; the next meeting is the date that is known. */
function nextMeeting({ desk, snapshot }: RecordFacts): readonly Sentence[] {
  const next = meetingTimes(desk.calendar).find((time) => time > snapshot.readAt);
  return next ? [sentence("desk-next-meeting", { at: next })] : [];
}

const stageTitle = ({ desk }: RecordFacts, id: string): string =>
  desk.config.stages.find((stage) => stage.id === id)?.title ?? id;

const commentUrl = ({ snapshot }: RecordFacts, comment: number): string =>
  snapshot.comments.find(({ id }) => id === comment)?.url ?? snapshot.issue.url;
