import type { PreviousCopies } from "../../board/read/records-files.ts";
import type { DeskConfig } from "../../core/config/desk.ts";
import { copiedBatches, type PublishedRecords } from "../../core/records/published.ts";
import type { AuditedCopy } from "../../core/reports/audit-types.ts";
import { judgeCopy } from "../../github/read-copy.ts";

/** The copy of one request as the audit takes it; undefined where the list has none. Without a desk its seals are not judged. */
export async function auditedCopy(
  { index, read }: PreviousCopies,
  number: number,
  config: DeskConfig | undefined,
): Promise<AuditedCopy | undefined> {
  const entry = index.requests.find((one) => one.number === number);
  if (!entry) return undefined;
  const published = await read(number);
  const gone = published.batches.filter((batch) => batch.gone).map(({ comment }) => comment);
  return { ...judged(published, config), gone: new Set(gone), readAt: entry.at };
}

function judged(published: PublishedRecords, config: DeskConfig | undefined): Pick<AuditedCopy, "copied" | "doubted"> {
  if (config) return judgeCopy(published, config);
  const { copied, unread } = copiedBatches(published);
  return { copied, doubted: unread.map((comment) => ({ comment, why: "marker-broken" })) };
}
