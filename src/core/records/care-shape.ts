import type { CareChange, Lane, ReportRef } from "../domain/care-change.ts";
import { change } from "./change-members.ts";
import { isCommentId, isInstant, isName, isPerson, isSha256, isTextRef } from "./domain-shapes.ts";
import { exactly, type Guard, listOf, oneOf, orNull, wholeFrom } from "./shape.ts";

const isNumber = wholeFrom(1);

/** What an issue of the desk is. */
export const isLane: Guard<Lane> = oneOf("request", "question", "join");

/** An outcome in an issue of the outcome form. */
export const isReportRef: Guard<ReportRef> = exactly<ReportRef>({ issue: isNumber, hash: isSha256 }, {});

/** The changes of coordinators and requesters beside stages and ballots, by kind. */
export const CARE_CHANGES = {
  "requester-linked": change("requester-linked", { requester: isPerson }, {}),
  "lane-changed": change("lane-changed", { lane: isLane }, { reason: isTextRef }),
  "request-returned": change(
    "request-returned",
    {
      stage: isName,
      through: oneOf("reopen", "raise", "requester-reopened", "requester-replied"),
      exit: isName,
    },
    { ended: isCommentId, reason: isTextRef },
  ),
  "reopening-undone": change("reopening-undone", { by: orNull(isPerson) }, {}),
  "next-step-set": change("next-step-set", { by: isPerson, text: isTextRef }, { on: isInstant }),
  "progress-noted": change("progress-noted", { by: isPerson, text: isTextRef }, {}),
  "follow-up-asked": change("follow-up-asked", { calls: listOf(isPerson) }, {}),
  "referral-answered": change(
    "referral-answered",
    { answer: oneOf("accepted", "declined"), by: isPerson },
    { text: isTextRef },
  ),
  "outcome-asked": change("outcome-asked", { number: isNumber, calls: listOf(isPerson) }, {}),
  "report-filed": change("report-filed", { request: orNull(isNumber) }, {}),
  "theme-set": change("theme-set", { issue: isNumber }, {}),
  "act-undone": change("act-undone", { key: isName, command: isName }, {}),
  "flood-noticed": change("flood-noticed", { comments: isNumber, calls: listOf(isPerson) }, {}),
} satisfies { readonly [K in CareChange["kind"]]: Guard<Extract<CareChange, { readonly kind: K }>> };
