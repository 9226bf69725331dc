import type { Day, Place, Time } from "./parameters.ts";

/** What the card and `/status` say about care for a request: key -> parameters. */
export interface DeskCardMessages extends StatusOfCare, StatusAfterwards, CardSections {}

interface StatusOfCare {
  "desk-status-question": [];
  "desk-status-join": [];
  "desk-status-waiting": [since: Day, question: Place];
  "desk-status-waiting-plain": [since: Day];
  "desk-status-held": [hold: string, since: Day, reason: Place];
  "desk-status-held-plain": [hold: string, since: Day];
  "desk-status-held-until": [until: Day];
  "desk-status-held-resume": [];
  "desk-status-days": [inAll: number, onHold: number];
  "desk-status-meeting": [at: Time];
  "desk-status-next-step": [text: string, login: string];
  "desk-status-next-step-on": [text: string, login: string, day: Day];
  "desk-status-next-step-overdue": [text: string, login: string, day: Day];
  "desk-status-progress": [text: string, login: string, day: Day];
}

interface StatusAfterwards {
  "desk-status-left-link": [exit: string, on: Day, record: Place];
  "desk-status-same-as": [issue: number, address: Place];
  "desk-status-back": [];
  "desk-status-back-reply": [];
  "desk-status-raise": [];
  "desk-status-follow-up": [on: Day];
  "desk-status-follow-up-asked": [on: Day];
  "desk-status-referral-accepted": [on: Day];
  "desk-status-referral-declined": [on: Day];
  "desk-status-outcome-due": [on: Day];
  "desk-status-outcome-due-again": [asked: Day, next: Day];
  "desk-status-outcome-asked": [on: Day];
  "desk-status-outcome-open": [];
  "desk-status-outcome-told": [login: string, on: Day, where: Place];
  "desk-status-outcome-none": [on: Day];
}

interface CardSections {
  "desk-card-missing": [];
  "desk-card-missing-answer": [label: string];
  "desk-card-missing-how": [];
  "desk-card-part-of": [issue: number, address: Place];
  "desk-card-part-of-titled": [issue: number, address: Place, title: string];
  "desk-card-former-ends": [];
  "desk-card-former-end": [exit: string, on: Day, record: Place];
  "desk-card-standoff": [others: readonly string[], until: Time];
  "desk-card-standoff-nobody": [until: Time];
}
