import { followChain } from "../records/chain.ts";
import { openRecords } from "../workflow/derive-state.ts";
import { auditChain } from "./audit-chain.ts";
import { auditCommands } from "./audit-commands.ts";
import { auditCopy, compareCopy } from "./audit-copy.ts";
import { walkRecords } from "./audit-results.ts";
import { auditThread } from "./audit-thread.ts";
import type { AuditedBatch, Evidence, RequestAudit } from "./audit-types.ts";

/**
 * Recomputes a request from its records, and names whatever does not fit: in the chain, in the results, on GitHub, in the
 * published copy. From the copy alone nothing can be said about labels and comments. Pure: the same evidence gives the
 * same findings everywhere.
 */
export function auditRequest(evidence: Evidence): RequestAudit {
  const { number, snapshot, copy } = evidence;
  const chain = followChain<AuditedBatch>(snapshot ? snapshot.batches : copy.copied);
  const open = snapshot ? openRecords(snapshot, chain.head) : [];
  const walk = walkRecords(chain.counted, open);
  const findings = [...auditChain(chain, snapshot?.card), ...walk.findings];
  if (snapshot) {
    const { desk } = evidence;
    findings.push(...auditThread(snapshot, desk, walk.state), ...auditCommands(snapshot, desk, chain.counted));
    if (copy) findings.push(...compareCopy(snapshot, copy));
  }
  if (copy) {
    const here = new Set(snapshot?.batches.map(({ hash }) => hash));
    const restored = new Set(copy.copied.filter(({ hash }) => here.has(hash)).map(({ comment }) => comment));
    findings.push(...auditCopy(copy, restored));
  }
  return { number, findings, batches: chain.counted.length, ballots: walk.results.size };
}
