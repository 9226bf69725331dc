import type { DeskConfig } from "../core/config/desk.ts";
import { type Instant, later } from "../core/domain/ids.ts";
import type { Account, BatchComment, CardComment, DistrustedComment, ReplyComment } from "../core/domain/snapshot.ts";
import { batchLine, parseBatch } from "../core/records/batch-codec.ts";
import { batchHash } from "../core/records/hash.ts";
import { type Marker, parseMarker } from "../core/records/marker.ts";
import { parseRestored } from "../core/records/restored.ts";
import type { ReadComment } from "./parse/comment.ts";
import type { SealPlace } from "./port.ts";
import { parseReply } from "./reply-line.ts";
import { createSealJudge, type SealJudge } from "./seal.ts";

/** The comments of the app, sorted by what they are and whether they may be believed. */
export interface AppComments {
  readonly batches: readonly BatchComment[];
  readonly card?: CardComment;
  readonly replies: readonly ReplyComment[];
  readonly distrusted: readonly DistrustedComment[];
}

type Why = DistrustedComment["why"];
type Edit = NonNullable<DistrustedComment["edited"]>;

/** One comment with a marker, judged. */
type Judged =
  | { readonly kind: "batch"; readonly batch: BatchComment }
  | { readonly kind: "card"; readonly card: CardComment }
  | { readonly kind: "reply"; readonly reply: ReplyComment }
  | { readonly kind: "distrusted"; readonly why: Why; readonly holds: DistrustedComment["holds"] }
  | { readonly kind: "no-record" };

/**
 * Sorts comments, given in order of id. The configuration says who may write records and whose seals count. A comment from
 * before `movedHere` was written for another issue: its records count for nothing, whatever its seal says.
 */
export function sortAppComments(
  comments: readonly ReadComment[],
  place: SealPlace,
  config: DeskConfig,
  movedHere?: Instant,
): AppComments {
  const judge = createJudge({ place, config, sealOf: createSealJudge(config["seal-keys"]), movedHere });
  const batches: BatchComment[] = [];
  const replies: ReplyComment[] = [];
  const distrusted: DistrustedComment[] = [];
  let card: CardComment | undefined;
  for (const read of comments) {
    const judged = judge(read);
    const doubt = (holds: DistrustedComment["holds"], why: Why): void => {
      const { id, nodeId, isMinimized } = read.comment;
      const edited = editByHand(read, holds, config);
      distrusted.push({ comment: id, nodeId, holds, why, isMinimized, ...(edited && { edited }) });
    };
    if (judged.kind === "batch") batches.push(judged.batch);
    else if (judged.kind === "reply") replies.push(judged.reply);
    else if (judged.kind === "card" && !card) card = judged.card;
    else if (judged.kind === "card") doubt("card", "second-card");
    else if (judged.kind === "distrusted") doubt(judged.holds, judged.why);
  }
  return { batches, ...(card ? { card } : {}), replies, distrusted };
}

interface Rules {
  readonly place: SealPlace;
  readonly config: DeskConfig;
  readonly sealOf: SealJudge;
  readonly movedHere: Instant | undefined;
}

/** Judges one comment: who wrote it, then what it holds, then whether that is still what was written. */
function createJudge(rules: Rules): (read: ReadComment) => Judged {
  const { config, movedHere } = rules;
  return (read) => {
    const { comment } = read;
    const reading = parseMarker(comment.body);
    if (reading.kind === "none") return { kind: "no-record" };
    const byWriter = isWriter(comment.author, comment.createdAt, config);
    const holds = reading.kind === "ok" ? heldBy(reading.marker) : "unknown";
    // Anybody may paste a marker. A broken one by a stranger, or a reply, is only a comment.
    if (!byWriter && (holds === "unknown" || holds === "reply")) return { kind: "no-record" };
    if (movedHere !== undefined && comment.createdAt < movedHere) return { kind: "distrusted", why: "moved", holds };
    if (reading.kind === "broken") return { kind: "distrusted", why: "marker-broken", holds };
    if (!byWriter) return { kind: "distrusted", why: "writer-not-listed", holds };
    const { marker } = reading;
    if (marker.kind === "reply") return judgeReply(read, marker);
    const doubt = doubtAbout(read, marker, rules);
    if (doubt) return { kind: "distrusted", why: doubt, holds };
    if (marker.kind === "card") return judgeCard(read, marker, config);
    return marker.kind === "restored" ? judgeRestored(read, marker, rules) : judgeRecords(read, marker, rules);
  };
}

/** What a marker says that its comment holds. */
const heldBy = ({ kind }: Marker): DistrustedComment["holds"] => (kind === "restored" ? "records" : kind);

