import type { DeskConfig } from "../core/config/desk.ts";
import type { Instant } from "../core/domain/ids.ts";
import type { Account, BatchComment, CardComment, DistrustedComment, ReplyComment } from "../core/domain/snapshot.ts";
import { parseBatch } from "../core/records/batch-codec.ts";
import { batchHash } from "../core/records/hash.ts";
import { type Marker, parseMarker } from "../core/records/marker.ts";
import { sealedText } from "../core/records/sealed-text.ts";
import type { ReadComment } from "./parse/comment.ts";
import type { SealPlace } from "./port.ts";
import { parseReply } from "./reply-line.ts";
import { createVerifier, partsOfSeal, type Verifier } from "./seal.ts";

/** The comments of the app, sorted by what they are and whether they may be believed. */
export interface AppComments {
  readonly batches: readonly BatchComment[];
  readonly card?: CardComment;
  readonly replies: readonly ReplyComment[];
  readonly distrusted: readonly DistrustedComment[];
}

type Why = DistrustedComment["why"];

/** One comment with a marker, judged. */
type Judged =
  | { readonly kind: "batch"; readonly batch: BatchComment }
  | { readonly kind: "card"; readonly card: CardComment }
  | { readonly kind: "reply"; readonly reply: ReplyComment }
  | { readonly kind: "distrusted"; readonly why: Why; readonly holds: DistrustedComment["holds"] }
  | { readonly kind: "no-record" };

/** Sorts comments, given in order of id. The configuration says who may write records and whose seals count. */
export function sortAppComments(comments: readonly ReadComment[], place: SealPlace, config: DeskConfig): AppComments {
  const judge = createJudge(place, config);
  const batches: BatchComment[] = [];
  const replies: ReplyComment[] = [];
  const distrusted: DistrustedComment[] = [];
  let card: CardComment | undefined;
  for (const read of comments) {
    const { id, nodeId, isMinimized } = read.comment;
    const judged = judge(read);
    if (judged.kind === "batch") batches.push(judged.batch);
    else if (judged.kind === "reply") replies.push(judged.reply);
    else if (judged.kind === "card" && !card) card = judged.card;
    else if (judged.kind === "card")
      distrusted.push({ comment: id, nodeId, holds: "card", why: "second-card", isMinimized });
    else if (judged.kind === "distrusted")
      distrusted.push({ comment: id, nodeId, holds: judged.holds, why: judged.why, isMinimized });
  }
  return { batches, ...(card ? { card } : {}), replies, distrusted };
}

/** Judges one comment: who wrote it, then what it holds, then whether that is still what was written. */
function createJudge(place: SealPlace, config: DeskConfig): (read: ReadComment) => Judged {
  const verifySeal = createVerifier(config["seal-keys"]);
  return (read) => {
    const { comment } = read;
    const reading = parseMarker(comment.body);
    if (reading.kind === "none") return { kind: "no-record" };
    const byWriter = isWriter(comment.author, comment.createdAt, config);
    // Anybody may paste a marker. A broken one by a stranger is only a comment.
    if (reading.kind === "broken")
      return byWriter ? { kind: "distrusted", why: "marker-broken", holds: "unknown" } : { kind: "no-record" };
    const { marker } = reading;
    if (!byWriter)
      return marker.kind === "reply"
        ? { kind: "no-record" }
        : { kind: "distrusted", why: "writer-not-listed", holds: marker.kind };
    if (marker.kind === "reply") return judgeReply(read, marker);
    const doubt = doubtAbout(read, marker, { place, config, verifySeal });
    return doubt ? { kind: "distrusted", why: doubt, holds: marker.kind } : judgeBatch(read, marker, place);
  };
}

function judgeReply({ comment }: ReadComment, { line }: Marker): Judged {
  const to = parseReply(line);
  if (to === undefined) return { kind: "distrusted", why: "marker-broken", holds: "reply" };
  return { kind: "reply", reply: { comment: comment.id, nodeId: comment.nodeId, to, body: comment.body } };
}

function judgeBatch({ comment }: ReadComment, { kind, line }: Marker, place: SealPlace): Judged {
  const batch = parseBatch(line);
  if (batch === undefined) return { kind: "distrusted", why: "marker-broken", holds: kind };
  const { id, nodeId, url, body, createdAt, isMinimized } = comment;
  if (kind === "card") return { kind: "card", card: { comment: id, nodeId, url, body, batch } };
  return {
    kind: "batch",
    batch: { comment: id, nodeId, url, createdAt, batch, hash: batchHash(place, batch), isMinimized },
  };
}

interface Rules {
  readonly place: SealPlace;
  readonly config: DeskConfig;
  readonly verifySeal: Verifier;
}

/** A seal says that nobody changed the line. Before a desk has a key, only an untouched comment says that. */
function doubtAbout(
  { comment, lastEditor }: ReadComment,
  { kind, seal, line }: Marker,
  { place, config, verifySeal }: Rules,
): Why | undefined {
  const writtenAt = kind === "card" ? (comment.lastEditedAt ?? comment.createdAt) : comment.createdAt;
  if (config["seal-keys"].some(({ from }) => from <= dayOf(writtenAt))) {
    if (seal === null) return "seal-broken";
    const { keyId, signature } = partsOfSeal(seal);
    return verifySeal(keyId, signature, sealedText(kind, place, line), writtenAt) ? undefined : "seal-broken";
  }
  if (comment.lastEditedAt === undefined) return undefined;
  return kind === "card" && isWriter(lastEditor, comment.lastEditedAt, config) ? undefined : "edited";
}

/** Whether an account was a listed writer on that day, UTC. */
const isWriter = (account: Account | null, at: Instant, { writers }: DeskConfig): boolean =>
  writers.some(
    ({ id, from, until }) => id === account?.id && from <= dayOf(at) && (until === undefined || dayOf(at) <= until),
  );

const dayOf = (at: Instant): string => at.slice(0, 10);
