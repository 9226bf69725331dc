import { LEFT_AFTER_BLOCK, LEFT_AFTER_LOSS } from "../ballots/deadlines.ts";
import { deferralOf } from "../ballots/due.ts";
import type { Act, Ballot, Concern, ReminderKind, Revision } from "../domain/ballot.ts";
import type { BallotChange } from "../domain/ballot-change.ts";
import type { DecisionRecord, Person } from "../domain/batch.ts";
import type { ChangeKind, ChangeOf } from "../domain/change.ts";
import { type CommentId, type Instant, later, latest, type UserId } from "../domain/ids.ts";

/** Where a record stands: the comment that holds it. Missing within the look that writes it. */
export interface RecordPlace {
  readonly comment: CommentId;
  readonly url: string;
}

/** The ballot after a change. */
export function evolveBallot(
  ballot: Ballot,
  change: BallotChange,
  { at, cause }: DecisionRecord,
  place: RecordPlace | undefined,
): Ballot {
  switch (change.kind) {
    case "vote-cast":
      return { ...ballot, acts: [...ballot.acts, actOf(change, at, cause)] };
    case "reaction-seen": {
      const { by, choice, comment } = change;
      return { ...ballot, reactions: [...ballot.reactions, { by: by.id, choice, at: change.at, comment }] };
    }
    case "reaction-gone":
      return withoutReaction(ballot, change, at);
    case "meeting-vote-noted": {
      const { member, choice, countsFrom } = change;
      const noted = { by: member.id, choice, notedAt: at, countsFrom, ...commentOf(cause) };
      return { ...ballot, meetingVotes: [...ballot.meetingVotes, noted] };
    }
    case "casting-vote-given":
      return { ...ballot, casting: { choice: change.choice, at } };
    case "seat-departed":
      return disturbed({ ...ballot, departed: [...ballot.departed, { member: change.member.id, at }] }, at);
    case "notice-given":
      return { ...reminded(ballot, "notice", at), notice: { at, closesAt: change.closesAt } };
    case "reminder-given":
      return reminded(ballot, change.reminder, at);
    case "ballot-extended":
      return extended(ballot, change, at);
    case "end-deferred":
      return { ...ballot, deferredAt: at };
    case "concern-raised":
    case "concern-questioned":
    case "concern-overruled":
    case "concern-ended":
      return onConcerns(ballot, change, at);
    case "proposal-changed": {
      const revision: Revision = { proposal: change.proposal, at };
      return disturbed({ ...ballot, revisions: [...ballot.revisions, revision] }, at);
    }
    case "edit-settled":
      return unblocked(ballot, withEnd({ ...ballot, revisions: settled(ballot.revisions, change, at) }, change), at);
    case "vote-unclear": {
      const { by, why, comment } = change;
      const unclear = { by: by.id, why, ...(comment !== undefined && { comment }) };
      return { ...ballot, unclear: [...ballot.unclear, unclear] };
    }
    case "ballot-reposted":
      return reposted(ballot, change, at, place);
    case "card-lost":
      return withEnd(secured(ballot, at), change);
    case "ballot-closed":
      return { ...ballot, result: change.result };
  }
}

/** A ballot of which something was lost or changed by hand: it does not end early for a while. */
export const secured = (ballot: Ballot, at: Instant): Ballot =>
  disturbed({ ...ballot, noEarlyEndBefore: later(at, LEFT_AFTER_LOSS) }, at);

/** A ballot that something held up until now: the time that is left then is not cut short by an early end. */
export function unblocked(before: Ballot, after: Ballot, at: Instant): Ballot {
  const isFree = deferralOf(before, at) !== undefined && deferralOf(after, at) === undefined;
  const from = later(at, LEFT_AFTER_BLOCK);
  return disturbed(isFree ? { ...after, noEarlyEndBefore: latest(from, after.noEarlyEndBefore ?? from) } : after, at);
}

