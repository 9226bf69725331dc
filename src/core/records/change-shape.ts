import type { Change, ChangeKind, ChangeOf } from "../domain/change.ts";
import { isChoice, isOutcome, isResult, isTerms } from "./ballot-shape.ts";
import { isInstant, isName, isPerson, isTextRef, isUserId } from "./domain-shapes.ts";
import { byKind, exactly, type Guard, isBoolean, listOf, oneOf, orNull, textUpTo, wholeFrom } from "./shape.ts";

const isBallot = wholeFrom(1);

/** The members of a change beside its kind, guarded one by one. */
type Members<K extends ChangeKind> = Parameters<typeof exactly<Omit<ChangeOf<K>, "kind">>>;

function change<K extends ChangeKind>(kind: K, ...[required, optional]: Members<K>): Guard<ChangeOf<K>> {
  const hasMembers = exactly<Omit<ChangeOf<K>, "kind">>(required, optional);
  return (value): value is ChangeOf<K> => {
    if (typeof value !== "object" || value === null || !("kind" in value) || value.kind !== kind) return false;
    const { kind: _, ...members } = value;
    return hasMembers(members);
  };
}

/** Any change that this version writes. A kind or a member that it does not know fails closed. */
export const isChange: Guard<Change> = byKind<Change>({
  "request-registered": change(
    "request-registered",
    {
      form: orNull(isName),
      onBehalf: isBoolean,
      channel: oneOf("form", "mail", "drop-in", "event", "other"),
      receivedAt: isInstant,
    },
    {},
  ),
  "stage-entered": change(
    "stage-entered",
    { stage: isName, from: orNull(isName), through: isName },
    { reason: isTextRef },
  ),
  "ballot-asked": change("ballot-asked", { stage: isName }, {}),
  "request-left": change("request-left", { exit: isName, through: isName }, { reply: isTextRef }),
  "request-reopened": change("request-reopened", { stage: isName, closedBy: orNull(isPerson) }, {}),
  "ballot-opened": change("ballot-opened", { terms: isTerms }, {}),
  "vote-cast": change("vote-cast", { ballot: isBallot, by: isPerson, choice: orNull(isChoice) }, { reason: isTextRef }),
  "reaction-seen": change("reaction-seen", { ballot: isBallot, by: isPerson, choice: isChoice, at: isInstant }, {}),
  "reaction-gone": change("reaction-gone", { ballot: isBallot, by: isUserId, choice: isChoice }, {}),
  "member-recused": change(
    "member-recused",
    { member: isPerson, by: oneOf("self", "requester") },
    { reason: isTextRef },
  ),
  "notice-given": change("notice-given", { ballot: isBallot, closesAt: isInstant, heading: oneOf("pass", "fail") }, {}),
  "ballot-extended": change("ballot-extended", { ballot: isBallot, from: isInstant, closesAt: isInstant }, {}),
  "ballot-closed": change("ballot-closed", { ballot: isBallot, outcome: isOutcome, result: isResult }, {}),
  "feedback-given": change("feedback-given", { by: isPerson, stage: isName, text: isTextRef }, {}),
  "group-assigned": change("group-assigned", { group: isName }, {}),
  "person-assigned": change("person-assigned", { group: isName, person: isPerson }, {}),
  "person-unassigned": change("person-unassigned", { group: isName, person: isPerson }, {}),
  "check-answered": change(
    "check-answered",
    { item: isName, answer: oneOf("ok", "open", "not-applicable"), by: isPerson },
    { note: isTextRef },
  ),
  "plan-written": change("plan-written", { by: isPerson, supportTypes: listOf(isName), text: isTextRef }, {}),
  "hold-placed": change("hold-placed", { hold: isName }, { until: isInstant, reason: isTextRef }),
  "hold-lifted": change("hold-lifted", { hold: isName }, {}),
  "outcome-reported": change("outcome-reported", { by: isPerson, text: orNull(isTextRef) }, {}),
  answered: change("answered", {}, {}),
  "form-asked": change("form-asked", {}, {}),
  refused: change("refused", { why: textUpTo(2_000) }, {}),
  "hand-move-noticed": change(
    "hand-move-noticed",
    { label: isName, by: orNull(isPerson), done: oneOf("reverted", "recorded") },
    {},
  ),
});
