import type { Place, Time } from "./parameters.ts";

/** What the card and `/status` say about care for a request: key -> parameters. */
export interface DeskCardMessages extends StatusOfCare, StatusAfterwards, CardSections {}

interface StatusOfCare {
  "desk-status-question": [];
  "desk-status-join": [];
  "desk-status-waiting": [since: Time, question: Place];
  "desk-status-waiting-plain": [since: Time];
  "desk-status-held": [hold: string, since: Time, reason: Place];
  "desk-status-held-plain": [hold: string, since: Time];
  "desk-status-held-until": [until: Time];
  "desk-status-held-resume": [];
  "desk-status-days": [inAll: number, onHold: number];
  "desk-status-meeting": [at: Time];
  "desk-status-next-step": [text: string, login: string];
  "desk-status-next-step-on": [text: string, login: string, day: string];
  "desk-status-next-step-overdue": [text: string, login: string, day: string];
  "desk-status-progress": [text: string, login: string, day: string];
}

interface StatusAfterwards {
  "desk-status-left-link": [exit: string, at: Time, record: Place];
  "desk-status-same-as": [issue: number, address: Place];
  "desk-status-back": [];
  "desk-status-back-reply": [];
  "desk-status-raise": [];
  "desk-status-follow-up": [at: Time];
  "desk-status-follow-up-asked": [at: Time];
  "desk-status-referral-accepted": [at: Time];
  "desk-status-referral-declined": [at: Time];
  "desk-status-outcome-due": [at: Time];
  "desk-status-outcome-due-again": [asked: Time, next: Time];
  "desk-status-outcome-asked": [at: Time];
  "desk-status-outcome-open": [];
  "desk-status-outcome-told": [login: string, at: Time, where: Place];
  "desk-status-outcome-none": [at: Time];
}

interface CardSections {
  "desk-card-missing": [];
  "desk-card-missing-answer": [label: string];
  "desk-card-missing-how": [];
  "desk-card-part-of": [issue: number, address: Place];
  "desk-card-part-of-titled": [issue: number, address: Place, title: string];
  "desk-card-former-ends": [];
  "desk-card-former-end": [exit: string, at: Time, record: Place];
}
