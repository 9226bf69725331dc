import type { Sentence } from "../../core/domain/sentence.ts";
import { say, speakPlain } from "../../core/messages/speak.ts";
import type { Finding, RequestAudit } from "../../core/reports/audit-types.ts";

/** What an audit of a whole desk says. */
export interface AuditReport {
  readonly requests: readonly RequestAudit[];
  /** What could not be seen or proved. */
  readonly limits: readonly Sentence[];
}

const LANGUAGE = "en";

/** How many findings make an audit fail, and how many do not. */
export function weigh({ requests }: AuditReport): { readonly problems: number; readonly remarks: number } {
  const findings = requests.flatMap((request) => request.findings);
  const problems = findings.filter(({ weight }) => weight === "problem").length;
  return { problems, remarks: findings.length - problems };
}

/** A report for the terminal: findings by request, then what cannot be proved, then the counts. */
export function auditLines(report: AuditReport): readonly string[] {
  const { problems, remarks } = weigh(report);
  return [
    ...report.requests.flatMap(({ number, findings }) => findings.map((finding) => findingLine(number, finding))),
    ...report.limits.map((limit) => speakPlain(limit, LANGUAGE)),
    say(LANGUAGE, "cli-audit-counts", ...countsOf(report)),
    problems + remarks === 0
      ? say(LANGUAGE, "cli-audit-all-well")
      : say(LANGUAGE, "cli-audit-found", problems, remarks),
  ];
}

function findingLine(request: number, { weight, where, what }: Finding): string {
  const told = speakPlain(what, LANGUAGE);
  if (!where) return say(LANGUAGE, `cli-audit-${weight}-of-request`, request, told);
  const place = where.url ?? say(LANGUAGE, "cli-audit-comment", String(where.comment));
  return say(LANGUAGE, `cli-audit-${weight}`, request, place, told);
}

/** Requests, record comments that count, results that were computed anew. */
const countsOf = ({ requests }: AuditReport): [requests: number, batches: number, ballots: number] => [
  requests.length,
  requests.reduce((sum, { batches }) => sum + batches, 0),
  requests.reduce((sum, { ballots }) => sum + ballots, 0),
];

/** A report for programs. */
export function auditJson(report: AuditReport): object {
  const [requests, batches, ballots] = countsOf(report);
  return {
    requests,
    batches,
    ballots,
    ...weigh(report),
    limits: report.limits.map((limit) => ({ kind: limit.say, what: speakPlain(limit, LANGUAGE) })),
    findings: report.requests.flatMap(({ number, findings }) =>
      findings.map(({ kind, weight, where, what }) => ({
        request: number,
        kind,
        weight,
        comment: where?.comment ?? null,
        url: where?.url ?? null,
        what: speakPlain(what, LANGUAGE),
      })),
    ),
  };
}
