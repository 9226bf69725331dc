import type { DecisionRecord } from "../domain/batch.ts";
import type { CareChange } from "../domain/care-change.ts";
import type { ChangeOf } from "../domain/change.ts";
import type { RequestState } from "../domain/request-state.ts";
import type { RecordPlace } from "./evolve-ballot.ts";

/** The state after what coordinators and requesters did beside the stages and the ballots. */
export function applyCare(state: RequestState, change: CareChange, { at }: DecisionRecord): RequestState {
  switch (change.kind) {
    case "requester-linked":
      return { ...state, requester: change.requester };
    case "lane-changed":
      return { ...state, lane: change.lane };
    case "request-returned":
      return comeBack(state);
    case "reopening-undone":
      return state;
    case "next-step-set": {
      const { by, text, on } = change;
      return { ...state, nextStep: { by, at, text, ...(on && { on }) } };
    }
    case "progress-noted":
      return { ...state, progress: [...state.progress, { by: change.by, at, text: change.text }] };
    case "follow-up-asked":
      return { ...state, followUpAsked: at };
    case "referral-answered": {
      const { answer, by, text } = change;
      return { ...state, referral: { answer, by, at, ...(text && { text }) } };
    }
    case "outcome-asked":
      return { ...state, outcomesAsked: [...state.outcomesAsked, at] };
    case "report-filed":
      return { ...state, report: { at, request: change.request } };
    case "theme-set":
      return { ...state, theme: change.issue };
    case "act-undone":
      return { ...state, undone: new Set(state.undone).add(change.key) };
    case "flood-noticed":
      return { ...state, floodNoticed: true };
  }
}

/** The state after a request left the workflow. What comes next is nobody's business then. */
export function endRequest(
  state: RequestState,
  change: ChangeOf<"request-left">,
  { at }: DecisionRecord,
  place: RecordPlace | undefined,
): RequestState {
  const { stage, since: _since, nextStep: _next, ...kept } = state;
  const { kind: _kind, ...said } = change;
  return {
    ...kept,
    holds: [],
    pastHolds: [...state.pastHolds, ...state.holds.map(({ hold, since }) => ({ hold, since, endedAt: at }))],
    exit: { ...said, at, ...(stage !== undefined && { from: stage }), ...(place && { comment: place.comment }) },
  };
}

/** The state after a request came back. The stage follows in a change of its own. */
function comeBack(state: RequestState): RequestState {
  const { exit, followUpAsked: _asked, referral: _referral, ...kept } = state;
  return exit ? { ...kept, formerEnds: [...state.formerEnds, exit] } : state;
}
