import type { Phrase, Place, Time } from "./parameters.ts";

/** What the app says while a ballot is open: key -> parameters. */
export interface DeskRecordMessages extends BallotRecords, Disputes, Damage {}

interface BallotRecords {
  "desk-notice-pass": [number: number, end: Time];
  "desk-notice-fail": [number: number, end: Time];
  "desk-notice-lift": [];
  "desk-extended": [number: number, before: Time, end: Time];
  "desk-extended-committee": [number: number, before: Time, end: Time];
  "desk-new-end": [number: number, end: Time];
  "desk-end-deferred-concern": [number: number, until: Time];
  "desk-end-deferred-proposal-changed": [number: number, until: Time];
  "desk-end-deferred-electorate": [number: number, until: Time];
  "desk-remind-last-day": [number: number, address: Place, end: Time];
  "desk-remind-half-way": [number: number, address: Place, end: Time];
  "desk-remind-extension": [number: number, address: Place, end: Time];
  "desk-seat-departed": [login: string, number: number];
  "desk-seat-departed-voted": [login: string, number: number];
  "desk-recused-self": [login: string];
  "desk-recused-requester": [login: string];
  "desk-reaction-gone-late": [login: string];
  "desk-recused-submitter": [login: string];
  "desk-recused-committee": [login: string];
  "desk-recusal-lifted": [login: string];
  "desk-priority-settled": [priority: string, given: number];
  "desk-meeting-votes": [login: string, number: number, address: Place, minutes: Place];
  "desk-meeting-vote": [seat: string, login: string, vote: Phrase];
  "desk-meeting-votes-from": [from: Time];
  "desk-locked": [login: string];
  "desk-locked-unknown": [];
  "desk-unclear-call": [number: number, address: Place];
  "desk-vote-not-counted-words": [address: Place];
}

interface Disputes {
  "desk-concern-raised": [login: string, name: string, number: number, address: Place];
  "desk-concern-noted": [login: string, name: string, number: number, address: Place];
  "desk-concern-way-author": [login: string, name: string];
  "desk-concern-way-overrule": [name: string, needed: number];
  "desk-concern-way-question": [name: string];
  "desk-concern-questioned": [login: string, name: string, address: Place, until: Time];
  "desk-concern-resolved": [login: string, name: string, number: number];
  "desk-concern-by-committee": [login: string, name: string, number: number];
  "desk-concern-overruled": [login: string, name: string, number: number];
  "desk-concern-none-left": [number: number];
  "desk-proposal-paused": [number: number];
  "desk-proposal-noted": [number: number];
  "desk-pause-way-accept": [];
  "desk-pause-way-restart": [];
  "desk-pause-way-back": [];
  "desk-pause-limit": [until: Time];
  "desk-edit-accepted": [number: number, address: Place];
  "desk-edit-restored": [number: number];
  "desk-power-chair": [];
  "desk-power-two-voting-members": [];
  "desk-motion-cancel-ballot": [login: string, number: number, address: Place];
  "desk-motion-restart-ballot": [login: string, number: number, address: Place];
  "desk-motion-accept-edit": [login: string, number: number, address: Place];
  "desk-motion-extend-ballot": [login: string, number: number, address: Place, before: Time, end: Time];
  "desk-motion-recuse-member": [login: string, member: string, address: Place];
  "desk-motion-unrecuse-member": [login: string, member: string, address: Place];
  "desk-motion-resolve-concern": [login: string, name: string, number: number, address: Place];
  "desk-motion-vote-again": [login: string, address: Place];
  "desk-motion-give-up-records": [login: string, address: Place];
  "desk-motion-second": [until: Time];
  "desk-motion-second-number": [number: number, until: Time];
  "desk-vote-again-allowed": [];
  "desk-motion-seconded": [login: string, address: Place];
}

interface Damage {
  "desk-damage": [who: readonly string[], at: Time];
  "desk-damage-somebody": [at: Time];
  "desk-damage-unknown": [];
  "desk-damage-way-out": [];
  "desk-damage-mended": [at: Time];
  "desk-reposted": [login: string, number: number, at: Time];
  "desk-reposted-unknown": [number: number, at: Time];
  "desk-reposted-votes": [address: Place];
  "desk-not-early-before": [number: number, until: Time];
  "desk-card-lost": [login: string, number: number];
  "desk-card-lost-unknown": [number: number];
  "desk-card-lost-votes": [];
  "desk-records-restored": [comments: number];
  "desk-records-lost": [];
}
