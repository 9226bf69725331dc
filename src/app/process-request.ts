import { DESK_FILES, type Desk } from "../core/config/desk.ts";
import { loadToDecide } from "../core/config/load-to-decide.ts";
import type { ConfigProblem } from "../core/config/problem.ts";
import type { Decision } from "../core/domain/decision.ts";
import type { Effect } from "../core/domain/effect.ts";
import type { RequestEvent, RequestSnapshot } from "../core/domain/snapshot.ts";
import { decide } from "../core/workflow/decide.ts";
import { blankLook } from "../core/workflow/look.ts";
import { namesIn, welcomes } from "../core/workflow/names-in.ts";
import { type GitHub, GitHubError, type RequestRef } from "../github/port.ts";
import { applyEffects } from "./apply-effects.ts";
import { lookAtBoard } from "./look-at-board.ts";

/** What a look needs from outside. */
export interface Services {
  readonly github: GitHub;
  /** Decides and says so, and writes nothing. */
  readonly dryRun: boolean;
  /** Takes a line for the people who run the desk: numbers and names of things, never anybody's text. */
  readonly log?: (line: string) => void;
}

/** What one look saw. */
interface Looked {
  readonly ref: RequestRef;
  readonly snapshot: RequestSnapshot;
  /** The looks that this one had news for. */
  readonly also?: readonly ProcessReport[];
  /** The look that was taken first. It stopped where GitHub gave no clear answer, and this one went on from there. */
  readonly before?: ProcessReport;
}

type Decided = Extract<Decision, { readonly kind: "decided" }>;

/** What became of one look. */
export type ProcessReport =
  /** The desk's files do not load. Nothing was decided, nothing written. */
  | (Looked & { readonly kind: "config-broken"; readonly problems: readonly ConfigProblem[] })
  /** The issue is none of the desk's business, or nothing may be decided now. */
  | (Looked & { readonly kind: "left-alone"; readonly desk: Desk; readonly why: string })
  /** Decided, and nothing written: a dry run, or an account that is not the desk's active writer. */
  | (Looked & {
      readonly kind: "read-only";
      readonly desk: Desk;
      readonly decision: Decided;
      readonly because: "dry-run" | "not-the-writer";
    })
  /** Decided and written, up to `failure` where there is one. */
  | (Looked & {
      readonly kind: "done";
      readonly desk: Desk;
      readonly decision: Decided;
      readonly applied: readonly Effect[];
      readonly failure?: unknown;
    });

/**
 * Look, decide, act: the one path of webhook, workflow run, sweep, command line and sandbox. A failed write is in the report.
 * Where the look has news for other requests, they are looked at next, and the request itself once more where it got a part
 * of which only GitHub knows the number, or its lost records back. These reports are in `also`; what they have news for
 * waits for a look of its own.
 */
export async function processRequest(ref: RequestRef, event: RequestEvent, services: Services): Promise<ProcessReport> {
  const report = await lookAndTell(ref, event, services);
  const others = newsFor(report);
  if (others.length === 0) return report;
  const also: ProcessReport[] = [];
  for (const number of others) also.push(...(await lookNext({ ...ref, number }, services)));
  return { ...report, also };
}

/** Anybody can name a request that does not exist: that is no failure of the desk. */
async function lookNext(ref: RequestRef, services: Services): Promise<readonly ProcessReport[]> {
  try {
    return [await lookAndTell(ref, { kind: "request-edited" }, services)];
  } catch (failure) {
    if (!(failure instanceof GitHubError && failure.status === 404)) throw failure;
    services.log?.(`${ref.owner}/${ref.repo}#${ref.number} does not exist`);
    return [];
  }
}

/** Throws what stopped a look, so that a door can say that it failed. */
export function throwFailure(report: ProcessReport): void {
  if (report.kind === "done" && report.failure !== undefined) throw report.failure;
  report.also?.forEach(throwFailure);
}

/**
 * A look that stopped without a clear answer is taken once more, from the start: what was asked may be done, and only a look
 * can tell. Never a third time, and not at all where GitHub refused or wants to wait.
 */
async function lookAndTell(ref: RequestRef, event: RequestEvent, services: Services): Promise<ProcessReport> {
  let before: ProcessReport | undefined;
  try {
    before = await lookOnce(ref, event, services);
    if (before.kind !== "done" || !isUnsure(before.failure)) return before;
  } catch (failure) {
    if (!isUnsure(failure)) throw failure;
    services.log?.(`${ref.owner}/${ref.repo}#${ref.number} is looked at once more: ${String(failure)}`);
  }
  const report = await lookOnce(ref, event, services);
  return { ...report, ...(before && { before }) };
}

async function lookOnce(ref: RequestRef, event: RequestEvent, services: Services): Promise<ProcessReport> {
  const report = await look(ref, event, services);
  services.log?.(describeReport(report));
  return report;
}

