import { sentence } from "../domain/sentence.ts";
import type { Chain } from "../records/chain.ts";
import { type AuditedBatch, about, type Finding } from "./audit-types.ts";

/** What does not hang together in a chain: batches whose predecessor is missing, those that lost a race, and a card without its end. */
export function auditChain(
  { counted, stray }: Chain<AuditedBatch>,
  card?: { readonly comment: AuditedBatch["comment"]; readonly url: string; readonly batch: AuditedBatch["batch"] },
): readonly Finding[] {
  const present = new Set([...counted, ...stray].map(({ hash }) => hash));
  const findings = stray.map((batch): Finding => {
    const { after } = batch.batch;
    return after === null || present.has(after)
      ? about(batch, "race", "remark", sentence("cli-audit-race"))
      : about(batch, "gap", "problem", sentence("cli-audit-gap", after.slice(0, 12)));
  });
  const after = card?.batch.after ?? null;
  if (card && after !== null && !present.has(after))
    findings.push(about(card, "gap", "problem", sentence("cli-audit-gap-card", after.slice(0, 12))));
  return findings;
}
