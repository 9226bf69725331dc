import type { DecisionRecord } from "../../domain/batch.ts";
import type { ChangeOf } from "../../domain/change.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { escapeMarkdown } from "../escape-markdown.ts";
import { sayIn } from "../markdown-parts.ts";
import { mention } from "../mention.ts";
import { causeLink, commentLink, type RecordFacts, stageTitle } from "./record-facts.ts";

type Part = Sentence | string;

/** A request came into a stage: through whom, why, and what happens there. */
export function entered(
  change: ChangeOf<"stage-entered">,
  record: DecisionRecord,
  facts: RecordFacts,
): readonly Part[] {
  const { cause } = record;
  const next = change.stage === facts.state.stage ? whatHappensNext(change.stage, facts) : [];
  const isBack = record.changes.some(({ kind }) => kind === "request-returned");
  if (change.through === "registered" || isBack) return next;
  const title = stageTitle(facts, change.stage);
  const by =
    cause.kind === "command"
      ? sentence("desk-entered-by", title, cause.by.login, causeLink(facts, record))
      : sentence("desk-entered", title);
  const reason = change.reason ? [sentence("desk-entered-reason", commentLink(facts, change.reason.comment))] : [];
  const notYet = change.through === "ballot-rejected" ? [sentence("desk-result-not-yet")] : [];
  return [by, ...reason, ...notYet, ...next];
}

/** What the stage is about, and who acts. Where a ballot opens with it, the ballot says who acts. */
function whatHappensNext(id: string, { desk, state }: RecordFacts): readonly Part[] {
  const stage = desk.config.stages.find((one) => one.id === id);
  if (!stage) return [];
  if (state.lane !== "request") return [sentence("desk-waits-for-answer")];
  const votes = state.ballots.some(({ terms, result }) => terms.stage === id && !result);
  const say = sayIn(desk.config.desk.language);
  const acts = votes ? [] : [say(sentence(`desk-waits-for-${stage["waits-for"]}`))];
  return [[escapeMarkdown(stage.about), ...acts].join(" ")];
}

/** A working group got the request; its members are called. */
export function groupAssigned(group: string, { desk }: RecordFacts): readonly Part[] {
  const title = desk.config.groups.find(({ id }) => id === group)?.title ?? group;
  const members = desk.roster.groups[group] ?? [];
  return [
    sentence("desk-group-assigned", title),
    ...(members.length > 0 ? [sentence("desk-group-members"), mention(members)] : []),
  ];
}
