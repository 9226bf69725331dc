import type { Desk } from "../core/config/desk.ts";
import type { DueReminder } from "../core/domain/decision.ts";
import { decideDesk } from "../core/workflow/decide-desk.ts";
import type { GitHub, RepositoryRef } from "../github/port.ts";
import { applyEffects } from "./apply-effects.ts";

/**
 * Tells the reminders of several ballots in one comment on the desk's own issue. Answers whether they stand there, now
 * or from an earlier time: only then do the requests note that their members were called. Throws what stopped a write.
 */
export async function sendDigest(
  repository: RepositoryRef,
  due: readonly DueReminder[],
  desk: Desk,
  github: GitHub,
): Promise<boolean> {
  const number = desk.config["desk-issue"];
  if (number === undefined) return false;
  const ref = { ...repository, number };
  const snapshot = await github.readSnapshot(ref);
  const decision = decideDesk(snapshot, due, desk);
  if (decision.kind === "left-alone") return false;
  const place = { repositoryId: snapshot.repository.id, issueId: snapshot.issue.id };
  const { failure } = await applyEffects(ref, place, decision.effects, github);
  if (failure !== undefined) throw failure;
  return true;
}
