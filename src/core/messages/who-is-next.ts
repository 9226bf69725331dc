import type { StageConfig } from "../config/schema.ts";
import type { RequestState } from "../domain/request-state.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";

/** Who acts next in a stage in which no ballot is open. */
export const whoIsNext = (stage: StageConfig, state: RequestState): Sentence =>
  state.lane === "request" ? sentence(`desk-waits-for-${actsNext(stage, state)}`) : sentence("desk-waits-for-answer");

/** Whom a stage waits for. One of the groups waits for a coordinator's `assignment` while no group has the request. */
export function actsNext({ "waits-for": who }: StageConfig, { assignments }: RequestState) {
  return who === "group" && assignments.length === 0 ? "assignment" : who;
}
