import { ballotNow } from "../ballots/ballot-now.ts";
import { endAtLeast, endOfDayAnywhere, LEFT_AFTER_BLOCK, LEFT_AFTER_LOSS, outOfPauses } from "../ballots/deadlines.ts";
import { cancelledResult } from "../ballots/due.ts";
import { endInForce } from "../ballots/notice.ts";
import type { Ballot } from "../domain/ballot.ts";
import type { Change } from "../domain/change.ts";
import { earliest, type Instant, later } from "../domain/ids.ts";
import type { Motion, PowerAct } from "../domain/motion.ts";
import { type Refusal, refuse } from "../domain/refusal.ts";
import { sentence } from "../domain/sentence.ts";
import type { CommandContext } from "./command.ts";
import { endConcern, liftRefusal, openConcern } from "./concerns.ts";
import { allowedProfiles } from "./profiles.ts";
import { liftRecusal } from "./recusals.ts";
import { rejectionOf, sameProposalRefusal } from "./same-proposal.ts";

/** When something was asked for, and why. What changed after it is not what was meant. */
export type Asked = Pick<Motion, "at" | "reason">;

type Outcome = readonly Change[] | Refusal;

/** What an act changes now, or why it is not possible any more. Whether somebody may do it is not asked here. */
export function changesOfAct(act: PowerAct, context: CommandContext, asked: Asked): Outcome {
  switch (act.kind) {
    case "cancel-ballot":
      return inBallot(act, context, (ballot) => [cancelled(ballot, context.at, "cancelled")]);
    case "restart-ballot":
      return inBallot(act, context, (ballot) => restart(ballot, context));
    case "accept-edit":
      return inBallot(act, context, (ballot) => acceptEdit(ballot, context, asked));
    case "extend-ballot":
      return inBallot(act, context, (ballot) => extend(ballot, act.by, context));
    case "resolve-concern":
      return inBallot(act, context, (ballot) => resolveConcern(ballot, act.name, context, asked));
    case "recuse-member": {
      const { member } = act;
      const recused = context.state.recusals.some((recusal) => recusal.member === member.id);
      if (recused) return refuse(sentence("desk-refused-member-recused", member.login));
      return [{ kind: "member-recused", member, by: "committee", reason: asked.reason }];
    }
    case "unrecuse-member": {
      const recusal = context.state.recusals.find(({ member }) => member === act.member.id);
      return recusal && recusal.at > asked.at ? STALE : liftRecusal(act.member, "committee", context);
    }
    case "vote-again": {
      const rejection = rejectionOf(context);
      if (!rejection) return refuse(sentence("desk-refused-again-needless"));
      return rejection.closedAt > asked.at ? STALE : [{ kind: "vote-again-allowed" }];
    }
    case "give-up-records":
      return giveUpRecords(context);
  }
}

const STALE = refuse(sentence("desk-refused-motion-stale"));

function inBallot(
  { ballot: number }: { readonly ballot: number },
  { state }: CommandContext,
  then: (ballot: Ballot) => Outcome,
): Outcome {
  const ballot = ballotNow(state);
  return ballot?.terms.number === number ? then(ballot) : refuse(sentence("desk-refused-ballot-over", number));
}

function cancelled(ballot: Ballot, at: Instant, reason: "cancelled" | "restarted"): Change {
  const result = cancelledResult(ballot, at, reason);
  return { kind: "ballot-closed", ballot: ballot.terms.number, outcome: result.outcome, result };
}

/** The new ballot keeps the profile of the old one, so that no restart makes a decision easier. */
function restart(ballot: Ballot, context: CommandContext): Outcome {
  const { stage, profile } = ballot.terms;
  const refusal = sameProposalRefusal(context, stage);
  if (refusal) return refusal;
  const config = context.desk.config.stages.find(({ id }) => id === stage)?.ballot;
  const kept = config && allowedProfiles(context, config).includes(profile) ? { profile } : {};
  return [cancelled(ballot, context.at, "restarted"), { kind: "ballot-asked", stage, ...kept }];
}

function acceptEdit(ballot: Ballot, context: CommandContext, asked: Asked): Outcome {
  const { at, desk } = context;
  const { number, stage } = ballot.terms;
  const edit = ballot.revisions.findLast(({ settled }) => !settled);
  if (!edit) return refuse(sentence("desk-refused-edit-none"));
  if (edit.at > asked.at) return STALE;
  const refusal = sameProposalRefusal({ ...context, proposal: () => edit.proposal }, stage);
  if (refusal) return refusal;
  const closesAt = endAtLeast(ballot, at, LEFT_AFTER_BLOCK, desk.calendar.pauses);
  return [
    { kind: "edit-settled", ballot: number, proposal: edit.proposal, how: "accepted", ...(closesAt && { closesAt }) },
  ];
}

/** One extension by the committee, before the end, within the hard limit. */
function extend(ballot: Ballot, by: number, { at, desk }: CommandContext): Outcome {
  const { number, hardCloseAt } = ballot.terms;
  const { closesAt: from } = ballot;
  const end = endInForce(ballot, at);
  if (ballot.extendedByCommittee) return refuse(sentence("desk-refused-extend-used", number));
  if (at >= end) return refuse(sentence("desk-refused-extend-late", number, { at: end }));
  const wanted = later(from, by);
  if (wanted > hardCloseAt) return refuse(sentence("desk-refused-extend-limit", number, { at: hardCloseAt }));
  const closesAt = earliest(outOfPauses(endOfDayAnywhere(wanted), desk.calendar.pauses), hardCloseAt);
  return [{ kind: "ballot-extended", ballot: number, from, closesAt, through: "committee", calls: [] }];
}

function resolveConcern(ballot: Ballot, name: string, context: CommandContext, asked: Asked): Outcome {
  const concern = openConcern(ballot, name);
  if ("refused" in concern) return concern;
  if (concern.at > asked.at) return STALE;
  return liftRefusal(ballot, concern, context) ?? [endConcern(ballot, concern, "by-committee", context)];
}

/** The open ballot gets time, since some of its votes may be among the lost records. */
function giveUpRecords(context: CommandContext): Outcome {
  const spoilt = context.spoilt();
  if (spoilt === undefined) return refuse(sentence("desk-refused-nothing-missing"));
  if (context.restoration()) return refuse(sentence("desk-refused-restore-first"));
  const ballot = ballotNow(context.state);
  const closesAt = ballot && endAtLeast(ballot, context.at, LEFT_AFTER_LOSS, context.desk.calendar.pauses);
  return [{ kind: "records-lost", spoilt, ...(closesAt && { closesAt }) }];
}
