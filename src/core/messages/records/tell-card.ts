import { columnOf, ENDED } from "../../config/board-fields.ts";
import type { DecisionRecord } from "../../domain/batch.ts";
import type { ChangeOf } from "../../domain/change.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { sayIn } from "../markdown-parts.ts";
import type { RecordFacts } from "./record-facts.ts";

/**
 * Somebody moved the card on the project board: which command that was, or where the card is now, why, and what would do
 * what the move did not. By name where it is known.
 */
export function tellCard(
  change: ChangeOf<"card-moved">,
  record: DecisionRecord,
  facts: RecordFacts,
): readonly string[] {
  const say = sayIn(facts.desk.config.desk.language);
  return [(change.done === "taken" ? taken(change, record, facts) : putBack(change, facts)).map(say).join(" ")];
}

function taken(
  { stage, by, witness }: ChangeOf<"card-moved">,
  { changes }: DecisionRecord,
  facts: RecordFacts,
): readonly Sentence[] {
  const entered = changes.find((change) => change.kind === "stage-entered");
  if (!by || !entered) return [];
  const key = witness === "assignment" ? "desk-project-taken-assigned" : "desk-project-taken";
  return [sentence(key, by.login, columnOf(stage, facts.desk.config), entered.through)];
}

function putBack({ stage, by }: ChangeOf<"card-moved">, facts: RecordFacts): readonly Sentence[] {
  const { state, putBackWhy = [] } = facts;
  const column = columnOf(stage, facts.desk.config);
  const back = state.exit ? ENDED : columnOf(state.stage ?? "", facts.desk.config);
  return [
    by ? sentence("desk-project-put-back-by", by.login, column, back) : sentence("desk-project-put-back", column, back),
    ...putBackWhy,
  ];
}
