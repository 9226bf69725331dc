import type { Ballot } from "../domain/ballot.ts";
import type { DecisionRecord, Person } from "../domain/batch.ts";
import { isCareChange } from "../domain/care-change.ts";
import type { Change, ChangeOf } from "../domain/change.ts";
import type { RequestState } from "../domain/request-state.ts";
import { isWorkChange } from "../domain/work-change.ts";
import type { RecordPlace } from "./evolve-ballot.ts";
import { disturbOpen, liftRecusal, onBallot, recuseMember, restore } from "./evolve-ballots.ts";
import { applyCare, endRequest } from "./evolve-care.ts";
import { applyWork, NO_WORK, withoutOffer } from "./evolve-work.ts";

/** A request of which nothing is known. */
export const BLANK: RequestState = {
  ...NO_WORK,
  lane: "request",
  visits: [],
  ballots: [],
  recusals: [],
  priorities: [],
  motions: [],
  motionsAsked: 0,
  voteAgain: false,
  locked: false,
  advice: [],
  assignments: [],
  checks: [],
  holds: [],
  pastHolds: [],
  formerEnds: [],
  progress: [],
  outcomesAsked: [],
  floodNoticed: false,
  undone: new Set(),
  keys: new Set(),
  head: null,
};

/** The state after a record. */
export function evolve(state: RequestState, record: DecisionRecord, place?: RecordPlace): RequestState {
  return { ...applyChanges(state, record, place), keys: new Set(state.keys).add(record.key) };
}

/** The state after a record, but for its key: whoever applies many keeps one set of keys, which grows. */
export const applyChanges = (state: RequestState, record: DecisionRecord, place?: RecordPlace): RequestState =>
  record.changes.reduce((before, change) => applyChange(before, change, record, place), state);

function applyChange(
  state: RequestState,
  change: Change,
  record: DecisionRecord,
  place: RecordPlace | undefined,
): RequestState {
  if (isCareChange(change)) return applyCare(state, change, record);
  if (isWorkChange(change)) return applyWork(state, change, record);
  const { at } = record;
  switch (change.kind) {
    case "request-registered": {
      const { form, onBehalf, channel, receivedAt, lane = "request" } = change;
      return { ...state, lane, registered: { at, form, onBehalf, channel, receivedAt } };
    }
    case "stage-entered":
      return enter(state, change, at, place);
    case "ballot-asked":
      return { ...state, ballotAsked: change.profile === undefined ? {} : { profile: change.profile } };
    case "request-left":
      return endRequest(state, change, record, place);
    case "request-reopened":
    case "refused":
    case "answered":
    case "form-asked":
    case "hand-move-noticed":
    case "digest-told":
      return state;
    case "ballot-opened":
      return withoutAsked({
        ...state,
        voteAgain: false,
        ballots: [...state.ballots, openedBallot(change, state, place)],
      });
    case "vote-cast":
      return withAdvice(onBallot(state, change, record, place), change, at);
    case "reaction-seen":
    case "reaction-gone":
    case "meeting-vote-noted":
    case "casting-vote-given":
    case "seat-departed":
    case "notice-given":
    case "reminder-given":
    case "ballot-extended":
    case "end-deferred":
    case "concern-raised":
    case "concern-questioned":
    case "concern-overruled":
    case "concern-ended":
    case "proposal-changed":
    case "edit-settled":
    case "vote-unclear":
    case "ballot-reposted":
    case "card-lost":
    case "ballot-closed":
      return onBallot(state, change, record, place);
    case "member-recused":
      return recuseMember(state, change, at);
    case "recusal-lifted":
      return liftRecusal(state, change, at);
    case "priority-given": {
      const { kind: _kind, ...given } = change;
      const others = state.priorities.filter(({ by }) => by.id !== given.by.id);
      return { ...state, priorities: [...others, { ...given, at }] };
    }
    case "priority-settled":
      return { ...state, priority: { priority: change.priority, at } };
    case "motion-asked":
      return { ...state, motions: [...state.motions, change.motion], motionsAsked: state.motionsAsked + 1 };
    case "motion-seconded":
      return { ...state, motions: state.motions.filter(({ number }) => number !== change.motion) };
    case "vote-again-allowed":
      return { ...state, voteAgain: true };
    case "issue-locked":
      return { ...disturbOpen(state, at), locked: true };
    case "issue-unlocked":
      return { ...state, locked: false };
    case "records-restored":
    case "records-lost":
      return restore(state, change, at);
    case "feedback-given": {
      const { by, stage, text } = change;
      return { ...state, advice: [...state.advice, { by, at, stage, text, kind: "feedback" }] };
    }
    case "group-assigned":
      return { ...state, assignments: [...state.assignments, { group: change.group, since: at, people: [] }] };
    case "person-assigned":
      return onAssignment({ ...state, offers: withoutOffer(state, change.person.id) }, change.group, (people) => [
        ...people.filter(({ id }) => id !== change.person.id),
        change.person,
      ]);
    case "person-unassigned":
      return onAssignment(state, change.group, (people) => people.filter(({ id }) => id !== change.person.id));
    case "check-answered": {
      const { item, answer, by, note } = change;
      const others = state.checks.filter((check) => check.item !== item);
      return { ...state, checks: [...others, { item, answer, by, at, ...(note && { note }) }] };
    }
    case "plan-written": {
      const { by, supportTypes, text, tells = [] } = change;
      return { ...state, plan: { by, at, supportTypes, text, tells } };
    }
    case "hold-placed": {
      const { hold, until, reason } = change;
      const placed = { hold, since: at, ...(until && { until }), ...(reason && { reason }) };
      return { ...state, holds: [...state.holds, placed] };
    }
    case "hold-lifted": {
      const ended = state.holds.filter(({ hold }) => hold === change.hold);
      return {
        ...state,
        holds: state.holds.filter((held) => !ended.includes(held)),
        pastHolds: [...state.pastHolds, ...ended.map(({ hold, since }) => ({ hold, since, endedAt: at }))],
      };
    }
    case "outcome-reported": {
      const { by, text, report } = change;
      return { ...state, outcome: { by, at, text, ...(report && { report }) } };
    }
  }
}

