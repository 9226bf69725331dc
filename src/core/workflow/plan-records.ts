import { ballotNow } from "../ballots/ballot-now.ts";
import { deferralOf } from "../ballots/due.ts";
import type { Batch, DecisionRecord } from "../domain/batch.ts";
import type { Change, ChangeKind } from "../domain/change.ts";
import type { Effect } from "../domain/effect.ts";
import type { Sha256 } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import { sentence } from "../domain/sentence.ts";
import { renderRecords } from "../messages/record-comment.ts";
import { speakMarkdown } from "../messages/speak.ts";
import { batchLine } from "../records/batch-codec.ts";
import { batchHash } from "../records/hash.ts";
import { arrivalIn } from "./arrival.ts";
import { openRecords } from "./derive-state.ts";
import type { Look } from "./look.ts";
import { planPutToVote } from "./plan-told.ts";

/** Evidence that is quiet: it stays on the card until the next record comment carries it along. */
const QUIET: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  "vote-cast",
  "reaction-seen",
  "reaction-gone",
  "recusal-lifted",
  "casting-vote-given",
  "priority-given",
  "concern-overruled",
  "issue-unlocked",
  "vote-again-allowed",
  "feedback-given",
  "person-assigned",
  "person-unassigned",
  "check-answered",
  "plan-written",
  "hold-lifted",
  "next-step-set",
  "progress-noted",
  "referral-answered",
  "theme-set",
  "help-offered",
  "offer-withdrawn",
  "need-stated",
  "need-taken",
  "need-met",
  "part-added",
  "part-opened",
  "community-noted",
  "risk-assessed",
  "resource-added",
  "resource-removed",
  "queue-placed",
  "score-given",
  "answered",
  "refused",
]);

/** The card's evidence moves to a comment of its own before it grows past this, in characters. */
const CARD_CAPACITY = 30_000;

/** What a look writes down: at most one record comment, and what stays on the card. */
export interface WrittenRecords {
  readonly effects: readonly Effect[];
  /** The newest batch after this look. */
  readonly head: Sha256 | null;
  /** The records that the card holds after this look. */
  readonly onCard: readonly DecisionRecord[];
}

/** Puts all records of a look into one comment, together with what the card held, or leaves them quietly on the card. */
export function planRecords(look: Look, card: "with-card" | "chain-only" = "with-card"): WrittenRecords {
  const { snapshot, desk, state, records, putBackWhy } = look;
  const open = card === "with-card" ? [...openRecords(snapshot, state.head), ...records] : records;
  const batch: Batch = { after: state.head, at: snapshot.readAt, rules: desk.oids, records: open };
  const loud = records.filter((record) => isLoud(record) || leavesTooFew(record, state));
  const tooMuch = records.length > 0 && batchLine(batch).length > CARD_CAPACITY;
  if (loud.length === 0 && !tooMuch) return { effects: [], head: state.head, onCard: open };
  const text =
    loud.length > 0
      ? renderRecords(loud, {
          snapshot,
          desk,
          state,
          ...arrivalIn(look, loud),
          ...planPutToVote(look, loud),
          ...(putBackWhy && { putBackWhy }),
        })
      : speakMarkdown(sentence("desk-evidence-kept", open.length), desk.config.desk.language);
  const place = { repositoryId: snapshot.repository.id, issueId: snapshot.issue.id };
  return { effects: [{ kind: "append-batch", text, batch }], head: batchHash(place, batch), onCard: [] };
}

/** Whether a record is told in a comment of its own. */
export const isLoud = ({ changes }: DecisionRecord): boolean => changes.some((change) => !isQuiet(change));

/** Whether somebody stepped aside and too few are left to decide anything: only the committee can help then, so it is told. */
function leavesTooFew({ changes, at }: DecisionRecord, state: RequestState): boolean {
  const ballot = ballotNow(state);
  const stepsAside = changes.some(({ kind }) => kind === "member-recused");
  return ballot !== undefined && stepsAside && deferralOf(ballot, at) === "electorate";
}

function isQuiet(change: Change): boolean {
  if (change.kind === "member-recused") return change.by !== "committee";
  if (change.kind === "vote-unclear") return change.why !== "conflicting";
  if (change.kind === "reminder-given") return change.digest;
  return QUIET.has(change.kind);
}
