import type { Desk } from "../config/desk.ts";
import type { Agenda } from "../domain/agenda.ts";
import type { Batch, DecisionRecord } from "../domain/batch.ts";
import type { DueReminder } from "../domain/decision.ts";
import type { Effect } from "../domain/effect.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { renderDigest } from "../messages/digest.ts";
import { batchHash } from "../records/hash.ts";
import { ruleKey } from "../records/record-key.ts";
import { deriveState } from "./derive-state.ts";
import { doubtsAbout } from "./doubts.ts";
import { recordOf } from "./look.ts";
import { planDeskCard } from "./plan-desk-card.ts";

/** What the looks at all requests have for the desk's own issue. */
export interface DeskNews {
  /** Reminders to tell in one digest; none where each is told in its request's thread. */
  readonly due: readonly DueReminder[];
  /** What waits for the committee; missing where not all requests were looked at. */
  readonly agenda?: Agenda;
  /** Whether the card is written anew although it says the same: its time then tells that the night's looks were taken. */
  readonly isNightly?: boolean;
}

/** What a look at the desk's own issue decided. */
export type DeskDecision =
  | { readonly kind: "decided"; readonly effects: readonly Effect[] }
  /** The records are not what the desk wrote, so none is added. The card, which tells no records, is kept up to date. */
  | { readonly kind: "in-doubt"; readonly why: string; readonly effects: readonly Effect[] }
  /** The issue was not read in full. */
  | { readonly kind: "left-alone"; readonly why: string };

/**
 * Gathers the reminders of several ballots into one digest on the desk's own issue, so that a member is called once for
 * all of them, and keeps the card there: what waits for the committee. What an earlier digest told is not told again.
 * Pure, as every decision is.
 */
export function decideDesk(snapshot: RequestSnapshot, news: DeskNews, desk: Desk): DeskDecision {
  const state = deriveState(snapshot);
  const why = doubtsAbout(snapshot, desk, state);
  if (why !== undefined && snapshot.incomplete.length > 0) return { kind: "left-alone", why };
  // A card that names no record vouches for none.
  if (why !== undefined) return { kind: "in-doubt", why, effects: planDeskCard(snapshot, news, desk, null) };
  const batch = digestOf(news.due, snapshot, state, desk);
  if (!batch) return { kind: "decided", effects: planDeskCard(snapshot, news, desk, state.head) };
  const head = batchHash({ repositoryId: snapshot.repository.id, issueId: snapshot.issue.id }, batch.batch);
  return { kind: "decided", effects: [batch, ...planDeskCard(snapshot, news, desk, head)] };
}

/** The digest of the reminders that no earlier one told; undefined where there are none. */
function digestOf(
  due: readonly DueReminder[],
  snapshot: RequestSnapshot,
  state: RequestState,
  desk: Desk,
): Extract<Effect, { readonly kind: "append-batch" }> | undefined {
  const fresh = due.filter((reminder) => !state.keys.has(keyOf(reminder)));
  if (fresh.length === 0) return undefined;
  const records = fresh.map((reminder) => recordFor(reminder, snapshot));
  const batch: Batch = { after: state.head, at: snapshot.readAt, rules: desk.oids, records };
  return { kind: "append-batch", text: renderDigest(fresh, desk), batch };
}

const keyOf = ({ issue, ballot, reminder, before }: DueReminder): string =>
  ruleKey("digest-due", `${issue}:${ballot}:${reminder}:${before + 1}`);

const recordFor = (due: DueReminder, { readAt }: RequestSnapshot): DecisionRecord => {
  const { issue, ballot, reminder, members } = due;
  return recordOf(keyOf(due), readAt, { kind: "rule", rule: "digest-due" }, [
    { kind: "digest-told", issue, ballot, reminder, members },
  ]);
};