function enter(
  state: RequestState,
  { stage, from, through }: ChangeOf<"stage-entered">,
  at: DecisionRecord["at"],
  place: RecordPlace | undefined,
): RequestState {
  const visit = { stage, from, at, through, ...(place && { comment: place.comment }) };
  return { ...withoutEnd(withoutAsked(state)), putBack: [], stage, since: at, visits: [...state.visits, visit] };
}

/** To leave a field out takes many times longer than to see that it is not there. */
function withoutAsked(state: RequestState): RequestState {
  if (!state.ballotAsked) return state;
  const { ballotAsked: _asked, ...kept } = state;
  return kept;
}

function withoutEnd(state: RequestState): RequestState {
  if (!state.exit && !state.nextStep) return state;
  const { exit: _exit, nextStep: _next, ...kept } = state;
  return kept;
}

const openedBallot = (
  { terms }: ChangeOf<"ballot-opened">,
  state: RequestState,
  place: RecordPlace | undefined,
): Ballot => ({
  terms,
  formerComments: [],
  acts: [],
  reactions: [],
  meetingVotes: [],
  recusals: state.recusals,
  departed: [],
  concerns: [],
  revisions: [],
  unclear: [],
  closesAt: terms.closesAt,
  extensions: 0,
  extendedByCommittee: false,
  reminders: [],
  disturbances: [],
  ...(place && { comment: place.comment, url: place.url }),
});

function withAdvice(
  state: RequestState,
  { by, reason, ballot }: ChangeOf<"vote-cast">,
  at: DecisionRecord["at"],
): RequestState {
  const stage = state.ballots.find(({ terms }) => terms.number === ballot)?.terms.stage;
  if (!reason || stage === undefined) return state;
  return { ...state, advice: [...state.advice, { by, at, stage, text: reason, kind: "reason", ballot }] };
}

const onAssignment = (
  state: RequestState,
  group: string,
  change: (people: readonly Person[]) => readonly Person[],
): RequestState => ({
  ...state,
  assignments: state.assignments.map((assignment) =>
    assignment.group === group ? { ...assignment, people: change(assignment.people) } : assignment,
  ),
});
