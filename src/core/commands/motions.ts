import { answerUntil } from "../ballots/answer-time.ts";
import type { Instant } from "../domain/ids.ts";
import type { Motion, PowerAct } from "../domain/motion.ts";
import type { CommandContext } from "./command.ts";
import { isVotingMember } from "./roles.ts";

/** Until when a motion can be supported. */
export const supportUntil = ({ at }: Motion): Instant => answerUntil(at);

/** The motions that wait for a second member now. One whose author may not vote any more, or stepped aside, waits for nobody. */
export const openMotions = ({ state, at, desk }: Pick<CommandContext, "state" | "at" | "desk">): readonly Motion[] =>
  state.motions.filter(
    (motion) =>
      at <= supportUntil(motion) &&
      isVotingMember(motion.by.id, at, desk) &&
      !state.recusals.some(({ member }) => member === motion.by.id),
  );

/** Whether two acts are the same: then the one who asks second supports the first. */
export const isSameAct = (one: PowerAct, other: PowerAct): boolean => actKey(one) === actKey(other);

function actKey(act: PowerAct): string {
  switch (act.kind) {
    case "cancel-ballot":
    case "restart-ballot":
    case "accept-edit":
      return `${act.kind} ${act.ballot}`;
    case "extend-ballot":
      return `${act.kind} ${act.ballot} ${act.by}`;
    case "resolve-concern":
      return `${act.kind} ${act.ballot} ${act.name}`;
    case "recuse-member":
    case "unrecuse-member":
      return `${act.kind} ${act.member.id}`;
    case "vote-again":
    case "give-up-records":
      return act.kind;
  }
}
