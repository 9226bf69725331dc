import { cancelledResult, resultAt } from "../ballots/due.ts";
import { endInForce } from "../ballots/notice.ts";
import type { Ballot, BallotResult } from "../domain/ballot.ts";
import type { DecisionRecord } from "../domain/batch.ts";
import type { Change, ChangeOf } from "../domain/change.ts";
import type { StageId } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";
import { sentence } from "../domain/sentence.ts";
import { canonicalJson } from "../records/canonical-json.ts";
import { undoneIn } from "../workflow/derive-state.ts";
import { applyChanges, BLANK } from "../workflow/evolve.ts";
import { type AuditedBatch, about, type Finding } from "./audit-types.ts";

/** What a walk through the records found, and where it ended. */
export interface Walk {
  readonly state: RequestState;
  readonly findings: readonly Finding[];
  /** Results that were computed anew, by the number of their ballot. */
  readonly results: ReadonlyMap<number, BallotResult>;
}

/**
 * Goes through the records of a chain, change by change, and asks of each whether those before it support it. `open` are
 * the records on the card, which follow. An act that a later record takes back counts for nothing, wherever both stand.
 */
export function walkRecords(counted: readonly AuditedBatch[], open: readonly DecisionRecord[] = []): Walk {
  const undone = undoneIn([...counted.flatMap(({ batch }) => batch.records), ...open].map((record) => ({ record })));
  const findings: Finding[] = [];
  let written = BLANK;
  const results = new Map<number, BallotResult>();
  for (const { batch, comment, url } of counted) {
    for (const record of batch.records) {
      for (const change of record.changes) {
        findings.push(...doubtsAbout(change, written, { comment, url }));
        const closed = change.kind === "ballot-closed" && openBallot(change, written);
        if (closed) results.set(change.ballot, recomputed(closed, change.result));
        if (undone.has(record.key)) continue;
        written = applyChanges(written, onlyWith(record, change), { comment, url: url ?? "" });
      }
    }
  }
  const state = open
    .filter(({ key }) => !undone.has(key))
    .reduce((before, record) => applyChanges(before, record), written);
  return { state, findings, results };
}

const onlyWith = (record: DecisionRecord, change: Change): DecisionRecord => ({ ...record, changes: [change] });

type Place = Parameters<typeof about>[0];

function doubtsAbout(change: Change, state: RequestState, place: Place): readonly Finding[] {
  if (change.kind === "ballot-closed") return doubtsAboutResult(change, state, place);
  if (change.kind === "stage-entered") return doubtsAboutStage(change, state, place);
  if (change.kind === "request-left") return doubtsAboutBallot(change.through, state.stage, state, place);
  return [];
}

function doubtsAboutResult(
  { ballot: number, outcome, result }: ChangeOf<"ballot-closed">,
  state: RequestState,
  place: Place,
): readonly Finding[] {
  const ballot = openBallot({ ballot: number }, state);
  if (!ballot)
    return [about(place, "result-without-ballot", "problem", sentence("cli-audit-result-without-ballot", number))];
  const again = recomputed(ballot, result);
  if (again.outcome !== outcome || canonicalJson(again) !== canonicalJson(result)) {
    const what = sentence("cli-audit-result-differs", number, countOf(outcome, result), countOf(again.outcome, again));
    return [about(place, "result-differs", "problem", what)];
  }
  if (result.reason && CALLED_OFF.has(result.reason)) return [];
  const end = endInForce(ballot, result.closedAt);
  if (result.closedAt === end || result.closedAt === ballot.terms.hardCloseAt) return [];
  const what = sentence("cli-audit-result-end", number, { at: result.closedAt }, { at: end });
  return [about(place, "result-end", "problem", what)];
}

const openBallot = ({ ballot }: { readonly ballot: number }, { ballots }: RequestState): Ballot | undefined =>
  ballots.find(({ terms, result }) => terms.number === ballot && !result);

type CalledOff = Parameters<typeof cancelledResult>[2];
const CALLED_OFF: ReadonlySet<string> = new Set<CalledOff>(["cancelled", "restarted", "left"]);

/** The result as it follows from the records before it. */
export function recomputed(ballot: Ballot, { outcome, reason, closedAt }: BallotResult): BallotResult {
  const isCalledOff = (why: BallotResult["reason"]): why is CalledOff => why !== undefined && CALLED_OFF.has(why);
  return outcome === "cancelled" && isCalledOff(reason)
    ? cancelledResult(ballot, closedAt, reason)
    : resultAt(ballot, closedAt);
}

/** A result in figures, as in `passed 4/1/0`: in favour, against, abstained. */
const countOf = (outcome: string, { tally: { yes, no, abstain }, reason }: BallotResult): string =>
  `${outcome} ${yes}/${no}/${abstain}${reason ? ` (${reason})` : ""}`;

function doubtsAboutStage(
  { stage, from, through }: ChangeOf<"stage-entered">,
  state: RequestState,
  place: Place,
): readonly Finding[] {
  const findings = [...doubtsAboutBallot(through, from ?? undefined, state, place)];
  // A request that left and came back names no stage that it is in.
  if (state.exit === undefined && from !== (state.stage ?? null)) {
    const what = sentence("cli-audit-stage-from-elsewhere", stage, from ?? "-", state.stage ?? "-");
    findings.push(about(place, "stage-from-elsewhere", "problem", what));
  }
  return findings;
}

const BY_BALLOT = /^ballot-(passed|rejected|lapsed|cancelled)$/;

/** A way that a ballot's outcome opens is supported by the newest ballot of the stage, and only by that outcome. */
function doubtsAboutBallot(
  through: string,
  stage: StageId | undefined,
  { ballots }: RequestState,
  place: Place,
): readonly Finding[] {
  const [, outcome] = BY_BALLOT.exec(through) ?? [];
  if (outcome === undefined) return [];
  const ballot = ballots.findLast(({ terms }) => terms.stage === stage);
  if (ballot?.result?.outcome === outcome) return [];
  const what = sentence("cli-audit-stage-without-result", stage ?? "-", outcome, ballot?.result?.outcome ?? "-");
  return [about(place, "stage-without-result", "problem", what)];
}
