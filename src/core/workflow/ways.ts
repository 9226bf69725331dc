import { ballotNow } from "../ballots/ballot-now.ts";
import type { WayFound } from "../commands/command.ts";
import type { StageConfig, WayConfig } from "../config/schema.ts";
import type { Change } from "../domain/change.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { Sentence } from "../domain/sentence.ts";
import { askGuard, type GuardFacts } from "./guards.ts";

/** The stage that a request is in, as the workflow describes it. */
export const stageOf = ({ state, desk }: Pick<GuardFacts, "state" | "desk">): StageConfig | undefined =>
  desk.config.stages.find(({ id }) => id === state.stage);

/**
 * The first way out of the present stage that opens on `on`, and whether its guards hold. A stage whose ballot waits
 * for this command has a way too: it asks for the ballot. A small question and a wish to join stay where they came in.
 */
export function findWay(on: string, facts: GuardFacts): WayFound {
  const stage = stageOf(facts);
  if (!stage || facts.state.lane !== "request") return { kind: "none" };
  if (stage.ballot?.opens === on && !ballotNow(facts.state)) {
    return { kind: "open", changes: [{ kind: "ballot-asked", stage: stage.id }] };
  }
  const way = stage.next.find((candidate) => candidate.on === on && !isUsedUp(candidate, stage, facts.state));
  if (!way) return { kind: "none" };
  const changes = changesOf(way, stage, on);
  const because = openConditions(way, facts);
  return because.length === 0 ? { kind: "open", changes } : { kind: "blocked", because, changes };
}

/** The guards of a way that do not hold yet, each with its reason. */
export const openConditions = (way: WayConfig, facts: GuardFacts): readonly Sentence[] =>
  way.when.map((name) => askGuard(name, facts)).flatMap(({ holds, because }) => (holds ? [] : because));

function isUsedUp(way: WayConfig, stage: StageConfig, state: RequestState): boolean {
  const limit = way["at-most"];
  if (limit === undefined) return false;
  const taken = state.visits.filter(
    (visit) => visit.stage === way.to && visit.from === stage.id && visit.through === way.on,
  );
  return taken.length >= limit;
}

function changesOf(way: WayConfig, stage: StageConfig, through: string): readonly Change[] {
  if (way.exit !== undefined) return [{ kind: "request-left", exit: way.exit, through }];
  return way.to === undefined ? [] : [{ kind: "stage-entered", stage: way.to, from: stage.id, through }];
}