/** A ballot to which something happened that lifts an announced early end. */
export const disturbed = (ballot: Ballot, at: Instant): Ballot => ({
  ...ballot,
  disturbances: [...ballot.disturbances, at],
});

/** A ballot with a later end, where the change has one. */
export const withEnd = (ballot: Ballot, { closesAt }: { readonly closesAt?: Instant }): Ballot =>
  closesAt === undefined ? ballot : { ...ballot, closesAt: latest(ballot.closesAt, closesAt) };

const commentOf = (cause: DecisionRecord["cause"]): Pick<Act, "comment"> =>
  cause.kind === "command" ? { comment: cause.comment } : {};

const actOf = ({ by, choice }: ChangeOf<"vote-cast">, at: Instant, cause: DecisionRecord["cause"]): Act => ({
  by: by.id,
  choice,
  at,
  via: "command",
  ...commentOf(cause),
});

const withoutReaction = (ballot: Ballot, gone: ChangeOf<"reaction-gone">, at: Instant): Ballot => ({
  ...ballot,
  reactions: ballot.reactions.map((seen) =>
    seen.by === gone.by && seen.choice === gone.choice && seen.comment === gone.comment && !seen.goneAt
      ? { ...seen, goneAt: at }
      : seen,
  ),
});

const reminded = (ballot: Ballot, kind: ReminderKind, at: Instant): Ballot => ({
  ...ballot,
  reminders: [...ballot.reminders, { kind, at }],
});

function extended(ballot: Ballot, { closesAt, through }: ChangeOf<"ballot-extended">, at: Instant): Ballot {
  const { notice: _notice, ...kept } = ballot;
  switch (through) {
    case "shortfall":
      return { ...reminded(kept, "extension", at), closesAt, extensions: ballot.extensions + 1 };
    case "committee":
      return { ...disturbed(kept, at), closesAt, extendedByCommittee: true };
  }
}

type ConcernChange = ChangeOf<Extract<ChangeKind, `concern-${string}`>>;

function onConcerns(ballot: Ballot, change: ConcernChange, at: Instant): Ballot {
  const open = (concern: Concern): boolean => concern.name === change.name && !concern.ended;
  const map = (next: (concern: Concern) => Concern): Ballot => ({
    ...ballot,
    concerns: ballot.concerns.map((concern) => (open(concern) ? next(concern) : concern)),
  });
  switch (change.kind) {
    case "concern-raised": {
      const { name, by, blocks, reason } = change;
      const concern: Concern = { name, by, at, reason, blocks, overruledBy: [] };
      return disturbed(withEnd({ ...ballot, concerns: [...ballot.concerns, concern] }, change), at);
    }
    case "concern-questioned":
      return map((concern) => ({ ...concern, questionedAt: concern.questionedAt ?? at }));
    case "concern-overruled":
      return map((concern) => ({ ...concern, overruledBy: withId(concern.overruledBy, change.by) }));
    case "concern-ended":
      return unblocked(
        ballot,
        withEnd(
          map((concern) => ({ ...concern, ended: { at, how: change.how } })),
          change,
        ),
        at,
      );
  }
}

const withId = (ids: readonly UserId[], { id }: Person): readonly UserId[] => [...new Set([...ids, id])];

/** An edit that is accepted, or taken back, settles every change before it. */
const settled = (revisions: readonly Revision[], { how }: ChangeOf<"edit-settled">, at: Instant): readonly Revision[] =>
  revisions.map((revision) => (revision.settled ? revision : { ...revision, settled: { at, how } }));

function reposted(
  ballot: Ballot,
  { editedAt }: ChangeOf<"ballot-reposted">,
  at: Instant,
  place: RecordPlace | undefined,
): Ballot {
  const { comment, url: _url, ...kept } = ballot;
  const formerComments =
    comment === undefined ? ballot.formerComments : [...ballot.formerComments, { comment, until: editedAt }];
  return secured({ ...kept, formerComments, ...(place && { comment: place.comment, url: place.url }) }, at);
}
