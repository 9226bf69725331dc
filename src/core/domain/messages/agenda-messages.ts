import type { Day, Time } from "./parameters.ts";

/** Agenda, minutes and cases: key -> parameters. The texts are in `core/messages/i18n/agenda/`. */
export interface AgendaMessages extends AgendaItems, AgendaTexts, MinutesTexts, CaseTexts {}

/** The points of an agenda. */
interface AgendaItems {
  "agenda-words": [words: string];
  "agenda-words-gone": [];
  "agenda-ballot": [question: string];
  "agenda-standing": [voted: number, eligible: number];
  "agenda-quorum-missing": [missing: number];
  "agenda-quorum-reached": [];
  "agenda-ends": [end: Time];
  "agenda-lapsed": [lapses: number];
  "agenda-lapsed-before": [lapses: number];
  "agenda-reopens": [];
  "agenda-must-choose": [];
  "agenda-cancelled": [];
  "agenda-raised": [exit: string];
  "agenda-raised-question": [];
  "agenda-stalled": [stage: string];
  "agenda-overdue": [];
  "agenda-question-open": [];
  "agenda-ended": [exit: string];
  "agenda-ended-by": [exit: string, by: string];
  "agenda-follow-up": [];
  "agenda-referral-accepted": [];
  "agenda-referral-declined": [];
  "agenda-outcome": [];
  "agenda-outcome-asked": [asked: number];
  "agenda-words-withheld": [];
  "agenda-join": [];
  "agenda-term-ends": [];
  "agenda-term-over": [];
  "agenda-referred-to": [target: string];
  "agenda-untaken": [groups: readonly string[]];
  "agenda-untaken-nobody": [];
  "agenda-need-hands": [need: number];
  "agenda-need-material": [need: number];
  "agenda-need-free": [need: number];
  "agenda-community": [];
  "agenda-task-force-over": [];
  "agenda-task-force-ends": [];
  "agenda-taken-by": [people: readonly string[]];
  "agenda-taken": [];
  "agenda-taken-nobody": [];
  "agenda-part-of": [request: number];
  "agenda-rank-pending": [by: string, place: number, from: Time];
  "agenda-rank-pending-somebody": [place: number, from: Time];
  "agenda-rank-objected": [place: number];
  "agenda-stage": [stage: string];
  "agenda-offers": [logins: readonly string[], count: number];
}

/** The agenda around its points. */
interface AgendaTexts {
  "agenda-group-first-feedback": [];
  "agenda-group-final-go": [];
  "agenda-group-carried-over": [];
  "agenda-group-raised": [];
  "agenda-group-stalled": [];
  "agenda-group-overdue": [];
  "agenda-group-questions": [];
  "agenda-group-exits": [];
  "agenda-group-follow-ups": [];
  "agenda-group-outcomes": [];
  "agenda-group-joins": [];
  "agenda-group-terms": [];
  "agenda-title": [day: string];
  "agenda-title-today": [day: string];
  "agenda-meeting": [meeting: Time];
  "agenda-no-meeting": [];
  "agenda-news-since": [day: string];
  "agenda-empty": [];
  "agenda-since": [day: string];
  "agenda-until": [day: string];
  "agenda-how-to-raise": [];
  "agenda-more": [left: number];
  "agenda-unread": [requests: readonly string[]];
  "agenda-card-title": [];
  "agenda-card-checked": [checked: Time];
  "agenda-group-hands": [];
  "agenda-group-task-forces": [];
  "agenda-of-group": [group: string, day: string];
  "agenda-group-empty": [];
  "agenda-section-waits": [];
  "agenda-section-needs": [];
  "agenda-section-overdue": [];
  "agenda-section-parts": [];
  "agenda-section-has": [];
  "agenda-group-queue": [];
  "agenda-queue-order": [requests: readonly string[]];
  "agenda-queue-above": [requests: readonly string[], period: string];
  "agenda-queue-none-above": [period: string];
  "agenda-queue-below": [count: number, requests: readonly string[]];
  "agenda-queue-more": [left: number];
}

/** The draft of the minutes. */
interface MinutesTexts {
  "agenda-minutes-title": [from: string, until: string];
  "agenda-minutes-about": [];
  "agenda-minutes-decisions": [];
  "agenda-minutes-exits": [];
  "agenda-minutes-questions": [];
  "agenda-minutes-moves": [];
  "agenda-minutes-none": [];
  "agenda-minutes-ballot": [ballot: number, closed: Day];
  "agenda-minutes-question": [question: string];
  "agenda-minutes-passed": [];
  "agenda-minutes-rejected": [];
  "agenda-minutes-lapsed": [];
  "agenda-minutes-cancelled": [];
  "agenda-minutes-tally": [yes: number, no: number, abstain: number, recused: number, notCast: number];
  "agenda-minutes-quorum": [needed: number, taken: number];
  "agenda-minutes-no-quorum": [taken: number];
  "agenda-minutes-why-cancelled": [];
  "agenda-minutes-priority": [priority: string];
  "agenda-minutes-advice": [];
  "agenda-minutes-discussion": [];
  "agenda-minutes-read": [];
  "agenda-minutes-new": [];
  "agenda-minutes-moved": [from: string, to: string];
  "agenda-minutes-returned": [to: string];
}

/** The draft of a case. */
interface CaseTexts {
  "agenda-case-about": [day: string];
  "agenda-case-background": [];
  "agenda-case-support": [];
  "agenda-case-results": [];
  "agenda-case-learning": [];
  "agenda-case-decisions": [];
  "agenda-case-no-background": [];
  "agenda-case-no-support": [];
  "agenda-case-no-results": [];
  "agenda-case-results-gone": [];
  "agenda-case-no-learning": [];
  "agenda-case-no-decisions": [];
  "agenda-case-request": [];
  "agenda-case-received": [day: string];
  "agenda-case-requester": [requester: string];
  "agenda-case-country": [country: string];
  "agenda-case-partner": [partner: string];
  "agenda-case-plan": [];
  "agenda-case-support-types": [kinds: readonly string[]];
  "agenda-case-groups": [groups: readonly string[]];
  "agenda-case-steps": [];
  "agenda-case-stage": [day: string, stage: string];
  "agenda-case-progress": [day: string, words: string];
  "agenda-case-stage-gone": [day: string];
  "agenda-case-stage-withheld": [day: string];
  "agenda-case-outcome-on": [day: string];
  "agenda-case-advice": [];
  "agenda-case-head-date": [];
  "agenda-case-head-question": [];
  "agenda-case-head-outcome": [];
  "agenda-case-head-tally": [];
  "agenda-case-tally": [yes: number, no: number, abstain: number];
  "agenda-case-passed": [];
  "agenda-case-rejected": [];
  "agenda-case-lapsed": [];
  "agenda-case-cancelled": [];
}
