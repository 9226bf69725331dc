import type { StageConfig } from "../config/schema.ts";
import type { RequestState } from "../domain/request-state.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";

/** Who acts next in a stage in which no ballot is open. */
export function whoIsNext(stage: StageConfig, state: RequestState): Sentence {
  if (state.lane !== "request") return sentence("desk-waits-for-answer");
  return sentence(stage.queue ? "desk-waits-for-turn" : `desk-waits-for-${actsNext(stage, state)}`);
}

/** Whom a stage waits for. One of the groups waits for a coordinator's `assignment` while no group has the request. */
export function actsNext({ "waits-for": who }: StageConfig, { assignments }: RequestState) {
  return who === "group" && assignments.length === 0 ? "assignment" : who;
}
