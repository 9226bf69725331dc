import { isAfterDelivery } from "../config/is-after-delivery.ts";
import { referralName } from "../config/referral-name.ts";
import type { StageConfig } from "../config/schema.ts";
import { NEW_RECORD } from "../domain/effect.ts";
import type { Ending } from "../domain/request-state.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { commentAddress } from "../messages/comment-address.ts";
import { issueAddress } from "../messages/issue-address.ts";
import type { Look } from "./look.ts";
import { outcomeAskedNext } from "./outcome-state.ts";

/** How a request ended, what becomes of it elsewhere, and how it can come back. */
export function endSaid(look: Look, end: Ending, place: "card" | "reply"): readonly Sentence[] {
  const exit = look.desk.config.exits.find(({ id }) => id === end.exit);
  const { url } = look.snapshot.issue;
  const title = exit?.title ?? end.exit;
  const on = { day: end.at };
  const record = end.comment === undefined ? undefined : commentAddress(url, end.comment);
  const link = record ?? (place === "card" ? { href: `${url}${NEW_RECORD}` } : undefined);
  return [
    link ? sentence("desk-status-left-link", title, on, link) : sentence("desk-status-left", title, on),
    ...(end.sameAs === undefined ? [] : [sentence("desk-status-same-as", end.sameAs, issueAddress(end.sameAs, url))]),
    ...targetSaid(look, end),
    ...referralSaid(look, end),
    ...(exit?.returns === "reply" ? [sentence("desk-status-back-reply")] : []),
    sentence(exit?.confirm ? "desk-status-raise" : "desk-status-back"),
  ];
}

/** To whom it was passed on, where that is known by name. */
function targetSaid({ desk }: Look, { referredTo }: Ending): readonly Sentence[] {
  if (!referredTo) return [];
  const { name, url } = referralName(referredTo, desk);
  return [
    url === undefined
      ? sentence("desk-status-referred-to", name)
      : sentence("desk-status-referred-helpdesk", name, { href: url }),
  ];
}

function referralSaid({ state: { referral, followUpAsked } }: Look, { followUp }: Ending): readonly Sentence[] {
  if (referral) return [sentence(`desk-status-referral-${referral.answer}`, { day: referral.at })];
  if (followUpAsked) return [sentence("desk-status-follow-up-asked", { day: followUpAsked })];
  return followUp === undefined ? [] : [sentence("desk-status-follow-up", { day: followUp })];
}

/** What came of a delivered request and where that stands, or when it is asked. */
export function outcomeSaid(look: Look, stage: StageConfig): readonly Sentence[] {
  const { outcome } = look.state;
  if (!outcome) return isAfterDelivery(stage) ? outcomeAwaited(look) : [];
  const { by, at, text, report } = outcome;
  const { url } = look.snapshot.issue;
  const where = report ? issueAddress(report.issue, url) : text && commentAddress(url, text.comment);
  return [
    where
      ? sentence("desk-status-outcome-told", by.login, { day: at }, where)
      : sentence("desk-status-outcome-none", { day: at }),
  ];
}

function outcomeAwaited({ state, desk }: Look): readonly Sentence[] {
  const asked = state.outcomesAsked.at(-1);
  // While the request is on hold nothing is asked, so no day is promised.
  const next = state.holds.length === 0 ? outcomeAskedNext(state, desk) : undefined;
  if (next === undefined) {
    return [asked ? sentence("desk-status-outcome-asked", { day: asked }) : sentence("desk-status-outcome-open")];
  }
  return [
    asked
      ? sentence("desk-status-outcome-due-again", { day: asked }, { day: next })
      : sentence("desk-status-outcome-due", { day: next }),
  ];
}
