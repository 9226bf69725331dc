import { isAfterDelivery } from "../../config/is-after-delivery.ts";
import { periodOf } from "../../config/period.ts";
import type { StageConfig } from "../../config/schema.ts";
import { groupTitleOf } from "../../config/title-of.ts";
import { membersOf } from "../../config/working-groups.ts";
import type { DecisionRecord } from "../../domain/batch.ts";
import type { ChangeOf } from "../../domain/change.ts";
import { later } from "../../domain/ids.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { sayIn } from "../markdown-parts.ts";
import { mention } from "../mention.ts";
import { whoIsNext } from "../who-is-next.ts";
import { causeLink, commentLink, type RecordFacts, stageTitle } from "./record-facts.ts";

type Part = Sentence | string;

/** A request came into a stage: through whom, why, and what happens there. */
export function entered(
  change: ChangeOf<"stage-entered">,
  record: DecisionRecord,
  facts: RecordFacts,
): readonly Part[] {
  // The first comment on a request says by itself who acts next.
  if (change.through === "registered") return [];
  const next = change.stage === facts.state.stage ? nextIn(facts) : [];
  if (record.changes.some(({ kind }) => kind === "request-returned")) return next;
  const notYet = change.through === "ballot-rejected" ? [sentence("desk-result-not-yet")] : [];
  return [howItCame(change, record, facts), ...notYet, ...next];
}

/** The comment that moved the request is named once, with its reason where it has one. */
function howItCame(change: ChangeOf<"stage-entered">, record: DecisionRecord, facts: RecordFacts): Sentence {
  const { cause, changes } = record;
  const title = stageTitle(facts, change.stage);
  if (cause.kind === "rule" || changes.some(({ kind }) => kind === "outcome-reported"))
    return sentence("desk-entered", title);
  const { login } = cause.by;
  if (!change.reason) return sentence("desk-entered-by", title, login, causeLink(facts, record));
  const reason = commentLink(facts, change.reason.comment);
  return change.through === "ready"
    ? sentence("desk-entered-overridden", title, login, reason)
    : sentence("desk-entered-reason", title, login, reason);
}

/**
 * Who acts next where the request is now, and when; of a ballot, the ballot itself says that. What the stage is about is
 * told when the request comes there for the first time.
 */
export function nextIn(facts: RecordFacts): readonly string[] {
  const { desk, state } = facts;
  const stage = desk.config.stages.find(({ id }) => id === state.stage);
  if (!stage) return [];
  const say = sayIn(desk.config.desk.language);
  const votes = state.ballots.some(({ terms, result }) => terms.stage === stage.id && !result);
  const isNew = state.visits.length > 1 && state.visits.filter((visit) => visit.stage === stage.id).length === 1;
  const acts = votes ? [sentence("desk-waits-for-votes")] : [whoIsNext(stage, state), ...outcomeDue(stage, facts)];
  return [[...(isNew ? [escapeMarkdown(stage.about)] : []), ...acts.map(say)].join(" ")];
}

/** When it is asked for the first time what came of the support; where nobody asks, how it is told. */
function outcomeDue(stage: StageConfig, { state, desk }: RecordFacts): readonly Sentence[] {
  const [first] = desk.config["outcome-reminders"];
  if (state.since === undefined || state.outcome || !isAfterDelivery(stage)) return [];
  if (first === undefined) return [sentence("desk-status-outcome-open")];
  return [sentence("desk-status-outcome-due", { day: later(state.since, periodOf(first)) })];
}

/** Most members of a group without leads who are called. */
const MOST_CALLED = 5;

/**
 * A working group got the request: its leads are called, or members where it has none. Where a member brought it along and
 * takes the request up, nobody else needs to act.
 */
export function groupAssigned(
  { group }: ChangeOf<"group-assigned">,
  { changes, cause }: DecisionRecord,
  { desk }: RecordFacts,
): readonly Part[] {
  const title = groupTitleOf(group, desk);
  const taker = changes.find((change) => change.kind === "person-assigned" && change.group === group);
  if (taker?.kind === "person-assigned") return [sentence("desk-group-brought", title, taker.person.login)];
  const given = sentence("desk-group-assigned", title);
  const all = membersOf(group, desk);
  if (all.length === 0) return [given, sentence("desk-group-empty")];
  const giver = cause.kind === "command" ? cause.by.id : undefined;
  const members = all.filter(({ id }) => id !== giver);
  const leads = members.filter(({ lead }) => lead);
  const called = leads.length > 0 ? leads : members.slice(0, MOST_CALLED);
  const asked = sentence(leads.length > 0 ? "desk-group-leads" : "desk-group-members");
  return [given, ...(called.length > 0 ? [asked, mention(called)] : [])];
}
