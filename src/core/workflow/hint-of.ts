import { ballotNow } from "../ballots/ballot-now.ts";
import { DESK_FILES } from "../config/desk.ts";
import type { Batch } from "../domain/batch.ts";
import type { Hint } from "../domain/hint.ts";
import type { Instant } from "../domain/ids.ts";
import { reactionsDigest } from "../records/reactions-digest.ts";
import { dueAfter } from "./due-moments.ts";
import type { Look } from "./look.ts";
import { issueStateToSet } from "./plan-issue-state.ts";
import { labelsToSet } from "./plan-labels.ts";
import { dueReminder } from "./remind.ts";

/** What the next look at a request waits for, once this one has written. */
export function hintOf(look: Look): Hint {
  const { state, snapshot } = look;
  const ballot = ballotNow(state);
  const due = isUnfinished(look) ? snapshot.readAt : dueAfter(look);
  const reactions = snapshot.comments.find(({ id }) => id === ballot?.comment)?.reactions ?? [];
  return {
    ...(due !== undefined && { due }),
    labels: labelsToSet(look).toSorted(),
    state: issueStateToSet(look),
    ...(ballot && { ballot: { comment: ballot.comment ?? null, seen: reactionsDigest(reactions) } }),
  };
}

/** New records of one look. A record takes some 400 characters, a comment 65,536, and what the card held goes along. */
export const MOST_RECORDS = 60;

/** Whether something is due already: a reminder that waits for a digest, or what did not fit into one record comment. */
const isUnfinished = (look: Look): boolean => look.records.length >= MOST_RECORDS || dueReminder(look) !== undefined;

/**
 * Whether what a card says to sweeps may stay. A moment that is named too early costs one look too many, so it stays until
 * it is over. An open ballot has to be looked at once more where the roster changed.
 */
export function isHintKept({ hint: known, rules }: Batch, hint: Hint, { desk, snapshot }: Look): boolean {
  if (!known || !isDueKept(known.due, hint.due, snapshot.readAt)) return false;
  if (hint.ballot && rules[DESK_FILES.roster] !== desk.oids[DESK_FILES.roster]) return false;
  return (
    known.state === hint.state &&
    known.labels.join("\n") === hint.labels.join("\n") &&
    known.ballot?.comment === hint.ballot?.comment &&
    known.ballot?.seen === hint.ballot?.seen
  );
}

function isDueKept(known: Instant | undefined, due: Instant | undefined, now: Instant): boolean {
  if (known === due) return true;
  if (known === undefined) return false;
  if (known <= now) return due !== undefined && due <= now;
  return due === undefined || due > known;
}
