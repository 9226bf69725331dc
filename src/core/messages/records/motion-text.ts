import { answerUntil } from "../../ballots/answer-time.ts";
import { endOfDayAnywhere, outOfPauses } from "../../ballots/deadlines.ts";
import type { Desk } from "../../config/desk.ts";
import { earliest, type Instant, later } from "../../domain/ids.ts";
import type { Motion, PowerAct } from "../../domain/motion.ts";
import type { RequestState } from "../../domain/request-state.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { commentAddress } from "../comment-address.ts";

/** What a text about a motion is taken from. */
export interface MotionFacts {
  readonly state: RequestState;
  readonly desk: Desk;
  readonly issueUrl: string;
}

/** The motions that a second member can still agree to. */
export const openMotions = ({ motions }: Pick<RequestState, "motions">, at: Instant): readonly Motion[] =>
  motions.filter((motion) => answerUntil(motion.at) >= at);

/** What somebody asks for, and until when a second member can agree. Which one is named where several are open. */
export function motionText(motion: Motion, facts: MotionFacts): readonly Sentence[] {
  const { state, issueUrl } = facts;
  const until = { at: answerUntil(motion.at) };
  const others = openMotions(state, motion.at).filter(({ number }) => number !== motion.number);
  return [
    asked(motion, facts, commentAddress(issueUrl, motion.reason.comment)),
    others.length > 0
      ? sentence("desk-motion-second-number", motion.number, until)
      : sentence("desk-motion-second", until),
  ];
}

function asked({ act, by: { login } }: Motion, facts: MotionFacts, reason: { readonly href: string }): Sentence {
  switch (act.kind) {
    case "cancel-ballot":
      return sentence("desk-motion-cancel-ballot", login, act.ballot, reason);
    case "restart-ballot":
      return sentence("desk-motion-restart-ballot", login, act.ballot, reason);
    case "accept-edit":
      return sentence("desk-motion-accept-edit", login, act.ballot, reason);
    case "extend-ballot": {
      const [before, end] = ends(act, facts);
      return sentence("desk-motion-extend-ballot", login, act.ballot, reason, { at: before }, { at: end });
    }
    case "recuse-member":
      return sentence("desk-motion-recuse-member", login, act.member.login, reason);
    case "unrecuse-member":
      return sentence("desk-motion-unrecuse-member", login, act.member.login, reason);
    case "resolve-concern":
      return sentence("desk-motion-resolve-concern", login, act.name, act.ballot, reason);
    case "vote-again":
      return sentence("desk-motion-vote-again", login, reason);
    case "give-up-records":
      return sentence("desk-motion-give-up-records", login, reason);
  }
}

/** The end of a ballot as it is, and with the time that somebody asks for. */
function ends(
  { ballot: number, by }: Extract<PowerAct, { kind: "extend-ballot" }>,
  { state, desk }: MotionFacts,
): readonly [Instant, Instant] {
  const ballot = state.ballots.find(({ terms }) => terms.number === number);
  if (!ballot) throw new Error(`there is no ballot ${number}`);
  const { closesAt, terms } = ballot;
  const end = outOfPauses(endOfDayAnywhere(later(closesAt, by)), desk.calendar.pauses);
  return [closesAt, earliest(end, terms.hardCloseAt)];
}
