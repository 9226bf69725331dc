import type { Change } from "../domain/change.ts";
import { BALLOT_CHANGES } from "./ballot-changes.ts";
import { CARE_CHANGES, isLane, isReportRef } from "./care-shape.ts";
import { change } from "./change-members.ts";
import { CONCERN_CHANGES } from "./concern-shape.ts";
import { isCommentId, isInstant, isName, isPerson, isTextRef } from "./domain-shapes.ts";
import { isMotion } from "./motion-shape.ts";
import { byKind, type Guard, isBoolean, listOf, oneOf, orNull, textUpTo, wholeFrom } from "./shape.ts";
import { isReferralTarget, WORK_CHANGES } from "./work-shape.ts";

/** Any change that this version writes. A kind or a member that it does not know fails closed. */
export const isChange: Guard<Change> = byKind<Change>({
  ...BALLOT_CHANGES,
  ...CONCERN_CHANGES,
  ...CARE_CHANGES,
  ...WORK_CHANGES,
  "request-registered": change(
    "request-registered",
    {
      form: orNull(isName),
      onBehalf: isBoolean,
      channel: oneOf("form", "mail", "drop-in", "event", "other"),
      receivedAt: isInstant,
    },
    { lane: isLane },
  ),
  "stage-entered": change(
    "stage-entered",
    { stage: isName, from: orNull(isName), through: isName },
    { reason: isTextRef },
  ),
  "request-left": change(
    "request-left",
    { exit: isName, through: isName },
    { reply: isTextRef, followUp: isInstant, sameAs: wholeFrom(1), referredTo: isReferralTarget },
  ),
  "request-reopened": change("request-reopened", { stage: isName, closedBy: orNull(isPerson) }, {}),
  "priority-given": change("priority-given", { by: isPerson, priority: isName }, { reason: isTextRef }),
  "priority-settled": change("priority-settled", { priority: isName, given: wholeFrom(0) }, {}),
  "motion-asked": change("motion-asked", { motion: isMotion }, {}),
  "motion-seconded": change("motion-seconded", { motion: wholeFrom(1), by: isPerson }, {}),
  "vote-again-allowed": change("vote-again-allowed", {}, {}),
  "issue-locked": change("issue-locked", { by: orNull(isPerson) }, {}),
  "issue-unlocked": change("issue-unlocked", { by: orNull(isPerson) }, {}),
  "records-restored": change(
    "records-restored",
    { spoilt: listOf(isCommentId), reposted: listOf(isCommentId) },
    { closesAt: isInstant },
  ),
  "records-lost": change("records-lost", { spoilt: listOf(isCommentId) }, { closesAt: isInstant }),
  "feedback-given": change("feedback-given", { by: isPerson, stage: isName, text: isTextRef }, {}),
  "group-assigned": change("group-assigned", { group: isName }, {}),
  "person-assigned": change("person-assigned", { group: isName, person: isPerson }, {}),
  "person-unassigned": change("person-unassigned", { group: isName, person: isPerson }, {}),
  "check-answered": change(
    "check-answered",
    { item: isName, answer: oneOf("ok", "open", "not-applicable"), by: isPerson },
    { note: isTextRef },
  ),
  "plan-written": change(
    "plan-written",
    { by: isPerson, supportTypes: listOf(isName), text: isTextRef },
    { tells: listOf(oneOf("outcome", "use"), 2) },
  ),
  "hold-placed": change("hold-placed", { hold: isName }, { until: isInstant, reason: isTextRef }),
  "hold-lifted": change("hold-lifted", { hold: isName }, { through: oneOf("reply") }),
  "outcome-reported": change("outcome-reported", { by: isPerson, text: orNull(isTextRef) }, { report: isReportRef }),
  answered: change("answered", {}, {}),
  "form-asked": change("form-asked", {}, {}),
  refused: change("refused", { why: textUpTo(2_000) }, {}),
  "hand-move-noticed": change(
    "hand-move-noticed",
    { label: isName, by: orNull(isPerson), done: oneOf("reverted", "recorded") },
    {},
  ),
});
