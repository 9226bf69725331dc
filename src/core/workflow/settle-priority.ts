import { lowerMedian } from "../ballots/lower-median.ts";
import { isEligible } from "../ballots/standing.ts";
import type { Ballot } from "../domain/ballot.ts";
import type { Change } from "../domain/change.ts";
import type { Instant } from "../domain/ids.ts";
import type { GivenPriority } from "../domain/request-state.ts";
import type { Look } from "./look.ts";

/** The priority that the members gave with a ballot, when it closes: the lower median, so that a few cannot push it up. */
export function settlePriority(look: Look, ballot: Ballot, at: Instant): readonly Change[] {
  const { config } = look.desk;
  const stage = config.stages.find(({ id }) => id === ballot.terms.stage);
  if (!stage?.ballot?.yields.includes("priority")) return [];
  const given = countedPriorities(look, ballot, at);
  const { scale } = config.priorities;
  const place = lowerMedian(given.map(({ priority }) => scale.indexOf(priority)));
  const priority = place === undefined ? undefined : scale[place];
  return priority === undefined ? [] : [{ kind: "priority-settled", priority, given: given.length }];
}

/** The priorities that count: of members who may vote, in words of the desk's scale. */
export const countedPriorities = (
  { state, desk }: Pick<Look, "state" | "desk">,
  ballot: Ballot,
  at: Instant,
): readonly GivenPriority[] =>
  state.priorities.filter(
    ({ by, priority, at: since }) =>
      since <= at && isEligible(ballot, by.id, at) && desk.config.priorities.scale.includes(priority),
  );
