import { loadDesk } from "../core/config/load-desk.ts";
import type { DecisionRecord } from "../core/domain/batch.ts";
import { type Sentence, sentence } from "../core/domain/sentence.ts";
import { say, speakPlain } from "../core/messages/speak.ts";
import { followChain } from "../core/records/chain.ts";
import { auditRequest } from "../core/reports/audit-request.ts";
import type { AuditedCopy, RequestAudit } from "../core/reports/audit-types.ts";
import { type AuditedQueueInput, auditedQueueInput } from "../core/reports/queue/audit-queue.ts";
import { queueFindings } from "../core/reports/queue/queue-findings.ts";
import { createOctokitGitHub } from "../github/octokit-github.ts";
import { GitHubError, type RepositoryRef } from "../github/port.ts";
import { auditGitHub, keyLimits, withQueue } from "./audit/audit-github.ts";
import { type AuditReport, auditJson, auditLines, weigh } from "./audit/audit-report.ts";
import { auditedCopy } from "./audit/audited-copies.ts";
import { readDeskFolder } from "./desk-folder.ts";
import { createGitHubClient } from "./github-client.ts";
import { repositoryNamed } from "./open-github.ts";
import { openCopies, openQueue, UnreadableCopy } from "./records/open-copies.ts";
import type { ExitCode, Terminal, Verb, VerbCall } from "./verb.ts";

/** `audit`: recomputes every result from the records, and names each gap, edit and difference. It writes nothing. */
export const auditVerb: Verb = {
  name: "audit",
  summary: say("en", "cli-audit-summary"),
  args: [{ name: "[repository]", about: say("en", "cli-audit-arg-repository") }],
  options: [
    { flags: "--data <place>", about: say("en", "cli-audit-option-data") },
    { flags: "--request <number>", about: say("en", "cli-audit-option-request") },
  ],
  run: runAudit,
};

/** What was asked for. */
interface Question {
  readonly repository: RepositoryRef | undefined;
  readonly data: string | undefined;
  readonly request: number | undefined;
}

async function runAudit(call: VerbCall, terminal: Terminal): Promise<ExitCode> {
  const question = questionOf(call, terminal);
  if ("say" in question) return refused(question, 2, terminal);
  const report = await answered(question, terminal);
  if ("say" in report) return refused(report, 1, terminal);
  for (const line of call.options["json"] ? [JSON.stringify(auditJson(report), null, 2)] : auditLines(report))
    terminal.out(line);
  return weigh(report).problems > 0 ? 1 : 0;
}

function refused(because: Sentence, exit: ExitCode, terminal: Terminal): ExitCode {
  terminal.err(speakPlain(because, "en"));
  return exit;
}

function questionOf({ args, options }: VerbCall, { env }: Terminal): Question | Sentence {
  const data = typeof options["data"] === "string" ? options["data"] : undefined;
  const number = options["request"];
  if (typeof number === "string" && !/^[1-9]\d{0,8}$/.test(number)) return sentence("cli-audit-bad-request", number);
  const request = typeof number === "string" ? Number(number) : undefined;
  const named = args[0] ?? (data === undefined ? env["GITHUB_REPOSITORY"] : undefined);
  if (named === undefined && data !== undefined) return { repository: undefined, data, request };
  const repository = repositoryNamed(named);
  return repository ? { repository, data, request } : sentence("cli-audit-no-source");
}

async function answered(question: Question, terminal: Terminal): Promise<AuditReport | Sentence> {
  const { repository, data } = question;
  try {
    if (repository) return await fromGitHub(repository, question, terminal);
    return await fromCopy(data ?? "", question.request, terminal);
  } catch (failure) {
    if (failure instanceof UnreadableCopy) return sentence("cli-audit-unreadable-copy", failure.number, failure.source);
    if (failure instanceof GitHubError) return sentence("cli-audit-failed", failure.message);
    throw failure;
  }
}

async function fromGitHub(
  repository: RepositoryRef,
  { data, request }: Question,
  terminal: Terminal,
): Promise<AuditReport | Sentence> {
  const { env, cwd } = terminal;
  const auth = env["GITHUB_TOKEN"];
  if (!auth) return sentence("cli-audit-no-token");
  const named = data === undefined ? undefined : await openCopies(data, cwd, globalThis.fetch);
  if (data !== undefined && !named) return sentence("cli-audit-no-data", data);
  return auditGitHub({
    github: createOctokitGitHub(createGitHubClient(terminal, auth)),
    repository,
    request,
    copiesOf: async ({ config }) => {
      const board = config.desk["board-url"];
      return named ?? (board === undefined ? undefined : openCopies(board, cwd, globalThis.fetch));
    },
    queueOf: async ({ config }) => {
      const place = data ?? config.desk["board-url"];
      return place === undefined ? undefined : openQueue(place, cwd, globalThis.fetch);
    },
  });
}

/** The published copy alone. The keys are those of the desk in this folder: a copy cannot vouch for itself. */
async function fromCopy(
  place: string,
  request: number | undefined,
  { cwd }: Terminal,
): Promise<AuditReport | Sentence> {
  const copies = await openCopies(place, cwd, globalThis.fetch);
  if (!copies) return sentence("cli-audit-no-data", place);
  const loaded = loadDesk(await readDeskFolder(cwd));
  const desk = loaded.ok ? loaded.desk : undefined;
  const requests: RequestAudit[] = [];
  const queue: AuditedQueueInput[] = [];
  for (const { number } of copies.index.requests) {
    if (request !== undefined && number !== request) continue;
    const copy = await auditedCopy(copies, number, desk?.config);
    if (!copy) continue;
    requests.push(auditRequest({ number, copy }));
    if (desk) queue.push(auditedQueueInput(number, recordsOf(copy), desk));
  }
  const found =
    desk && request === undefined
      ? queueFindings(queue, await openQueue(place, cwd, globalThis.fetch), desk)
      : undefined;
  const limits = [
    sentence("cli-audit-limit-copy-only"),
    ...(desk ? keyLimits(desk) : [sentence("cli-audit-limit-no-keys-here")]),
  ];
  return { requests: withQueue(requests, found), limits };
}

/** The records of a copy that count, but for those that its card holds. */
const recordsOf = ({ copied }: AuditedCopy): readonly DecisionRecord[] =>
  followChain(copied).counted.flatMap(({ batch }) => batch.records);