const isUnsure = (failure: unknown): boolean => failure instanceof GitHubError && failure.trouble === "unsure";

/** What is not written yet is no news. */
function newsFor(report: ProcessReport): readonly number[] {
  if (report.kind !== "done" || report.failure !== undefined) return [];
  const own = report.ref.number;
  const told = [report.before, report].flatMap((one) => (one?.kind === "done" ? one.decision.lookAlso : []));
  const others = told.filter((number) => number !== own);
  return [...new Set(others), ...(report.applied.some(({ kind }) => NEWS_OF_ITSELF.has(kind)) ? [own] : [])];
}

/** A part has a number only now; records that are there again answer the command that asked for them. */
const NEWS_OF_ITSELF: ReadonlySet<Effect["kind"]> = new Set(["open-part", "repost-batch"]);

/** One line for the log. */
export function describeReport(report: ProcessReport): string {
  const { ref, snapshot } = report;
  const gaps = snapshot.incomplete.length > 0 ? ` incomplete=${JSON.stringify(snapshot.incomplete)}` : "";
  return `${ref.owner}/${ref.repo}#${ref.number} ${report.kind} ${detailsOf(report)}${gaps}`;
}

async function look(ref: RequestRef, event: RequestEvent, services: Services): Promise<ProcessReport> {
  const { github, dryRun } = services;
  const read = await readWith(ref, event, github);
  const loaded = loadToDecide(read.files);
  if (!loaded.ok) return { kind: "config-broken", ref, snapshot: read, problems: loaded.problems };
  const { desk, notices } = loaded;
  const inventory = notices.find(({ file }) => file === DESK_FILES.resources);
  if (inventory) services.log?.(`${inventory.file}:${inventory.line} is wrong, so no resources are suggested`);
  const snapshot = await lookUp(ref, read, desk, services);
  const decision = decide(snapshot, event, desk);
  if (decision.kind === "left-alone") return { kind: "left-alone", ref, snapshot, desk, why: decision.why };
  const seen = { ref, snapshot, desk, decision };
  if (dryRun) return { kind: "read-only", ...seen, because: "dry-run" };
  if (!mayWrite(snapshot, desk)) return { kind: "read-only", ...seen, because: "not-the-writer" };
  const place = { repositoryId: snapshot.repository.id, issueId: snapshot.issue.id };
  return { kind: "done", ...seen, ...(await applyEffects(ref, place, decision.effects, github)) };
}

/** GitHub may tell of a comment a moment before it lists it: then the answer is read once more. */
async function readWith(ref: RequestRef, event: RequestEvent, github: GitHub): Promise<RequestSnapshot> {
  const snapshot = await github.readSnapshot(ref);
  if (event.kind !== "comment-posted" || snapshot.comments.some(({ id }) => id === event.comment)) return snapshot;
  return github.readSnapshot(ref);
}

/** What only some looks need: issues and accounts that commands name; what the board lists, for a welcome; the card of the project. */
async function lookUp(
  ref: RequestRef,
  snapshot: RequestSnapshot,
  desk: Desk,
  services: Services,
): Promise<RequestSnapshot> {
  if (snapshot.incomplete.length > 0) return snapshot;
  const { github } = services;
  const blank = blankLook(snapshot, desk);
  const asked = namesIn(blank);
  const boardUrl = desk.config.desk["board-url"];
  const board = boardUrl !== undefined && welcomes(blank) ? boardUrl : undefined;
  const [named, library, shelf, boardCard] = await Promise.all([
    asked.issues.length + asked.logins.length > 0 ? github.readNamed(ref, asked) : undefined,
    board === undefined ? undefined : github.readLibrary(board),
    board === undefined ? undefined : github.readShelf(board),
    lookAtBoard(ref, blank, services),
  ]);
  return {
    ...snapshot,
    ...(named && { named }),
    ...(library && { library }),
    ...(shelf && { shelf }),
    ...(boardCard && { boardCard }),
  };
}

/** Two identities that both write would argue with each other, so the configuration names the one that may. */
export const mayWrite = ({ viewer }: RequestSnapshot, { config }: Desk): boolean =>
  config.writers.some(({ active, id }) => active && id === viewer.id);

function detailsOf(report: ProcessReport): string {
  switch (report.kind) {
    case "config-broken":
      return `problems=${report.problems.length}`;
    case "left-alone":
      return `why=${JSON.stringify(report.why)}`;
    case "read-only":
      return `because=${report.because} viewer=${report.snapshot.viewer.id} records=${report.decision.records.length}`;
    case "done":
      return `records=${report.decision.records.length} applied=${report.applied.map(({ kind }) => kind).join(",") || "nothing"}${report.failure === undefined ? "" : ` failed=${String(report.failure)}`}`;
  }
}
