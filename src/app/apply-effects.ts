import type { Effect } from "../core/domain/effect.ts";
import type { GitHub, RequestRef, RequestWriter, SealPlace } from "../github/port.ts";

/** What was written, in order, and what stopped it. */
export interface Application {
  readonly applied: readonly Effect[];
  /** Why the effect after the last applied one failed. The next look plans the rest afresh. */
  readonly failure?: unknown;
}

/** Applies the effects in order and stops at the first that fails: what follows may rest on it. */
export async function applyEffects(
  ref: RequestRef,
  place: SealPlace,
  effects: readonly Effect[],
  github: GitHub,
): Promise<Application> {
  const applied: Effect[] = [];
  for (const effect of effects) {
    try {
      await applyEffect(ref, place, effect, github);
    } catch (failure) {
      return { applied, failure };
    }
    applied.push(effect);
  }
  return { applied };
}

function applyEffect(ref: RequestRef, place: SealPlace, effect: Effect, github: RequestWriter): Promise<unknown> {
  switch (effect.kind) {
    case "append-batch":
      return github.appendBatch(ref, place, effect.text, effect.batch);
    case "set-labels":
      return github.setLabels(ref, effect.add, effect.remove);
    case "set-issue-state":
      return github.setIssueState(ref, effect.state, effect.reason);
    case "put-reply":
      return github.putReply(ref, effect.to, effect.text, effect.existing);
    case "react":
      return github.react(ref, effect.comment, effect.content);
    case "minimise":
      return github.minimise(ref, effect.nodeId);
    case "put-card":
      return github.putCard(ref, place, effect.text, effect.batch, effect.existing);
  }
}
