import type { ReferralTarget, WorkChange } from "../domain/work-change.ts";
import { change } from "./change-members.ts";
import { isInstant, isName, isPerson, isTextRef } from "./domain-shapes.ts";
import { byKind, exactly, type Guard, isBoolean, oneOf, orNull, wholeFrom } from "./shape.ts";

const isNumber = wholeFrom(1);

/** To whom a request was passed on. */
export const isReferralTarget: Guard<ReferralTarget> = byKind<ReferralTarget>({
  person: exactly<Extract<ReferralTarget, { kind: "person" }>>({ kind: oneOf("person"), login: isName }, {}),
  group: exactly<Extract<ReferralTarget, { kind: "group" }>>({ kind: oneOf("group"), group: isName }, {}),
  helpdesk: exactly<Extract<ReferralTarget, { kind: "helpdesk" }>>({ kind: oneOf("helpdesk"), id: isName }, {}),
});

/** The changes of working groups, of the queue and of the project board, by kind. */
export const WORK_CHANGES = {
  "help-offered": change("help-offered", { person: isPerson }, { group: isName, need: isNumber }),
  "offer-withdrawn": change("offer-withdrawn", { person: isPerson }, {}),
  "need-stated": change(
    "need-stated",
    { number: isNumber, need: oneOf("hands", "material"), by: isPerson, text: isTextRef },
    {},
  ),
  "need-taken": change("need-taken", { number: isNumber, person: orNull(isPerson) }, {}),
  "need-met": change("need-met", { number: isNumber, by: isPerson }, { text: isTextRef, resource: isNumber }),
  "part-added": change(
    "part-added",
    { part: isNumber, group: isName, by: isPerson },
    { text: isTextRef, issue: isNumber },
  ),
  "part-opened": change("part-opened", { part: isNumber, issue: isNumber }, {}),
  "community-noted": change("community-noted", { missing: isBoolean, by: orNull(isPerson) }, { reason: isTextRef }),
  "risk-assessed": change(
    "risk-assessed",
    { item: isName, risk: isName, level: oneOf("low", "manageable", "high"), by: isPerson },
    { mitigation: isTextRef },
  ),
  "resource-added": change(
    "resource-added",
    { number: isNumber, by: isPerson, text: isTextRef, language: isName, sort: isName },
    { licence: isName, need: isNumber },
  ),
  "resource-removed": change("resource-removed", { number: isNumber, by: isPerson }, { reason: isTextRef }),
  "rank-asked": change("rank-asked", { place: isNumber, by: isPerson, reason: isTextRef, holdsFrom: isInstant }, {}),
  "rank-objected": change("rank-objected", { by: isPerson, reason: isTextRef }, {}),
  "rank-held": change("rank-held", { place: isNumber }, {}),
  "queue-placed": change("queue-placed", { place: isNumber, of: isNumber, line: oneOf("above", "below", null) }, {}),
  "score-given": change("score-given", { by: isPerson, criterion: isName, score: wholeFrom(0) }, {}),
  "card-moved": change(
    "card-moved",
    {
      stage: isName,
      by: orNull(isPerson),
      witness: oneOf("delivery", "assignment", null),
      done: oneOf("taken", "put-back"),
    },
    { why: isName },
  ),
} satisfies { readonly [K in WorkChange["kind"]]: Guard<Extract<WorkChange, { readonly kind: K }>> };
