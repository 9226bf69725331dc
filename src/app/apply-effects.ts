import type { Batch } from "../core/domain/batch.ts";
import { type Effect, NEW_RECORD } from "../core/domain/effect.ts";
import type { CommentId } from "../core/domain/ids.ts";
import { type GitHub, GitHubError, type RequestRef, type RequestWriter, type SealPlace } from "../github/port.ts";

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
  let appended: CommentId | undefined;
  for (const effect of effects) {
    try {
      appended = (await applyEffect(ref, place, withAddress(effect, appended), github)) ?? appended;
    } catch (failure) {
      if (joinsIssues(effect) && isRefused(failure)) continue;
      if (effect.kind === "mirror-card" && isShut(failure)) continue;
      return { applied, failure };
    }
    applied.push(effect);
  }
  return { applied };
}

/** Whether an effect only says which issue belongs to which. */
const joinsIssues = ({ kind }: Effect): boolean => kind === "set-parent" || kind === "add-part";

/**
 * GitHub's word that an issue can have no such parent: it is gone, has too many sub-issues, or is one of this issue's own.
 * Nothing rests on it, and the card names the theme by itself, so it is no failure that each look would report again.
 */
const isRefused = (failure: unknown): boolean => refusedWith(failure, [404, 410, 422]);

/**
 * GitHub's word that the desk may not write to the project board, or not that. The board only mirrors, so that is no failure
 * that each look would report again; where it was something passing, the next look writes what is missing.
 */
const isShut = (failure: unknown): boolean => refusedWith(failure, [401, 403, 404, 410, 422]);

/** A limit may have the status of a refusal, and is none. */
const refusedWith = (failure: unknown, statuses: readonly number[]): boolean =>
  failure instanceof GitHubError && failure.trouble === "refused" && statuses.includes(failure.status ?? 0);

/** The card may name the record comment of the same look, whose address is known only now. */
const withAddress = (effect: Effect, appended: CommentId | undefined): Effect =>
  effect.kind === "put-card" && appended !== undefined
    ? {
        ...effect,
        text: effect.text.replaceAll(NEW_RECORD, `#issuecomment-${appended}`),
        batch: withBallotAt(effect.batch, appended),
      }
    : effect;

function withBallotAt(batch: Batch, comment: CommentId): Batch {
  const { hint } = batch;
  return hint?.ballot?.comment === null ? { ...batch, hint: { ...hint, ballot: { ...hint.ballot, comment } } } : batch;
}

/** Applies one effect. Answers with the id of the record comment, where it wrote one. */
async function applyEffect(
  ref: RequestRef,
  place: SealPlace,
  effect: Effect,
  github: RequestWriter,
): Promise<CommentId | undefined> {
  switch (effect.kind) {
    case "append-batch":
      return github.appendBatch(ref, place, effect.text, effect.batch);
    case "repost-batch":
      await github.repostBatch(ref, place, effect.text, effect.copied);
      return undefined;
    case "set-labels":
      await github.setLabels(ref, effect.add, effect.remove);
      return undefined;
    case "set-issue-state":
      await github.setIssueState(ref, effect.state, effect.reason);
      return undefined;
    case "set-parent":
      await github.setParent(ref, place, effect.parent);
      return undefined;
    case "put-reply":
      await github.putReply(ref, effect.to, effect.text, effect.existing);
      return undefined;
    case "open-part": {
      const { part, title, text } = effect;
      await github.openPart(ref, place, { part, title, text });
      return undefined;
    }
    case "add-part":
      await github.addPart(ref, effect.issue);
      return undefined;
    case "mirror-card":
      await github.mirrorCard(ref, effect.board, effect.values);
      return undefined;
    case "react":
      await github.react(ref, effect.comment, effect.content);
      return undefined;
    case "minimise":
      await github.minimise(ref, effect.nodeId);
      return undefined;
    case "put-card":
      await github.putCard(ref, place, effect.text, effect.batch, effect.existing);
      return undefined;
  }
}
