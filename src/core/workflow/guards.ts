import type { Desk } from "../config/desk.ts";
import type { RequestState } from "../domain/request-state.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { belowLine } from "./in-line.ts";
import { openInChecklist, openInPlan } from "./open-in-plan.ts";

/** What a guard may look at. */
export interface GuardFacts {
  readonly state: RequestState;
  readonly desk: Desk;
  /** Labels of required answers that are not there. */
  readonly missing: () => readonly string[];
}

/** A guard answers yes or no and says why in one sentence or more, so that the card can repeat it. */
export interface GuardResult {
  readonly holds: boolean;
  readonly because: readonly Sentence[];
}

/** A rule with a name that a workflow may use in `when`. */
export type Guard = (facts: GuardFacts) => GuardResult;

const result = (holds: boolean, ...because: readonly Sentence[]): GuardResult => ({ holds, because });

/** Holds where nothing is open. */
const unlessOpen = (open: readonly Sentence[], closed: Sentence): GuardResult =>
  open.length === 0 ? result(true, closed) : result(false, ...open);

/** Every name that `when` may use in `config.yml`. */
export const guards = {
  "answers-complete": ({ missing }) =>
    missing().length === 0
      ? result(true, sentence("desk-guard-answers-complete"))
      : result(false, sentence("desk-guard-answers-missing", missing())),
  "plan-given": ({ state }) =>
    state.plan ? result(true, sentence("desk-guard-plan-given")) : result(false, sentence("desk-guard-plan-missing")),
  "plan-complete": (facts) => unlessOpen(openInPlan(facts), sentence("desk-guard-plan-complete")),
  "checklist-complete": (facts) => unlessOpen(openInChecklist(facts), sentence("desk-guard-checklist-complete")),
  "group-assigned": ({ state }) =>
    state.assignments.length > 0
      ? result(true, sentence("desk-guard-group-assigned"))
      : result(false, sentence("desk-guard-group-missing")),
  "outcome-known": ({ state }) =>
    state.outcome
      ? result(true, sentence("desk-guard-outcome-known"))
      : result(false, sentence("desk-guard-outcome-missing")),
  "no-hold": ({ state }) =>
    state.holds.length === 0
      ? result(true, sentence("desk-guard-no-hold"))
      : result(false, sentence("desk-guard-on-hold")),
  "in-line": ({ state, desk }) => unlessOpen(belowLine(state, desk), sentence("desk-guard-in-line")),
} as const satisfies Record<string, Guard>;

/** The names of all guards. */
export type GuardName = keyof typeof guards;

/** Asks a guard by name. Throws on an unknown name: the configuration was checked before. */
export function askGuard(name: string, facts: GuardFacts): GuardResult {
  const all: Readonly<Record<string, Guard>> = guards;
  const guard = Object.hasOwn(all, name) ? all[name] : undefined;
  if (!guard) throw new Error(`no guard is named ${name}`);
  return guard(facts);
}
