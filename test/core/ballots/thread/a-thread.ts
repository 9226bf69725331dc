import type { Desk } from "../../../../src/core/config/desk.ts";
import type { Batch } from "../../../../src/core/domain/batch.ts";
import type { Decision } from "../../../../src/core/domain/decision.ts";
import type { Effect } from "../../../../src/core/domain/effect.ts";
import { type CommentId, commentId, type Instant, later, millisecondsOf } from "../../../../src/core/domain/ids.ts";
import type {
  Account,
  BatchComment,
  CardComment,
  Comment,
  DeskFile,
  LockEvent,
  Reaction,
  ReactionContent,
  ReplyComment,
  RequestSnapshot,
} from "../../../../src/core/domain/snapshot.ts";
import { batchLine, parseBatch } from "../../../../src/core/records/batch-codec.ts";
import { followChain } from "../../../../src/core/records/chain.ts";
import { batchHash } from "../../../../src/core/records/hash.ts";
import { decide } from "../../../../src/core/workflow/decide.ts";
import { OPENED } from "../a-ballot.ts";
import { APP, accountOf, BODY, type DeskChanges, deskFiles, deskOf, type Name } from "./desk.ts";

type Decided = Extract<Decision, { readonly kind: "decided" }>;
const REPOSITORY = { id: 7, owner: "desk", name: "help", url: "https://example.org/desk/help", isPrivate: false };

/**
 * A thread of one request, in memory: what people did, what the app wrote, and nothing that GitHub does not show. A
 * comment's id grows with its time and does not depend on what the app wrote before.
 */
export class Thread {
  readonly desk: Desk;
  readonly files: readonly DeskFile[];
  #comments: Comment[] = [];
  #batches: BatchComment[] = [];
  #cards: CardComment[] = [];
  #replies: ReplyComment[] = [];
  #locks: LockEvent[] = [];
  #labels: readonly string[] = [];
  #state: "open" | "closed" = "open";
  readonly #logins = new Map<Name, string>();

  constructor(changes: DeskChanges = {}) {
    this.files = deskFiles(changes);
    this.desk = deskOf(this.files);
  }

  say(by: Name, body: string, at: Instant): CommentId {
    return this.#write(this.#account(by), body, at);
  }

