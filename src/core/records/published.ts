import type { CommentId, Instant, Sha256 } from "../domain/ids.ts";
import type { BatchComment, CardComment, Comment, CopiedBatch, RequestSnapshot } from "../domain/snapshot.ts";
import { batchLine, parseBatch } from "./batch-codec.ts";
import { canonicalJson } from "./canonical-json.ts";
import { isCommentId, isInstant, isSha256 } from "./domain-shapes.ts";
import { batchHash } from "./hash.ts";
import { isSeal, parseMarker } from "./marker.ts";
import type { Place } from "./sealed-text.ts";
import { exactly, type Guard, listOf, oneOf, orNull, textUpTo, wholeFrom } from "./shape.ts";

/** A batch as it stood in its comment. */
export interface PublishedBatch {
  /** The comment that held it first. */
  readonly comment: CommentId;
  readonly createdAt: Instant;
  readonly seal: string | null;
  readonly line: string;
  /** It does not stand in the conversation any more. */
  readonly gone?: true;
}

/** The published copy of a request's records: all batches ever seen, in order of comment id, and the newest card. */
export interface PublishedRecords extends Place {
  readonly number: number;
  readonly batches: readonly PublishedBatch[];
  readonly card?: { readonly line: string; readonly seal: string | null; readonly editedAt: Instant };
}

/** One line of the list of all published copies. */
export interface PublishedEntry {
  readonly number: number;
  readonly issueId: number;
  /** Hash of the newest batch of the chain. */
  readonly head: Sha256 | null;
  /** How many batches the copy has, and how many of them do not stand in the conversation any more. */
  readonly batches: number;
  readonly gone: number;
  /** When GitHub was read. */
  readonly at: Instant;
}

/** The list of all published copies, by number. */
export interface PublishedIndex {
  readonly repositoryId: number;
  readonly requests: readonly PublishedEntry[];
}

const isLine = textUpTo(100_000);

const isBatch: Guard<PublishedBatch> = exactly<PublishedBatch>(
  { comment: isCommentId, createdAt: isInstant, seal: orNull(isSeal), line: isLine },
  { gone: oneOf(true) },
);

const isPublished: Guard<PublishedRecords> = exactly<PublishedRecords>(
  { repositoryId: wholeFrom(1), issueId: wholeFrom(1), number: wholeFrom(1), batches: listOf(isBatch, 5_000) },
  {
    card: exactly<NonNullable<PublishedRecords["card"]>>(
      { line: isLine, seal: orNull(isSeal), editedAt: isInstant },
      {},
    ),
  },
);

const isIndex: Guard<PublishedIndex> = exactly<PublishedIndex>(
  {
    repositoryId: wholeFrom(1),
    requests: listOf(
      exactly<PublishedEntry>(
        {
          number: wholeFrom(1),
          issueId: wholeFrom(1),
          head: orNull(isSha256),
          batches: wholeFrom(0),
          gone: wholeFrom(0),
          at: isInstant,
        },
        {},
      ),
      1_000_000,
    ),
  },
  {},
);

/** The copy of one request's records; undefined where the text is something else. Seals are not judged here. */
export const parsePublished = (text: string): PublishedRecords | undefined => parsed(text, isPublished);

/** The list of all copies; undefined where the text is something else. */
export const parsePublishedIndex = (text: string): PublishedIndex | undefined => parsed(text, isIndex);

function parsed<T>(text: string, guard: Guard<T>): T | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return guard(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** A copy or a list as a file: canonical, so the same records give the same bytes. */
export const publishedText = (published: PublishedRecords | PublishedIndex): string => `${canonicalJson(published)}\n`;

/** The batches of a copy that this version understands, and where the others stand. */
export function copiedBatches(published: PublishedRecords): {
  readonly copied: readonly CopiedBatch[];
  readonly unread: readonly CommentId[];
} {
  const copied: CopiedBatch[] = [];
  const unread: CommentId[] = [];
  for (const { comment, createdAt, seal, line } of published.batches) {
    const batch = parseBatch(line);
    if (batch) copied.push({ comment, createdAt, seal, batch, hash: batchHash(published, batch) });
    else unread.push(comment);
  }
  return { copied, unread };
}

/**
 * The copy of a request's records after a reading. Nothing that was published before is lost: a batch that is not in the
 * conversation any more is kept and flagged, until a record gives it up. A reading that was cut short flags nothing.
 */
export function publishedAfter(snapshot: RequestSnapshot, before: PublishedRecords | undefined): PublishedRecords {
  const { repository, issue, batches } = snapshot;
  const place = { repositoryId: repository.id, issueId: issue.id };
  const isSame = before?.issueId === place.issueId && before.repositoryId === place.repositoryId;
  const lines = new Map<string, PublishedBatch>();
  for (const batch of batches) {
    const published = publishedBatch(batch);
    const known = lines.get(published.line);
    if (known === undefined || published.comment < known.comment) lines.set(published.line, published);
  }
  const givenUp = lostComments(batches);
  const kept = (isSame ? before.batches : []).filter(({ line, comment }) => !lines.has(line) && !givenUp.has(comment));
  const flagged = kept.map(({ gone, ...batch }) => ({
    ...batch,
    ...((gone || snapshot.incomplete.length === 0) && { gone: true as const }),
  }));
  const card = (snapshot.card && publishedCard(snapshot.card, snapshot.comments)) ?? (isSame ? before.card : undefined);
  return {
    ...place,
    number: issue.number,
    batches: [...lines.values(), ...flagged].sort((a, b) => a.comment - b.comment),
    ...(card && { card }),
  };
}

const publishedBatch = ({ comment, original, createdAt, seal, batch }: BatchComment): PublishedBatch => ({
  comment: original ?? comment,
  createdAt,
  seal,
  line: batchLine(batch),
});

/** The marker of the card as it stands in its body: what is published is what was sealed. */
function publishedCard(card: CardComment, comments: readonly Comment[]): PublishedRecords["card"] {
  const reading = parseMarker(card.body);
  const comment = comments.find(({ id }) => id === card.comment);
  if (reading.kind !== "ok" || comment === undefined) return undefined;
  const { line, seal } = reading.marker;
  return { line, seal, editedAt: comment.lastEditedAt ?? comment.createdAt };
}

/** Comments that a record has given up. */
const lostComments = (batches: readonly BatchComment[]): ReadonlySet<CommentId> =>
  new Set(
    batches.flatMap(({ batch }) =>
      batch.records.flatMap(({ changes }) =>
        changes.flatMap((change) => (change.kind === "records-lost" ? change.spoilt : [])),
      ),
    ),
  );
