import type { DeskConfig } from "../core/config/desk.ts";
import type { CommentId } from "../core/domain/ids.ts";
import type { CopiedBatch, RequestSnapshot } from "../core/domain/snapshot.ts";
import { batchLine } from "../core/records/batch-codec.ts";
import { damageIn, restoredIn } from "../core/records/damage.ts";
import { copiedBatches, type PublishedRecords, parsePublished } from "../core/records/published.ts";
import type { SealPlace } from "./port.ts";
import { createSealJudge } from "./seal.ts";
import { textUpTo } from "./text-up-to.ts";

/** `fetch` of the platform; tests hand in their own. */
export type Fetch = (input: string | URL, init?: RequestInit) => Promise<Response>;

/** Most bytes of a published file. The longest conversation that GitHub allows stays below it. */
const LARGEST_FILE = 5 * 1024 * 1024;
const PATIENCE = 10_000;

/** What a look knows when it decides whether the copy is needed. */
type Known = Pick<RequestSnapshot, "batches" | "card" | "distrusted" | "deletions">;

/** Whether something of the desk was deleted or changed, and no record has answered it yet: only then the copy is read. */
export function needsCopy(known: Known, { writers }: DeskConfig): boolean {
  const { changed, deleted } = damageIn(known, writers, restoredIn(known.batches));
  return changed.length + deleted.length > 0;
}

/** The batches of a published copy that may be believed, and the comments of those that may not. */
export interface JudgedCopy {
  readonly copied: readonly CopiedBatch[];
  readonly doubted: readonly { readonly comment: CommentId; readonly why: "seal-broken" | "marker-broken" }[];
}

/**
 * Judges each batch of a copy by the desk's keys. From the first sealed batch on all are sealed, so a batch without a
 * seal behind one is forged, whatever day it names.
 */
export function judgeCopy(published: PublishedRecords, config: DeskConfig): JudgedCopy {
  const sealOf = createSealJudge(config["seal-keys"]);
  const { copied, unread } = copiedBatches(published);
  const believed: CopiedBatch[] = [];
  const doubted: JudgedCopy["doubted"][number][] = unread.map((comment) => ({ comment, why: "marker-broken" }));
  let isSealed = false;
  for (const one of copied.toSorted((a, b) => a.comment - b.comment)) {
    const { batch, seal, comment, createdAt } = one;
    const verdict = sealOf({ kind: "records", place: published, line: batchLine(batch), seal, at: createdAt });
    if (verdict === "broken" || (isSealed && verdict === "no-key-yet")) doubted.push({ comment, why: "seal-broken" });
    else believed.push(one);
    isSealed ||= verdict === "holds";
  }
  return { copied: believed, doubted };
}

/** Whether the seal of a copied card holds, or nothing is asked of it. */
export function isCardBelieved({ card, ...place }: PublishedRecords, config: DeskConfig): boolean {
  if (!card) return false;
  const { line, seal, editedAt: at } = card;
  return createSealJudge(config["seal-keys"])({ kind: "card", place, line, seal, at }) !== "broken";
}

/** Where the copy of a request's records is, below the address of a board. */
function copyAddress(boardUrl: string, file: string): URL {
  return new URL(`records/${file}`, boardUrl.endsWith("/") ? boardUrl : `${boardUrl}/`);
}

/**
 * The published copy of a request's records, as far as it may be believed; undefined where there is none, where it
 * cannot be read, or where it is of another place. The token stays here: the address is public.
 */
export async function readCopy(
  fetch: Fetch,
  { number, place, config }: { readonly number: number; readonly place: SealPlace; readonly config: DeskConfig },
): Promise<readonly CopiedBatch[] | undefined> {
  const boardUrl = config.desk["board-url"];
  if (boardUrl === undefined) return undefined;
  const text = await readPublic(fetch, copyAddress(boardUrl, `${number}.json`));
  const published = text === undefined ? undefined : parsePublished(text);
  if (published?.repositoryId !== place.repositoryId || published.issueId !== place.issueId) return undefined;
  return judgeCopy(published, config).copied;
}

/** The text of a public file of at most 5 MB at just this address; undefined for anything else. */
export async function readPublic(fetch: Fetch, address: URL): Promise<string | undefined> {
  if (address.protocol !== "https:") return undefined;
  try {
    const answer = await fetch(address, {
      redirect: "error",
      credentials: "omit",
      signal: AbortSignal.timeout(PATIENCE),
      headers: { accept: "application/json" },
    });
    return answer.status === 200 && answer.body ? await textUpTo(answer.body, LARGEST_FILE) : undefined;
  } catch {
    return undefined;
  }
}
