import type { Queue, QueueRank } from "../../core/domain/queue.ts";
import type { Reasons } from "./reasons-in.ts";

/** The queue for programs: order, line, waits, history, and every place that was asked for, with the reasons in words. */
export function queueJson({ at, line, entries, history, ranks }: Queue, reasons: Reasons): object {
  const rankJson = ({ number, place, by, at: asked, holdsFrom, heldAt, outcome, reason, objection }: QueueRank) => ({
    number,
    place,
    by: by.login,
    askedAt: asked,
    reason: reasons(number, reason),
    holdsFrom,
    outcome,
    heldAt: heldAt ?? null,
    objection: objection
      ? { by: objection.by.login, at: objection.at, reason: reasons(number, objection.reason) }
      : null,
  });
  return {
    at,
    line,
    entries: entries.map(({ rank, pending, ...entry }) => ({
      ...entry,
      rank: rank && rankJson(rank),
      pending: pending && rankJson(pending),
    })),
    history: history.map(({ why, number, ...move }) => ({
      number,
      ...move,
      why:
        why.kind === "ranked"
          ? { kind: why.kind, by: why.by.login, askedAt: why.askedAt, reason: reasons(number, why.reason) }
          : why,
    })),
    ranks: ranks.map(rankJson),
  };
}
