import type { ProcessReport } from "../../app/process-request.ts";
import type { Desk } from "../../core/config/desk.ts";
import type { DecisionRecord } from "../../core/domain/batch.ts";
import type { ChangeKind } from "../../core/domain/change.ts";
import type { Effect } from "../../core/domain/effect.ts";
import type { Instant } from "../../core/domain/ids.ts";
import type { RequestState } from "../../core/domain/request-state.ts";
import type { Sentence } from "../../core/domain/sentence.ts";
import type { DistrustedComment, RequestSnapshot } from "../../core/domain/snapshot.ts";
import { followChain } from "../../core/records/chain.ts";
import { deriveState, openRecords } from "../../core/workflow/derive-state.ts";
import { askGuard, type GuardFacts } from "../../core/workflow/guards.ts";
import { guardFacts, type Look } from "../../core/workflow/look.ts";
import { missingAnswersOf } from "../../core/workflow/register.ts";
import { statusOf } from "../../core/workflow/status-of.ts";
import { stageOf } from "../../core/workflow/ways.ts";

/** A way out of the present stage, and why it is open or not. */
export interface ExplainedWay {
  /** Title of the stage or exit that it leads to. */
  readonly leadsTo: string;
  /** What opens it: a ballot's outcome or a command's name. */
  readonly on: string;
  readonly guards: readonly { readonly name: string; readonly holds: boolean; readonly because: readonly Sentence[] }[];
}

/** A record that counts, and where it can be read. */
export interface ExplainedRecord {
  readonly at: Instant;
  readonly key: string;
  readonly changes: readonly ChangeKind[];
  /** The record comment, or the card for what is quiet. */
  readonly url: string;
}

/** Why a request stands where it stands. Plain data. */
export interface Explanation {
  readonly readAt: Instant;
  readonly status: readonly Sentence[];
  readonly ways: readonly ExplainedWay[];
  readonly records: readonly ExplainedRecord[];
  /** What a look would write now. */
  readonly pending: { readonly records: readonly string[]; readonly effects: readonly Effect["kind"][] };
  /** Why nothing is decided, in the words of the log. */
  readonly leftAlone?: string;
  readonly incomplete: readonly string[];
  readonly distrusted: readonly DistrustedComment[];
}

/** Explains a look that was not broken by the desk's own files. */
export function explain(report: Exclude<ProcessReport, { readonly kind: "config-broken" }>): Explanation {
  const { snapshot, desk } = report;
  const decision = report.kind === "left-alone" ? undefined : report.decision;
  const look = lookAt(snapshot, desk, decision?.state ?? deriveState(snapshot));
  return {
    readAt: snapshot.readAt,
    status: statusOf(look),
    ways: waysOf(guardFacts(look)),
    records: recordsOf(snapshot),
    pending: {
      records: decision?.records.map(({ key }) => key) ?? [],
      effects: decision?.effects.map(({ kind }) => kind) ?? [],
    },
    ...(report.kind === "left-alone" ? { leftAlone: report.why } : {}),
    incomplete: snapshot.incomplete,
    distrusted: snapshot.distrusted,
  };
}

function lookAt(snapshot: RequestSnapshot, desk: Desk, state: RequestState): Look {
  const look: Look = { snapshot, desk, missing: () => [], state, records: [], answers: [] };
  return { ...look, missing: () => missingAnswersOf(look) };
}

function waysOf(facts: GuardFacts): readonly ExplainedWay[] {
  const { stages, exits } = facts.desk.config;
  if (facts.state.exit) return [];
  return (stageOf(facts)?.next ?? []).map(({ to, exit, on, when }) => ({
    leadsTo: stages.find(({ id }) => id === to)?.title ?? exits.find(({ id }) => id === exit)?.title ?? "",
    on,
    guards: when.map((name) => ({ name, ...askGuard(name, facts) })),
  }));
}

function recordsOf(snapshot: RequestSnapshot): readonly ExplainedRecord[] {
  const { counted, head } = followChain(snapshot.batches);
  const written = counted.flatMap(({ batch, url }) => batch.records.map((record) => explainRecord(record, url)));
  const quiet = openRecords(snapshot, head).map((record) => explainRecord(record, snapshot.card?.url ?? ""));
  return [...written, ...quiet];
}

const explainRecord = ({ at, key, changes }: DecisionRecord, url: string): ExplainedRecord => ({
  at,
  key,
  changes: changes.map(({ kind }) => kind),
  url,
});
