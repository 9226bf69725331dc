import { sentence } from "../domain/sentence.ts";
import type { RequestSnapshot } from "../domain/snapshot.ts";
import { type AuditedCopy, about, type Finding } from "./audit-types.ts";

/** What is doubtful in the published copy itself. */
export function auditCopy({ doubted, gone }: AuditedCopy, answered: ReadonlySet<number>): readonly Finding[] {
  return [
    ...doubted.map(({ comment, why }) =>
      why === "seal-broken"
        ? about({ comment }, "broken-seal", "problem", sentence("cli-audit-copy-broken-seal"))
        : about({ comment }, "broken-marker", "problem", sentence("cli-audit-copy-broken-marker")),
    ),
    ...[...gone].map((comment) =>
      about({ comment }, "copy-gone", answered.has(comment) ? "remark" : "problem", sentence("cli-audit-copy-gone")),
    ),
  ];
}

/** Where the published copy and GitHub differ. A batch that is newer than the copy is no difference. */
export function compareCopy(snapshot: RequestSnapshot, { copied, gone, readAt }: AuditedCopy): readonly Finding[] {
  const onGitHub = new Set(snapshot.batches.map(({ hash }) => hash));
  const inCopy = new Set(copied.map(({ hash }) => hash));
  const missing = copied.filter(({ hash, comment }) => !onGitHub.has(hash) && !gone.has(comment));
  const unpublished = snapshot.batches.filter(
    ({ hash, createdAt }) => !inCopy.has(hash) && readAt !== null && createdAt < readAt,
  );
  return [
    ...missing.map(({ comment }) => about({ comment }, "copy-ahead", "problem", sentence("cli-audit-copy-ahead"))),
    ...unpublished.map((batch) => about(batch, "copy-behind", "problem", sentence("cli-audit-copy-behind"))),
  ];
}
