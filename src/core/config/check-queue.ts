import { sentence } from "../domain/sentence.ts";
import type { DeskConfig } from "./desk.ts";
import { type Finding, problem } from "./finding.ts";
import { repeated } from "./repeated.ts";

/** Whether at most one stage holds the queue and decides nothing by ballot, and each criterion of the scorecard is named once. */
export const checkQueue = (config: DeskConfig): readonly Finding[] => [
  ...checkStages(config),
  ...checkScorecard(config),
];

function checkStages({ stages }: DeskConfig): readonly Finding[] {
  const first = stages.findIndex(({ queue }) => queue);
  return stages.flatMap(({ id, queue, ballot }, n) => [
    ...(queue && n > first
      ? [problem(["stages", n, "queue"], sentence("config-queue-twice", stages[first]?.id ?? ""))]
      : []),
    ...(queue && ballot ? [problem(["stages", n, "ballot"], sentence("config-queue-with-ballot", id))] : []),
  ]);
}

function checkScorecard({ scorecard }: DeskConfig): readonly Finding[] {
  const ids = (scorecard?.criteria ?? []).map(({ id }, n) => ({ name: id, path: ["scorecard", "criteria", n, "id"] }));
  return repeated(ids).map(({ name, path }) => problem(path, sentence("config-id-twice", name)));
}
