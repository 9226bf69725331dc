import type { Ballot } from "../domain/ballot.ts";
import type { DecisionRecord, Person } from "../domain/batch.ts";
import type { Change, ChangeOf } from "../domain/change.ts";
import type { CommentId } from "../domain/ids.ts";
import type { RequestState } from "../domain/request-state.ts";

/** A request of which nothing is known. */
export const BLANK: RequestState = {
  visits: [],
  ballotAsked: false,
  ballots: [],
  recused: [],
  advice: [],
  assignments: [],
  checks: [],
  holds: [],
  keys: new Set(),
  head: null,
};

/** Where a record stands: the comment that holds it. Missing within the look that writes it. */
export interface RecordPlace {
  readonly comment: CommentId;
  readonly url: string;
}

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
  { at, cause }: DecisionRecord,
  place: RecordPlace | undefined,
): RequestState {
  switch (change.kind) {
    case "request-registered": {
      const { form, onBehalf, channel, receivedAt } = change;
      return { ...state, registered: { at, form, onBehalf, channel, receivedAt } };
    }
    case "stage-entered":
      return enter(state, change, at, place);
    case "ballot-asked":
      return { ...state, ballotAsked: true };
    case "request-left": {
      const { stage: _stage, since: _since, ...kept } = state;
      return { ...kept, holds: [], exit: { exit: change.exit, at, ...(change.reply && { reply: change.reply }) } };
    }
    case "request-reopened":
    case "refused":
    case "answered":
    case "form-asked":
    case "hand-move-noticed":
      return state;
    case "ballot-opened":
      return { ...state, ballotAsked: false, ballots: [...state.ballots, openedBallot(change, state, place)] };
    case "vote-cast":
      return withAdvice(
        onBallot(state, change.ballot, (ballot) => ({ ...ballot, acts: [...ballot.acts, actOf(change, at, cause)] })),
        change,
        at,
      );
    case "reaction-seen":
      return onBallot(state, change.ballot, (ballot) => ({
        ...ballot,
        reactions: [...ballot.reactions, { by: change.by.id, choice: change.choice, at: change.at }],
      }));
    case "reaction-gone":
      return onBallot(state, change.ballot, (ballot) => ({
        ...ballot,
        reactions: ballot.reactions.map((seen) =>
          seen.by === change.by && seen.choice === change.choice && !seen.goneAt ? { ...seen, goneAt: at } : seen,
        ),
      }));
    case "member-recused":
      return recuseMember(state, change.member);
    case "notice-given":
      return onBallot(state, change.ballot, (ballot) => ({ ...ballot, notice: { at, closesAt: change.closesAt } }));
    case "ballot-extended":
      return onBallot(state, change.ballot, ({ notice: _notice, ...ballot }) => ({
        ...ballot,
        closesAt: change.closesAt,
        extensions: ballot.extensions + 1,
      }));
    case "ballot-closed":
      return onBallot(state, change.ballot, (ballot) => ({ ...ballot, result: change.result }));
    case "feedback-given": {
      const { by, stage, text } = change;
      return { ...state, advice: [...state.advice, { by, at, stage, text, kind: "feedback" }] };
    }
    case "group-assigned":
      return { ...state, assignments: [...state.assignments, { group: change.group, since: at, people: [] }] };
    case "person-assigned":
      return onAssignment(state, change.group, (people) => [
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
      const { by, supportTypes, text } = change;
      return { ...state, plan: { by, at, supportTypes, text } };
    }
    case "hold-placed":
      return {
        ...state,
        holds: [...state.holds, { hold: change.hold, since: at, ...(change.until && { until: change.until }) }],
      };
    case "hold-lifted":
      return { ...state, holds: state.holds.filter(({ hold }) => hold !== change.hold) };
    case "outcome-reported":
      return { ...state, outcome: { by: change.by, at, text: change.text } };
  }
}

function enter(
  state: RequestState,
  { stage, from, through }: ChangeOf<"stage-entered">,
  at: DecisionRecord["at"],
  place: RecordPlace | undefined,
): RequestState {
  const { exit: _exit, ...kept } = state;
  const visit = { stage, from, at, through, ...(place && { comment: place.comment }) };
  return { ...kept, stage, since: at, ballotAsked: false, visits: [...state.visits, visit] };
}

const openedBallot = (
  { terms }: ChangeOf<"ballot-opened">,
  state: RequestState,
  place: RecordPlace | undefined,
): Ballot => ({
  terms,
  acts: [],
  reactions: [],
  recused: state.recused,
  closesAt: terms.closesAt,
  extensions: 0,
  ...(place && { comment: place.comment, url: place.url }),
});

const actOf = ({ by, choice }: ChangeOf<"vote-cast">, at: DecisionRecord["at"], cause: DecisionRecord["cause"]) => ({
  by: by.id,
  choice,
  at,
  via: "command" as const,
  ...(cause.kind === "command" && { comment: cause.comment }),
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

/** A recusal holds for the request: for the ballot that is open and for all that follow, never for one that ended. */
function recuseMember(state: RequestState, member: Person): RequestState {
  const ballots = state.ballots.map((ballot) =>
    ballot.result ? ballot : { ...ballot, recused: [...ballot.recused, member.id] },
  );
  return { ...state, ballots, recused: [...state.recused, member.id] };
}

const onBallot = (state: RequestState, number: number, change: (ballot: Ballot) => Ballot): RequestState => ({
  ...state,
  ballots: state.ballots.map((ballot) => (ballot.terms.number === number ? change(ballot) : ballot)),
});

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