  /** A reaction on the newest ballot's comment; GitHub keeps one of a kind for each account. */
  react(by: Name, content: ReactionContent, at: Instant): void {
    const on = this.ballotComment();
    if (on === undefined) return;
    this.#onComment(on, (comment) => ({
      ...comment,
      reactions: comment.reactions.some((one) => isOf(one, by, content))
        ? comment.reactions
        : [...comment.reactions, { by: this.#account(by), content, at }],
    }));
  }

  unreact(by: Name, content: ReactionContent): void {
    const on = this.ballotComment();
    if (on === undefined) return;
    this.#onComment(on, (comment) => ({
      ...comment,
      reactions: comment.reactions.filter((one) => !isOf(one, by, content)),
    }));
  }

  lock(kind: LockEvent["kind"], by: Name, at: Instant): void {
    this.#locks.push({ kind, by: this.#account(by), at });
  }

  /** Somebody else changes what a person wrote. */
  tamper(comment: CommentId, at: Instant): void {
    this.#onComment(comment, (one) => ({ ...one, body: "/decline", lastEditedAt: at, editedByAuthorOnly: false }));
  }

  rename(name: Name): void {
    this.#logins.set(name, `${name}-renamed`);
  }

  setLabels(labels: readonly string[]): void {
    this.#labels = labels;
  }

  /** The comment of the newest ballot: of two that raced, the one that is not folded away. */
  ballotComment(): CommentId | undefined {
    return followChain(this.#batches).counted.findLast(({ batch }) =>
      batch.records.some(({ changes }) => changes.some(({ kind }) => kind === "ballot-opened")),
    )?.comment;
  }

  get batches(): readonly BatchComment[] {
    return this.#batches;
  }

  get replies(): readonly ReplyComment[] {
    return this.#replies;
  }

  snapshot(readAt: Instant, incomplete: readonly string[] = []): RequestSnapshot {
    const [card, ...doubled] = this.#cards;
    const lock = this.#locks.at(-1);
    return {
      repository: REPOSITORY,
      issue: {
        id: 77,
        nodeId: "I_77",
        number: 1,
        url: `${REPOSITORY.url}/issues/1`,
        title: "Old maps",
        body: BODY,
        author: this.#account("rex"),
        openedAt: OPENED,
        updatedAt: readAt,
        state: this.#state,
        locked: lock?.kind === "locked",
        labels: this.#labels,
      },
      comments: this.#comments.map((comment) => ({ ...comment })),
      batches: [...this.#batches],
      ...(card && { card }),
      replies: [...this.#replies],
      distrusted: doubled.map(({ comment, nodeId }) => ({
        comment,
        nodeId,
        holds: "card" as const,
        why: "second-card" as const,
        isMinimized: this.#comments.find(({ id }) => id === comment)?.isMinimized ?? false,
      })),
      labelEvents: [],
      closings: [],
      deletions: [],
      edits: [],
      locks: [...this.#locks],
      files: this.files,
      viewer: APP,
      incomplete,
      readAt,
    };
  }

  /** What one look at the thread of now decides. */
  decide(at: Instant): Decided {
    const decision = decide(this.snapshot(at), { kind: "sweep" }, this.desk);
    if (decision.kind !== "decided") throw new Error(decision.why);
    return decision;
  }

  /** One look, and all that it wants written. */
  look(at: Instant): Decided {
    const decision = this.decide(at);
    for (const effect of decision.effects) this.apply(effect, at);
    return decision;
  }

  /** Looks until nothing is left to do, a second later each time. */
  settle(at: Instant): void {
    for (let looks = 0; looks < 12; looks += 1) if (this.look(later(at, looks * 1_000)).effects.length === 0) return;
    throw new Error("the desk never comes to rest");
  }

  apply(effect: Effect, at: Instant): void {
    switch (effect.kind) {
      case "append-batch": {
        const comment = this.#write(APP, effect.text, at);
        const batch = readBack(effect.batch);
        const hash = batchHash({ repositoryId: REPOSITORY.id, issueId: 77 }, batch);
        const { nodeId, url } = placeOf(comment);
        this.#batches.push({ comment, nodeId, url, createdAt: at, batch, hash, seal: null, isMinimized: false });
        return;
      }
      case "put-card": {
        const batch = readBack(effect.batch);
        const body = `${effect.text}\n\n<!-- card -->`;
        const { existing } = effect;
        if (existing === undefined) {
          const comment = this.#write(APP, body, at);
          this.#cards.push({ comment, ...placeOf(comment), body, batch });
          return;
        }
        this.#cards = this.#cards.map((card) => (card.comment === existing ? { ...card, body, batch } : card));
        return;
      }
      case "put-reply": {
        const body = `${effect.text}\n\n<!-- reply -->`;
        const { existing, to } = effect;
        if (existing === undefined) {
          const comment = this.#write(APP, body, at);
          this.#replies.push({ comment, nodeId: placeOf(comment).nodeId, to, body });
          return;
        }
        this.#replies = this.#replies.map((reply) => (reply.comment === existing ? { ...reply, body } : reply));
        return;
      }
      case "react": {
        const content = SIGNS[effect.content];
        this.#onComment(effect.comment, (comment) => ({
          ...comment,
          reactions: [...comment.reactions, { by: null, content, at }],
        }));
        return;
      }
      case "set-labels":
        this.#labels = [...this.#labels.filter((label) => !effect.remove.includes(label)), ...effect.add];
        return;
      case "set-issue-state":
        this.#state = effect.state;
        return;
      case "minimise":
        this.#onComment(effect.comment, (comment) => ({ ...comment, isMinimized: true }));
        this.#batches = this.#batches.map((batch) =>
          batch.comment === effect.comment ? { ...batch, isMinimized: true } : batch,
        );
        return;
      case "repost-batch":
        throw new Error("no record is ever lost in these stories");
    }
  }

  #account(name: Name): Account {
    return accountOf(name, this.#logins.get(name) ?? name);
  }

  #write(author: Account, body: string, at: Instant): CommentId {
    const second = (millisecondsOf(at) - millisecondsOf(OPENED)) / 1_000 + 1;
    const first = second * 1_000 + (author === APP ? 500 : 0);
    const taken = new Set(this.#comments.map(({ id }) => Number(id)));
    let free = first;
    while (taken.has(free)) free += 1;
    const id = commentId(free);
    this.#comments.push({
      id,
      ...placeOf(id),
      author,
      body,
      createdAt: at,
      editedByAuthorOnly: true,
      isMinimized: false,
      reactions: [],
    });
    this.#comments.sort((a, b) => a.id - b.id);
    return id;
  }

  #onComment(id: CommentId, next: (comment: Comment) => Comment): void {
    this.#comments = this.#comments.map((comment) => (comment.id === id ? next(comment) : comment));
  }
}

const SIGNS = { eyes: "EYES", rocket: "ROCKET", confused: "CONFUSED" } as const;

const isOf = (reaction: Reaction, by: Name, content: ReactionContent): boolean =>
  reaction.by?.id === accountOf(by).id && reaction.content === content;

const placeOf = (comment: CommentId) => ({
  nodeId: `IC_${comment}`,
  url: `${REPOSITORY.url}/issues/1#issuecomment-${comment}`,
});

/** A batch as the next look reads it: through the line that stands in the comment. */
function readBack(batch: Batch): Batch {
  const read = parseBatch(batchLine(batch));
  if (!read) throw new Error(`this batch cannot be read back: ${batchLine(batch)}`);
  return read;
}
