import type { PreviousCopies } from "../../board/read/records-files.ts";
import type { Desk } from "../../core/config/desk.ts";
import { loadDesk } from "../../core/config/load-desk.ts";
import { type Sentence, sentence } from "../../core/domain/sentence.ts";
import type { RequestSnapshot } from "../../core/domain/snapshot.ts";
import { auditRequest } from "../../core/reports/audit-request.ts";
import type { RequestAudit } from "../../core/reports/audit-types.ts";
import { type AuditedQueueInput, auditedQueueInput } from "../../core/reports/queue/audit-queue.ts";
import type { PublishedQueue } from "../../core/reports/queue/published-queue.ts";
import { queueFindings } from "../../core/reports/queue/queue-findings.ts";
import { writtenRecords } from "../../core/workflow/derive-state.ts";
import type { RepositoryRef, RequestReader } from "../../github/port.ts";
import type { AuditReport } from "./audit-report.ts";
import { auditedCopy } from "./audited-copies.ts";

/** What an audit of a repository takes. */
export interface GitHubAudit {
  readonly github: RequestReader;
  readonly repository: RepositoryRef;
  /** Only this one, where it is given. */
  readonly request: number | undefined;
  /** Opens the published copy of a desk; undefined where there is none. */
  copiesOf(desk: Desk): Promise<PreviousCopies | undefined>;
  /** Reads the queue that a desk has published; undefined where there is none. */
  queueOf?(desk: Desk): Promise<PublishedQueue | undefined>;
}

/** Audits the requests of a repository, one by one, and compares them with the published copy. A sentence where it cannot. */
export async function auditGitHub({
  github,
  repository,
  request,
  copiesOf,
  queueOf,
}: GitHubAudit): Promise<AuditReport | Sentence> {
  const audits: RequestAudit[] = [];
  const limits = new Map<string, Sentence>();
  let copies: { readonly found: PreviousCopies | undefined } | undefined;
  const queue: AuditedQueueInput[] = [];
  let rules: Desk | undefined;
  let unsealed = 0;
  for await (const snapshot of snapshotsOf(github, repository, request)) {
    const loaded = loadDesk(snapshot.files);
    if (!loaded.ok) return sentence("cli-audit-no-desk", snapshot.issue.number);
    const { desk } = loaded;
    copies ??= { found: await copiesOf(desk) };
    rules ??= desk;
    const { number } = snapshot.issue;
    queue.push(
      auditedQueueInput(
        number,
        writtenRecords(snapshot).map(({ record }) => record),
        desk,
      ),
    );
    const copy = copies.found && (await auditedCopy(copies.found, number, desk.config));
    if (!isRequest(snapshot) && !copy) continue;
    audits.push(auditRequest({ number, snapshot, desk, ...(copy && { copy }) }));
    for (const limit of [...(copies.found ? [] : [sentence("cli-audit-limit-no-copy")]), ...keyLimits(desk)])
      limits.set(limit.say, limit);
    unsealed += desk.config["seal-keys"].length === 0 ? 0 : snapshot.batches.filter(({ seal }) => seal === null).length;
  }
  if (unsealed > 0) limits.set("unsealed", sentence("cli-audit-limit-unsealed", unsealed));
  const whole = request === undefined && rules ? queueFindings(queue, await queueOf?.(rules), rules) : undefined;
  return { requests: withQueue(audits, whole).sort((a, b) => a.number - b.number), limits: [...limits.values()] };
}

/** The queue is worked out from all requests, and what differs is found in single ones. */
export const withQueue = (
  audits: readonly RequestAudit[],
  found: ReturnType<typeof queueFindings> | undefined,
): RequestAudit[] =>
  audits.map((audit) => ({ ...audit, findings: [...audit.findings, ...(found?.get(audit.number) ?? [])] }));

async function* snapshotsOf(
  github: RequestReader,
  repository: RepositoryRef,
  request: number | undefined,
): AsyncIterable<RequestSnapshot> {
  if (request !== undefined) yield await github.readSnapshot({ ...repository, number: request });
  else for await (const { ref } of github.listRequests(repository, "all")) yield await github.readSnapshot(ref);
}

/** Whether an issue has anything that an audit could ask about. */
const isRequest = ({ batches, card, distrusted }: RequestSnapshot): boolean =>
  batches.length + distrusted.length > 0 || card !== undefined;

/** What a desk without a key cannot prove. */
export const keyLimits = ({ config }: Desk): readonly Sentence[] =>
  config["seal-keys"].length > 0
    ? []
    : [
        sentence(
          "cli-audit-limit-no-key",
          config.writers.map(({ login, id }) => login ?? String(id)),
        ),
      ];
