import { exitTitleOf } from "../../config/title-of.ts";
import type { DecisionRecord } from "../../domain/batch.ts";
import type { ChangeOf } from "../../domain/change.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { causeLink, commentLink, type RecordFacts, stageTitle } from "./record-facts.ts";
import { voteAgainFrom } from "./tell-end.ts";

type Returned = ChangeOf<"request-returned">;

/** A request that had ended is back: through whom, why, where it is, and how it had ended. */
export function returned(change: Returned, record: DecisionRecord, facts: RecordFacts): readonly Sentence[] {
  const { exit, ended } = change;
  const old = ended && [sentence("desk-returned-decision", exitTitleOf(exit, facts.desk), commentLink(facts, ended))];
  return [whoBroughtItBack(change, record, facts), ...(old ?? []), ...voteAgain(facts, record)];
}

/** Somebody without the right to it opened an issue again. */
export function reopeningUndone(
  { by }: ChangeOf<"reopening-undone">,
  facts: RecordFacts,
  at: string,
): readonly Sentence[] {
  const { state, desk } = facts;
  if (state.exit) {
    const from = state.exit.through === "ballot-rejected" ? voteAgainFrom(facts) : undefined;
    return [
      by ? sentence("desk-reopening-undone", by.login) : sentence("desk-reopening-undone-unknown"),
      ...(from && from > at ? [sentence("desk-returned-vote-again", { at: from })] : []),
    ];
  }
  if (desk.config.stages.some(({ id, final }) => id === state.stage && final))
    return [by ? sentence("desk-reopening-undone-final", by.login) : sentence("desk-reopening-undone-final-unknown")];
  return [
    by ? sentence("desk-reopening-undone-finished", by.login) : sentence("desk-reopening-undone-finished-unknown"),
  ];
}

function whoBroughtItBack({ stage, through, reason }: Returned, record: DecisionRecord, facts: RecordFacts): Sentence {
  const { cause } = record;
  const title = stageTitle(facts, stage);
  if (cause.kind === "command") {
    const key = through === "raise" ? "desk-returned-raise" : "desk-returned-reopen";
    return sentence(key, cause.by.login, title, reason ? commentLink(facts, reason.comment) : causeLink(facts, record));
  }
  switch (through) {
    case "requester-replied":
      return sentence("desk-returned-requester-replied", title);
    case "requester-reopened":
      return sentence("desk-returned-requester-reopened", title);
    case "reopen":
    case "raise":
      return sentence("desk-returned-coordinator-reopened", title);
  }
}

/** From when what a ballot rejected can be voted on again, where that is still ahead. */
function voteAgain(facts: RecordFacts, { at }: DecisionRecord): readonly Sentence[] {
  const wasRejected = facts.state.formerEnds.at(-1)?.through === "ballot-rejected";
  const from = wasRejected ? voteAgainFrom(facts) : undefined;
  return from && from > at ? [sentence("desk-returned-vote-again", { at: from })] : [];
}
