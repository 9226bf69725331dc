import { groupTitleOf } from "../../config/title-of.ts";
import { assignedGroups, endOf, groupOf, ownerOf } from "../../config/working-groups.ts";
import { instant } from "../../domain/ids.ts";
import type { Assignment } from "../../domain/request-state.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import type { CardFacts } from "./card-facts.ts";

/** The groups that have the request, each with who takes part; and the one that cares for it while no other does. */
export const cardGroups = (facts: CardFacts): readonly Sentence[] => [
  ...facts.state.assignments.map((assignment) => groupLine(assignment, facts)),
  ...fallback(facts),
];

function groupLine({ group: id, people }: Assignment, { desk, checkedAt }: CardFacts): Sentence {
  const title = groupTitleOf(id, desk);
  const logins = people.map(({ login }) => login);
  const isNobody = logins.length === 0;
  const group = groupOf(id, desk);
  const end = group && endOf(group);
  if (!end || group.until === undefined) {
    return isNobody ? sentence("desk-card-group-nobody", title) : sentence("desk-card-group-people", title, logins);
  }
  const until = { day: instant(`${group.until}T00:00:00Z`) };
  if (checkedAt >= end) {
    return isNobody
      ? sentence("desk-card-group-over", title, until)
      : sentence("desk-card-group-over-people", title, logins, until);
  }
  return isNobody
    ? sentence("desk-card-group-until-nobody", title, until)
    : sentence("desk-card-group-until", title, logins, until);
}

/** Said where somebody looks for a group: the stage waits for one, or those that had the request are over. */
function fallback({ state, desk, checkedAt }: CardFacts): readonly Sentence[] {
  const stage = desk.config.stages.find(({ id }) => id === state.stage);
  const isAsked = state.assignments.length > 0 || (stage?.["waits-for"] === "group" && !state.exit);
  if (!isAsked || assignedGroups(state, desk, checkedAt).length > 0) return [];
  return ownerOf(state, desk, checkedAt).map(({ title }) => sentence("desk-card-group-default", title));
}
