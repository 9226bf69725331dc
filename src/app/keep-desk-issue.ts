import type { Desk } from "../core/config/desk.ts";
import { type DeskNews, decideDesk } from "../core/workflow/decide-desk.ts";
import type { RequestRef } from "../github/port.ts";
import { applyEffects } from "./apply-effects.ts";
import { mayWrite, type Services } from "./process-request.ts";

/** What became of the desk's own issue. */
export interface DeskIssueReport {
  /** Whether the digest stands there, now or from an earlier time: only then do the requests note that members were called. */
  readonly digest: boolean;
  /** What stopped a write. */
  readonly failure?: unknown;
}

/** Tells the reminders of several ballots in one comment on the desk's own issue, and keeps its card: what waits for the committee. */
export async function keepDeskIssue(
  ref: RequestRef,
  news: DeskNews,
  desk: Desk,
  { github, dryRun }: Services,
): Promise<DeskIssueReport> {
  const snapshot = await github.readSnapshot(ref);
  const decision = decideDesk(snapshot, news, desk);
  if (decision.kind === "left-alone" || dryRun || !mayWrite(snapshot, desk)) return { digest: false };
  const place = { repositoryId: snapshot.repository.id, issueId: snapshot.issue.id };
  const { applied, failure } = await applyEffects(ref, place, decision.effects, github);
  const isTold = decision.kind === "decided" && !isLeftOver("append-batch", decision.effects, applied);
  return { digest: isTold && news.due.length > 0, ...(failure !== undefined && { failure }) };
}

type Kinds = readonly { readonly kind: string }[];

const isLeftOver = (kind: string, planned: Kinds, applied: Kinds): boolean =>
  planned.some((effect) => effect.kind === kind) && !applied.some((effect) => effect.kind === kind);
