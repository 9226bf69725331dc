import { gatherQueue, type QueueGathering } from "../../../../src/app/gather-queue.ts";
import type { Desk } from "../../../../src/core/config/desk.ts";
import type { Person } from "../../../../src/core/domain/batch.ts";
import type { Effect } from "../../../../src/core/domain/effect.ts";
import { commentId, type Instant, userId } from "../../../../src/core/domain/ids.ts";
import type { RequestState } from "../../../../src/core/domain/request-state.ts";
import type { Comment, RequestEvent, RequestSnapshot } from "../../../../src/core/domain/snapshot.ts";
import { batchHash } from "../../../../src/core/records/hash.ts";
import { decide } from "../../../../src/core/workflow/decide.ts";
import { deriveState } from "../../../../src/core/workflow/derive-state.ts";
import { boardDesk } from "../../../support/board-desk.ts";
import { BoardStory } from "../../../support/board-story.ts";

const APP = { id: userId(41898282), login: "github-actions[bot]", kind: "bot" } as const;

/** The invented desk with another line. */
export const deskWithLine = (queue: Partial<Desk["config"]["queue"]>): Desk => {
  const desk = boardDesk();
  return { ...desk, config: { ...desk.config, queue: { ...desk.config.queue, ...queue } } };
};

/**
 * A desk whose requests are approved one by one; everything after that is decided by looks at comments, and written down as
 * GitHub would have it.
 */
export class QueueDesk {
  readonly #snapshots = new Map<number, RequestSnapshot>();
  #comments = 7_000_000_000;

  constructor(readonly desk: Desk) {}

  /** A request that the committee approved at a moment, with the priority that it settled. */
  approve(number: number, at: Instant, priority: string | null): void {
    const story = new BoardStory(this.desk, { number, title: `Request ${number}`, at });
    story.enter("committee-feedback", at, "accept");
    if (priority !== null) story.record(at, { kind: "priority-settled", priority, given: 4 });
    story
      .enter("working-group", at, "ballot-passed")
      .enter("final-go", at, "ready")
      .enter("approved", at, "ballot-passed");
    this.#snapshots.set(number, { ...story.input().snapshot, readAt: at });
    this.look(number, at);
  }

  /** Somebody comments, and the desk looks. The newest word of the desk is what comes back. */
  say(number: number, by: Person, at: Instant, body: string): RequestState {
    const snapshot = this.snapshot(number);
    this.#put({ ...snapshot, comments: [...snapshot.comments, this.#comment(by, at, body, snapshot)] });
    return this.look(number, at);
  }

  /** One look: what it decides is written down. */
  look(number: number, at: Instant, event: RequestEvent = { kind: "sweep" }, queue?: QueueGathering): RequestState {
    const snapshot = { ...this.snapshot(number), readAt: at };
    const decision = decide(snapshot, event, this.desk);
    if (decision.kind === "left-alone") throw new Error(`request ${number} was left alone: ${decision.why}`);
    const ref = { owner: "hub", repo: "helpdesk", number };
    queue?.take({ kind: "done", ref, snapshot, desk: this.desk, decision, applied: [] });
    let after: RequestSnapshot = snapshot;
    for (const effect of decision.effects) after = this.#apply(effect, after);
    this.#put(after);
    return decision.state;
  }

  /** Looks at all requests, then tells each its place, as a sweep does. */
  sweep(at: Instant): void {
    const queue = gatherQueue();
    for (const number of this.#snapshots.keys()) this.look(number, at, { kind: "sweep" }, queue);
    for (const { ref, event } of queue.toPlace()) this.look(ref.number, at, event);
  }

  state(number: number): RequestState {
    return deriveState(this.snapshot(number));
  }

  snapshot(number: number): RequestSnapshot {
    const found = this.#snapshots.get(number);
    if (!found) throw new Error(`no request ${number}`);
    return found;
  }

  all(): readonly RequestSnapshot[] {
    return [...this.#snapshots.values()];
  }

  #put(snapshot: RequestSnapshot): void {
    this.#snapshots.set(snapshot.issue.number, snapshot);
  }

  #comment(by: Person, at: Instant, body: string, { issue }: RequestSnapshot): Comment {
    this.#comments += 1;
    const id = commentId(this.#comments);
    const author = by.id === APP.id ? APP : ({ ...by, kind: "user" } as const);
    const url = `${issue.url}#issuecomment-${id}`;
    const facts = { nodeId: `IC_${id}`, editedByAuthorOnly: true, isMinimized: false, reactions: [] };
    return { id, url, author, body, createdAt: at, ...facts };
  }

  #apply(effect: Effect, snapshot: RequestSnapshot): RequestSnapshot {
    const { readAt, comments, issue, repository } = snapshot;
    if (effect.kind === "append-batch") {
      const { id, nodeId, url, ...comment } = this.#comment(APP, readAt, effect.text, snapshot);
      const hash = batchHash({ repositoryId: repository.id, issueId: issue.id }, effect.batch);
      const written = { comment: id, nodeId, url, createdAt: readAt, batch: effect.batch, hash, seal: null };
      return {
        ...snapshot,
        comments: [...comments, { id, nodeId, url, ...comment }],
        batches: [...snapshot.batches, { ...written, isMinimized: false }],
      };
    }
    if (effect.kind === "put-card") {
      const comment = this.#comment(APP, readAt, `${effect.text}\n\n<!-- card -->`, snapshot);
      const { id, nodeId, url, body } = snapshot.card
        ? { ...comment, id: snapshot.card.comment, body: comment.body }
        : comment;
      const others = comments.filter((known) => known.id !== id);
      return {
        ...snapshot,
        comments: [...others, { ...comment, id, nodeId, url }],
        card: { comment: id, nodeId, url, body, batch: effect.batch },
      };
    }
    if (effect.kind === "put-reply") {
      const { id, nodeId, body } = this.#comment(APP, readAt, effect.text, snapshot);
      return { ...snapshot, replies: [...snapshot.replies, { comment: id, nodeId, to: effect.to, body }] };
    }
    if (effect.kind === "set-labels") {
      const kept = issue.labels.filter((label) => !effect.remove.includes(label));
      return { ...snapshot, issue: { ...issue, labels: [...kept, ...effect.add] } };
    }
    if (effect.kind === "set-issue-state") return { ...snapshot, issue: { ...issue, state: effect.state } };
    return snapshot;
  }
}
