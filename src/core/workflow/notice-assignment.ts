import { assign, mayAssign } from "../commands/assign.ts";
import { audienceOf } from "../commands/command.ts";
import { isIn, rolesOf } from "../commands/roles.ts";
import type { Person } from "../domain/batch.ts";
import type { Change } from "../domain/change.ts";
import type { Instant } from "../domain/ids.ts";
import { isRefusal } from "../domain/refusal.ts";
import { requesterOf } from "../domain/requester-of.ts";
import type { Account } from "../domain/snapshot.ts";
import type { AssignmentInput } from "./assignment-inputs.ts";
import { byGesture } from "./by-gesture.ts";
import { type Look, recordOf, take } from "./look.ts";

/**
 * To assign oneself on GitHub means to take the request up, to assign somebody else means to give it to them, and to end
 * that means to hand it back: the commands that do it are run. What they would refuse is noted without a word, so that it
 * is not tried again later, when somebody has long decided otherwise.
 */
export function noticeAssignment(look: Look, input: AssignmentInput): Look {
  const changes = meaningOf(look, input);
  return take(look, recordOf(input.key, input.at, { kind: "rule", rule: "assigned-on-github" }, changes));
}

function meaningOf(look: Look, { did, by, assignee, at }: AssignmentInput): readonly Change[] {
  const isOwn = by.id === assignee.id;
  if (did === "unassigned" && !isOwn && !mayTake(look, by, at)) return [{ kind: "refused", why: "outsider" }];
  const gesture =
    did === "unassigned"
      ? { line: "/unclaim", by: person(assignee) }
      : isOwn
        ? { line: "/claim", by: person(by) }
        : { line: `/assign @${assignee.login}`, by: person(by), named: assignee };
  const result = byGesture(look, { ...gesture, at });
  return isRefusal(result) ? [{ kind: "refused", why: result.refused.say }] : result;
}

function mayTake(look: Look, { id }: Account, at: Instant): boolean {
  const { state, desk } = look;
  const roles = rolesOf(id, at, requesterOf(look), state, desk);
  return isIn(audienceOf(assign, desk), roles) && mayAssign({ roles });
}

const person = ({ id, login }: Account): Person => ({ id, login });
