import { ballotNow } from "../ballots/ballot-now.ts";
import { endAtLeast, LEFT_AFTER_BLOCK } from "../ballots/deadlines.ts";
import { acceptedProposal, blockOf } from "../ballots/standing.ts";
import type { Ballot } from "../domain/ballot.ts";
import type { Instant, Sha256 } from "../domain/ids.ts";
import { ruleKey } from "../records/record-key.ts";
import type { EditInput } from "./inputs.ts";
import { type Look, recordOf, take } from "./look.ts";
import { proposalOf } from "./proposal.ts";

/**
 * What is voted on was changed while the committee votes: the ballot pauses until somebody decides what that means.
 * Put back as it was, it goes on by itself, with time left to vote.
 */
export function noticeEdit(look: Look, { at }: EditInput): Look {
  const ballot = ballotNow(look.state);
  if (!ballot) return look;
  const proposal = proposalOf(look);
  const pending = ballot.revisions.findLast(({ settled }) => !settled);
  if (pending?.proposal === proposal) return look;
  if (proposal === acceptedProposal(ballot)) {
    if (pending) return putBack(look, ballot, proposal, at);
    if (!wasAcceptedBefore(ballot, at)) return look;
  }
  const { number, rules } = ballot.terms;
  const key = ruleKey("proposal-changed", `${number}:${ballot.revisions.length + 1}`);
  return take(
    look,
    recordOf(key, at, { kind: "rule", rule: "proposal-changed" }, [
      { kind: "proposal-changed", ballot: number, proposal, pauses: rules.onEdit === "pause" },
    ]),
  );
}

/** A new plan is a change of what is voted on, too. */
export const noticeNewPlan = (before: Look, after: Look, at: Instant): Look =>
  after.state.plan === before.state.plan ? after : noticeEdit(after, { kind: "edit", at });

/** Whether a change came after the acceptance of what now stands there: then something else was accepted. */
const wasAcceptedBefore = ({ revisions }: Ballot, at: Instant): boolean =>
  revisions.some(({ settled }) => settled?.how === "accepted" && settled.at <= at);

function putBack(look: Look, ballot: Ballot, proposal: Sha256, at: Instant): Look {
  const { number } = ballot.terms;
  const paused = blockOf(ballot, at) !== undefined;
  const closesAt = paused ? endAtLeast(ballot, at, LEFT_AFTER_BLOCK, look.desk.calendar.pauses) : undefined;
  const key = ruleKey("proposal-changed", `${number}:${ballot.revisions.length}:back`);
  return take(
    look,
    recordOf(key, at, { kind: "rule", rule: "proposal-changed" }, [
      { kind: "edit-settled", ballot: number, proposal, how: "restored", ...(closesAt && { closesAt }) },
    ]),
  );
}
