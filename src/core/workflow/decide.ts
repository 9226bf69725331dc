import type { Desk } from "../config/desk.ts";
import type { Decision, DueReminder } from "../domain/decision.ts";
import type { Effect } from "../domain/effect.ts";
import type { RequestEvent, RequestSnapshot } from "../domain/snapshot.ts";
import { doubtsAbout } from "./doubts.ts";
import { noticeFlood } from "./flood.ts";
import { followRules } from "./follow-rules.ts";
import { MOST_RECORDS } from "./hint-of.ts";
import { type Input, inputsOf, wordsOnceMore } from "./inputs.ts";
import { blankLook, type Look } from "./look.ts";
import { mend } from "./mend.ts";
import { noteCommunity } from "./note-community.ts";
import { noticeAssignment } from "./notice-assignment.ts";
import { noticeCard } from "./notice-card.ts";
import { noticeEditedBallot, noticeLostCard } from "./notice-damage.ts";
import { noticeEdit, noticeNewPlan } from "./notice-edit.ts";
import { noticeClosing, noticeHandMove, noticeReopening } from "./notice-hands.ts";
import { noticeLock } from "./notice-lock.ts";
import { noticeReply } from "./notice-reply.ts";
import { noticeRoster } from "./notice-roster.ts";
import { noticeUnclear } from "./notice-unclear.ts";
import { noticeParts } from "./parts.ts";
import { passTime } from "./pass-time.ts";
import { planDamageNotice } from "./plan-damage-notice.ts";
import { planEffects, planInDoubt } from "./plan-effects.ts";
import { planReposts } from "./plan-reposts.ts";
import { notePlace } from "./queue-rules.ts";
import { missingAnswersOf, register } from "./register.ts";
import { dueReminder, remind, toldWhere } from "./remind.ts";
import { noticeReport, requestsReported } from "./report-issue.ts";
import { runCommand } from "./run-command.ts";
import { seeReaction, seeRemovedReactions } from "./see-reactions.ts";

/**
 * The whole helpdesk in one function: what is known of a request, why we look, the desk's rules; out comes what to
 * do. Pure: the only clock is `snapshot.readAt`. Everything that happened since the last look is taken in the order
 * of GitHub's times, so a late look decides what a punctual one would have decided.
 */
export function decide(snapshot: RequestSnapshot, event: RequestEvent, desk: Desk): Decision {
  const known = blankLook(snapshot, desk);
  const doubt = doubtsAbout(snapshot, desk, known.state);
  if (doubt === undefined) return decideOn(known, event);
  if (snapshot.incomplete.length > 0) return { kind: "left-alone", why: doubt };
  const mending = mend(known);
  switch (mending.kind) {
    case "unasked":
      return inDoubt(known, doubt);
    case "repost":
      return decidedWith(known, planReposts(known, mending.batches));
    case "answered":
      return mending.mended ? decideOn(mending.look, event) : inDoubt(mending.look, doubt);
  }
}

/** Nobody asked for mending, or it did not work, or it waits for a second voice: only that is told. */
function inDoubt(look: Look, why: string): Decision {
  const effects = [...planDamageNotice(look), ...planInDoubt(look)];
  return effects.length === 0 ? { kind: "left-alone", why } : decidedWith(look, effects);
}

function decideOn(known: Look, event: RequestEvent): Decision {
  const { snapshot } = known;
  const begun = begin(known);
  if (begun.state.keys.size === 0) return { kind: "left-alone", why: "not a request: it comes from no listed form" };

  // An issue of the outcome form is no request: nothing but the report is asked of it.
  if (begun.state.report) return decided(begun);

  let look = followRules(begun, snapshot.readAt);
  for (const input of inputsOf(look)) {
    // What does not fit into one record comment is taken by the next look; time must not pass it by.
    if (look.records.length >= MOST_RECORDS) return decided(look);
    look = passTime(look, input.at, "before");
    look = followRules(takeInput(look, input), input.at);
  }
  for (const words of wordsOnceMore(look)) look = followRules(noticeReply(look, words), words.at);
  look = noticeAtLast(followRules(passTime(look, snapshot.readAt, "before"), snapshot.readAt));
  look = noticeCard(look, event, begun.state);
  look = notePlace(followRules(passTime(look, snapshot.readAt, "until"), snapshot.readAt), event);
  const told = toldWhere(event, look.desk);
  const settled = noticeUnclear(remind(look, told));
  const held = told === "later" ? dueReminder(settled) : undefined;
  return decidedWith(settled, planEffects(settled), held ? [held] : []);
}

const decided = (look: Look): Decision => decidedWith(look, planEffects(look));

const decidedWith = (look: Look, effects: readonly Effect[], reminders: readonly DueReminder[] = []): Decision => ({
  kind: "decided",
  state: look.state,
  records: look.records,
  effects,
  reminders,
  lookAlso: requestsReported(look),
});

function begin(known: Look): Look {
  const registered = noticeFlood(register(known));
  return { ...registered, missing: once(() => missingAnswersOf(registered)) };
}

/** What has no time of its own on GitHub: it counts from the look that sees it, after all that fell due before. */
const noticeAtLast = (look: Look): Look =>
  noteCommunity(noticeReport(noticeRoster(noticeParts(noticeLostCard(noticeEditedBallot(seeRemovedReactions(look)))))));

function takeInput(look: Look, input: Input): Look {
  switch (input.kind) {
    case "command":
      return noticeNewPlan(look, runCommand(look, input), input.at);
    case "edit":
      return noticeEdit(look, input);
    case "lock":
      return noticeLock(look, input);
    case "reaction":
      return seeReaction(look, input);
    case "closing":
      return noticeClosing(look, input);
    case "reopening":
      return noticeReopening(look, input);
    case "requester-wrote":
      return noticeReply(look, input);
    case "hand-move":
      return noticeHandMove(look, input);
    case "assignment":
      return noticeAssignment(look, input);
  }
}

/** Asked for only where a guard wants to know: to read a long form takes longer than most looks. */
function once<T>(ask: () => T): () => T {
  let answer: { readonly is: T } | undefined;
  return () => {
    answer ??= { is: ask() };
    return answer.is;
  };
}