function judgeReply({ comment }: ReadComment, { line }: Marker): Judged {
  const to = parseReply(line);
  if (to === undefined) return { kind: "distrusted", why: "marker-broken", holds: "reply" };
  return { kind: "reply", reply: { comment: comment.id, nodeId: comment.nodeId, to, body: comment.body } };
}

/** How long a card may be on its way from the look that decided it to GitHub, in milliseconds: a client may have to wait. */
const ON_ITS_WAY = 2 * 3_600_000;

/**
 * A card says what is newest, so an older one that was put back is as bad as a forged one: its seal holds. The last
 * editor must be a writer, and the look that wrote it must have been just before.
 */
function judgeCard(read: ReadComment, { line }: Marker, config: DeskConfig): Judged {
  const { comment } = read;
  const batch = parseBatch(line);
  if (batch === undefined) return { kind: "distrusted", why: "marker-broken", holds: "card" };
  const writtenAt = comment.lastEditedAt ?? comment.createdAt;
  if (editByStranger(read, config) || later(batch.at, ON_ITS_WAY) < writtenAt)
    return { kind: "distrusted", why: "edited", holds: "card" };
  const { id, nodeId, url, body } = comment;
  return { kind: "card", card: { comment: id, nodeId, url, body, batch } };
}

function judgeRecords(read: ReadComment, { line, seal }: Marker, { place, config }: Rules): Judged {
  const batch = parseBatch(line);
  if (batch === undefined) return { kind: "distrusted", why: "marker-broken", holds: "records" };
  const { createdAt } = read.comment;
  return { kind: "batch", batch: asBatch(read, { batch, hash: batchHash(place, batch), seal, createdAt }, config) };
}

/** A batch that was posted again is believed by both seals: that of the writer of today, and the one that it had. */
function judgeRestored(read: ReadComment, { line }: Marker, { place, config, sealOf }: Rules): Judged {
  const copied = parseRestored(line, place);
  if (copied === undefined) return { kind: "distrusted", why: "marker-broken", holds: "records" };
  const { comment: original, batch, hash, seal, createdAt } = copied;
  if (sealOf({ kind: "records", place, line: batchLine(batch), seal, at: createdAt }) === "broken")
    return { kind: "distrusted", why: "seal-broken", holds: "records" };
  return { kind: "batch", batch: { ...asBatch(read, { batch, hash, seal, createdAt }, config), original } };
}

function asBatch(
  read: ReadComment,
  kept: Pick<BatchComment, "batch" | "hash" | "seal" | "createdAt">,
  config: DeskConfig,
): BatchComment {
  const { id, nodeId, url, isMinimized } = read.comment;
  const wordsEdited = editByStranger(read, config);
  return { comment: id, nodeId, url, isMinimized, ...kept, ...(wordsEdited && { wordsEdited }) };
}

/** The last change, where it was not by an account that may write records. */
function editByStranger({ comment, lastEditor }: ReadComment, config: DeskConfig): Edit | undefined {
  const at = comment.lastEditedAt;
  return at === undefined || isWriter(lastEditor, at, config) ? undefined : { by: lastEditor, at };
}

/** The last change by hand. Cards and replies are edited in place by whoever wrote them; records never are. */
function editByHand(read: ReadComment, holds: DistrustedComment["holds"], config: DeskConfig): Edit | undefined {
  if (holds === "card" || holds === "reply") return editByStranger(read, config);
  const at = read.comment.lastEditedAt;
  return at === undefined ? undefined : { by: read.lastEditor, at };
}

/** A seal says that nobody changed the line. Before a desk has a key, only an untouched comment says that. */
function doubtAbout(
  { comment, lastEditor }: ReadComment,
  { kind, seal, line }: Marker,
  { place, config, sealOf }: Rules,
): Why | undefined {
  const at = kind === "card" ? (comment.lastEditedAt ?? comment.createdAt) : comment.createdAt;
  const verdict = sealOf({ kind, place, line, seal, at });
  if (verdict !== "no-key-yet") return verdict === "holds" ? undefined : "seal-broken";
  if (comment.lastEditedAt === undefined) return undefined;
  return kind === "card" && isWriter(lastEditor, comment.lastEditedAt, config) ? undefined : "edited";
}

/** Whether an account was a listed writer on that day, UTC. */
const isWriter = (account: Account | null, at: Instant, { writers }: DeskConfig): boolean =>
  writers.some(
    ({ id, from, until }) => id === account?.id && from <= dayOf(at) && (until === undefined || dayOf(at) <= until),
  );

const dayOf = (at: Instant): string => at.slice(0, 10);
