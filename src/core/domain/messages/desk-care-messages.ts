import type { Day, Place, Time } from "./parameters.ts";

/** What the app says about how requests arrive, wait, end, come back and are followed up: key -> parameters. */
export interface DeskCareMessages extends Arrivals, Waiting, Endings, Afterwards, Mails {}

interface Arrivals {
  "desk-requester-linked": [login: string];
  "desk-lane-question": [];
  "desk-lane-request": [];
  "desk-lane-join": [];
  "desk-report-filed": [request: number];
  "desk-report-unnamed": [];
  "desk-flood": [comments: number];
  "desk-registered-question": [];
  "desk-registered-join": [];
  "desk-registered-on-behalf-how": [];
  "desk-registered-paused": [lastDay: Day, reason: string];
  "desk-registered-missing": [count: number];
  "desk-registered-unfit": [count: number];
  "desk-registered-add": [];
  "desk-registered-similar": [count: number];
  "desk-form-unclear": [forms: readonly string[]];
  "desk-waits-for-answer": [];
  "desk-registered-nothing-needed": [];
  "desk-waits-for-assignment": [];
  "desk-waits-for-votes": [];
}

interface Waiting {
  "desk-hold-placed": [hold: string, reason: Place];
  "desk-hold-placed-until": [hold: string, reason: Place, until: Day];
  "desk-hold-asked": [question: Place];
  "desk-hold-asked-on-behalf": [question: Place];
}

interface Endings {
  "desk-returned-reopen": [login: string, stage: string, reason: Place];
  "desk-returned-raise": [login: string, stage: string, reason: Place];
  "desk-returned-decision": [exit: string, decision: Place];
  "desk-reopening-undone": [login: string];
  "desk-reopening-undone-unknown": [];
  "desk-undone": [login: string, command: string, comment: Place];
  "desk-left-answered": [login: string, answer: Place];
  "desk-left-referred": [login: string, words: Place, followUp: Day];
  "desk-left-duplicate": [login: string, words: Place, number: string, other: Place];
  "desk-left-no-reply": [login: string, asked: Day, words: Place];
  "desk-left-withdrawn": [words: Place];
  "desk-left-withdrawn-for": [login: string, words: Place];
  "desk-left-out-of-scope": [login: string, reason: Place];
  "desk-left-not-prioritised": [];
  "desk-left-what-changes-it": [];
  "desk-left-what-changes-it-unsaid": [];
  "desk-left-vote-again": [from: Time];
  "desk-left-referral-way": [];
  "desk-left-confirm": [];
  "desk-left-confirm-on": [meeting: Time];
  "desk-left-reply": [];
  "desk-returned-coordinator-reopened": [stage: string];
  "desk-returned-requester-reopened": [stage: string];
  "desk-returned-requester-replied": [stage: string];
  "desk-returned-vote-again": [from: Time];
  "desk-reopening-undone-finished": [login: string];
  "desk-reopening-undone-finished-unknown": [];
  "desk-reopening-undone-final": [login: string];
  "desk-reopening-undone-final-unknown": [];
}

interface Afterwards {
  "desk-outcome-asked": [delivered: Day];
  "desk-follow-up": [words: Place];
  "desk-outcome-asked-how": [];
  "desk-outcome-asked-form": [form: Place];
  "desk-outcome-asked-last": [];
  "desk-outcome-report": [address: Place];
  "desk-outcome-asked-on-behalf": [];
  "desk-outcome-asked-end": [];
}

interface Mails {
  "desk-mail-title": [];
  "desk-mail-greeting": [];
  "desk-mail-passed": [yes: number, no: number, abstain: number, notCast: number];
  "desk-mail-rejected": [yes: number, no: number, abstain: number, notCast: number];
  "desk-mail-lapsed": [yes: number, no: number, abstain: number, notCast: number];
  "desk-mail-cancelled": [];
  "desk-mail-reasons": [thread: Place];
  "desk-mail-entered": [stage: string];
  "desk-mail-ballot": [end: Time];
  "desk-mail-next-requester": [];
  "desk-mail-next-coordinator": [];
  "desk-mail-next-committee": [];
  "desk-mail-next-group": [];
  "desk-mail-next-helpdesk": [];
  "desk-mail-next-nobody": [];
  "desk-mail-left-answered": [answer: Place];
  "desk-mail-left-referred": [followUp: Day, words: Place];
  "desk-mail-left-duplicate": [other: Place];
  "desk-mail-left-no-reply": [asked: Day];
  "desk-mail-left-withdrawn": [];
  "desk-mail-left-out-of-scope": [reason: Place];
  "desk-mail-left-not-prioritised": [from: Time];
  "desk-mail-left-otherwise": [exit: string, words: Place];
  "desk-mail-come-back": [];
  "desk-mail-asked": [question: Place];
  "desk-mail-follow-up": [];
  "desk-mail-outcome": [delivered: Day];
  "desk-mail-status": [page: Place];
  "desk-mail-closing": [desk: string];
  "desk-mail-next-assignment": [];
}
