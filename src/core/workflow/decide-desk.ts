import type { Desk } from "../config/desk.ts";
import type { Batch, DecisionRecord } from "../domain/batch.ts";
import type { DueReminder } from "../domain/decision.ts";
import type { Effect } from "../domain/effect.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { renderDigest } from "../messages/digest.ts";
import { ruleKey } from "../records/record-key.ts";
import { deriveState } from "./derive-state.ts";
import { doubtsAbout } from "./doubts.ts";
import { recordOf } from "./look.ts";

/** What a look at the desk's own issue decided. */
export type DeskDecision =
  | { readonly kind: "decided"; readonly effects: readonly Effect[] }
  /** The issue was not read in full, or its records are not what the desk wrote. */
  | { readonly kind: "left-alone"; readonly why: string };

/**
 * Gathers the reminders of several ballots into one digest on the desk's own issue, so that a member is called once for
 * all of them. What an earlier digest told is not told again. Pure, as every decision is.
 */
export function decideDesk(snapshot: RequestSnapshot, due: readonly DueReminder[], desk: Desk): DeskDecision {
  const state = deriveState(snapshot);
  const doubt = doubtsAbout(snapshot, desk, state);
  if (doubt !== undefined) return { kind: "left-alone", why: doubt };
  const fresh = due.filter((reminder) => !state.keys.has(keyOf(reminder)));
  if (fresh.length === 0) return { kind: "decided", effects: [] };
  const records = fresh.map((reminder) => recordFor(reminder, snapshot));
  const batch: Batch = { after: state.head, at: snapshot.readAt, rules: desk.oids, records };
  return { kind: "decided", effects: [{ kind: "append-batch", text: renderDigest(fresh, desk), batch }] };
}

const keyOf = ({ issue, ballot, reminder, before }: DueReminder): string =>
  ruleKey("digest-due", `${issue}:${ballot}:${reminder}:${before + 1}`);

const recordFor = (due: DueReminder, { readAt }: RequestSnapshot): DecisionRecord => {
  const { issue, ballot, reminder, members } = due;
  return recordOf(keyOf(due), readAt, { kind: "rule", rule: "digest-due" }, [
    { kind: "digest-told", issue, ballot, reminder, members },
  ]);
};
