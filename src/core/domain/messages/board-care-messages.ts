import type { Term, Time } from "./parameters.ts";

/** What the board says about lanes, holds, next steps, ends and outcomes: key -> parameters. */
export interface BoardCareMessages extends OnOneRequest, OnTheBoard {}

interface OnOneRequest {
  "board-request-neutral": [number: string];
  "board-without-names": [];
  "board-text-withheld": [];
  "board-part-of": [issue: number];
  "board-same-as": [issue: number];
  "board-lane-question": [];
  "board-now-question": [];
  "board-next-answer": [];
  "board-now-waiting": [since: Time];
  "board-next-reply": [];
  "board-now-outcome-due": [at: Time];
  "board-now-not-reported": [];
  "board-now-finished-unreported": [];
  "board-next-outcome": [];
  "board-next-outcome-late": [];
  "board-outcome-not-reported": [];
  "board-h-next-step": [];
  "board-next-step-on": [day: Time];
  "board-next-step-overdue": [day: Time];
  "board-next-step-is": [text: string];
  "board-announced-by": [name: string];
  "board-h-notes": [];
  "board-h-hold": [];
  "board-hold-since": [hold: Term, since: Time];
  "board-hold-until": [hold: Term, since: Time, until: Time];
  "board-days": [days: number];
  "board-days-so-far": [days: number];
  "board-days-held": [inAll: number, onHold: number];
  "board-days-taken": [inAll: number];
  "board-days-taken-held": [inAll: number, onHold: number];
  "board-material": [material: string];
  "board-h-former-ends": [];
  "board-referral-due": [at: Time];
  "board-referral-asked": [at: Time];
  "board-referral-accepted": [at: Time];
  "board-referral-declined": [at: Time];
  "board-outcome-report": [];
}

interface OnTheBoard {
  "board-questions": [];
  "board-questions-all": [count: number];
  "board-lanes": [];
  "board-joins": [count: number];
  "board-only-counted": [count: number];
  "board-intake-paused": [until: Time, reason: string];
  "board-intake-paused-send": [];
}
