import type { TextRef } from "../domain/change.ts";
import type { RequestState } from "../domain/request-state.ts";

/**
 * The texts that the board shows of a request, where they are not gone. All others stay in the thread: why somebody stepped aside, found
 * it important, or asked for something to be decided.
 */
export const textsToShow = (state: RequestState): readonly TextRef[] =>
  [
    ...state.advice.map(({ text }) => text),
    ...state.ballots.flatMap(({ concerns }) => concerns.map(({ reason }) => reason)),
    ...state.checks.map(({ note }) => note),
    ...state.risks.map(({ mitigation }) => mitigation),
    state.plan?.text,
    ...state.holds.map(({ reason }) => reason),
    state.nextStep?.text,
    ...state.progress.map(({ text }) => text),
    ...state.needs.map(({ text }) => text),
    ...state.ranks.flatMap(({ reason, objection }) => [reason, objection?.reason]),
    state.outcome?.text,
    state.exit?.reply,
  ].filter((ref) => ref !== undefined && ref !== null);
