import type { Instant } from "../ids.ts";

interface Moment {
  readonly at: Instant;
}

/** The lines of a request's public history. */
export interface BoardHistoryMessages {
  readonly "board-history-registered": [];
  readonly "board-history-registered-mail": [];
  readonly "board-history-registered-drop-in": [];
  readonly "board-history-registered-event": [];
  readonly "board-history-registered-for-somebody": [];
  readonly "board-history-stage": [stage: string];
  readonly "board-history-left": [exit: string];
  readonly "board-history-reopened": [stage: string];
  readonly "board-history-ballot-opened": [ballot: number, end: Moment];
  readonly "board-history-ballot-passed": [ballot: number, yes: number, no: number];
  readonly "board-history-ballot-rejected": [ballot: number, yes: number, no: number];
  readonly "board-history-ballot-lapsed": [ballot: number];
  readonly "board-history-ballot-cancelled": [ballot: number];
  readonly "board-history-notice": [ballot: number, end: Moment];
  readonly "board-history-extended": [ballot: number, end: Moment];
  readonly "board-history-extended-by-committee": [ballot: number, end: Moment];
  readonly "board-history-recused": [];
  readonly "board-history-recused-named": [member: string];
  readonly "board-history-set-aside": [];
  readonly "board-history-set-aside-named": [member: string];
  readonly "board-history-back": [];
  readonly "board-history-back-named": [member: string];
  readonly "board-history-departed": [ballot: number];
  readonly "board-history-departed-named": [member: string, ballot: number];
  readonly "board-history-concern-blocks": [ballot: number, concern: string];
  readonly "board-history-concern-noted": [ballot: number, concern: string];
  readonly "board-history-concern-questioned": [concern: string];
  readonly "board-history-concern-resolved": [concern: string];
  readonly "board-history-concern-lifted": [concern: string];
  readonly "board-history-concern-overruled": [concern: string];
  readonly "board-history-proposal-paused": [ballot: number];
  readonly "board-history-proposal-noted": [ballot: number];
  readonly "board-history-edit-accepted": [ballot: number];
  readonly "board-history-edit-restored": [ballot: number];
  readonly "board-history-casting-vote": [ballot: number];
  readonly "board-history-meeting-vote": [ballot: number, from: Moment];
  readonly "board-history-meeting-vote-named": [member: string, ballot: number, from: Moment];
  readonly "board-history-deferred-electorate": [ballot: number, until: Moment];
  readonly "board-history-deferred-concern": [ballot: number, until: Moment];
  readonly "board-history-deferred-proposal-changed": [ballot: number, until: Moment];
  readonly "board-history-reposted": [ballot: number];
  readonly "board-history-card-lost": [ballot: number];
  readonly "board-history-priority": [priority: string, count: number];
  readonly "board-history-motion": [];
  readonly "board-history-seconded": [];
  readonly "board-history-vote-again": [];
  readonly "board-history-locked": [];
  readonly "board-history-unlocked": [];
  readonly "board-history-restored": [];
  readonly "board-history-lost": [];
  readonly "board-history-feedback": [];
  readonly "board-history-feedback-named": [member: string];
  readonly "board-history-group": [group: string];
  readonly "board-history-joined": [];
  readonly "board-history-joined-named": [person: string];
  readonly "board-history-stepped-back": [];
  readonly "board-history-stepped-back-named": [person: string];
  readonly "board-history-check-ok": [item: string];
  readonly "board-history-check-open": [item: string];
  readonly "board-history-check-not-applicable": [item: string];
  readonly "board-history-plan": [];
  readonly "board-history-hold": [hold: string];
  readonly "board-history-hold-until": [hold: string, until: Moment];
  readonly "board-history-hold-lifted": [hold: string];
  readonly "board-history-outcome": [];
  readonly "board-history-no-outcome": [];
  readonly "board-history-hand-move-reverted": [label: string];
  readonly "board-history-hand-move-recorded": [label: string];
  readonly "board-history-record-of": [line: number];
  readonly "board-history-record": [];
}
