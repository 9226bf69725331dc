import type { Day, Phrase, Place, Time } from "./parameters.ts";

/** What the app says of a ballot, in its comment, on the card and in its result: key -> parameters. */
export interface DeskBallotMessages extends BallotComment, RollCall, BallotOnCard, Result {}

interface BallotComment {
  "desk-ballot-heading": [number: number, question: string];
  "desk-ballot-about": [request: Place];
  "desk-ballot-about-plan": [request: Place, plan: Place];
  "desk-ballot-ends": [at: Time];
  "desk-ballot-how-reaction": [];
  "desk-ballot-how-command": [];
  "desk-ballot-how-priority": [words: readonly string[]];
  "desk-ballot-how-advice": [];
  "desk-ballot-passes-majority": [];
  "desk-ballot-passes-unopposed": [];
  "desk-ballot-passes-more-cast": [num: number, den: number];
  "desk-ballot-passes-least-cast": [num: number, den: number];
  "desk-ballot-passes-more-present": [num: number, den: number];
  "desk-ballot-passes-least-present": [num: number, den: number];
  "desk-ballot-passes-eligible": [needed: number, eligible: number];
  "desk-ballot-passes-more-not-abstaining": [num: number, den: number, needed: number, eligible: number];
  "desk-ballot-passes-least-not-abstaining": [num: number, den: number, needed: number, eligible: number];
  "desk-ballot-needs": [quorum: number, eligible: number, votes: number];
  "desk-ballot-needs-quorum": [quorum: number, eligible: number];
  "desk-ballot-needs-votes": [votes: number];
  "desk-ballot-undecidable": [eligible: number, needed: number];
  "desk-ballot-silence-cast": [];
  "desk-ballot-silence-present": [];
  "desk-ballot-silence-eligible": [];
  "desk-ballot-silence-not-abstaining": [];
  "desk-ballot-shortfall-lapses": [];
  "desk-ballot-shortfall-against": [];
  "desk-ballot-rules-proposed": [];
  "desk-ballot-who": [seats: number];
  "desk-ballot-seat": [seat: string, login: string];
  "desk-ballot-seat-voted": [seat: string, login: string];
  "desk-ballot-seat-alternate": [seat: string, login: string, alternate: string];
  "desk-ballot-seat-away": [seat: string, login: string, until: string];
  "desk-ballot-seat-recused-self": [seat: string, login: string];
  "desk-ballot-seat-recused-requester": [seat: string, login: string];
  "desk-ballot-seat-recused-submitter": [seat: string, login: string];
  "desk-ballot-seat-recused-committee": [seat: string, login: string];
  "desk-ballot-seat-departed": [seat: string, login: string];
  "desk-ballot-seat-instead": [login: string];
  "desk-ballot-vacant": [seats: readonly string[]];
  "desk-ballot-more": [];
  "desk-ballot-earliest-end": [at: Time];
  "desk-ballot-extends": [times: number, limit: Time];
  "desk-ballot-limit": [limit: Time];
  "desk-ballot-recuse": [];
  "desk-ballot-concerns-block": [];
  "desk-ballot-concerns-note": [];
  "desk-ballot-concerns-off": [];
  "desk-ballot-tie-status-quo": [];
  "desk-ballot-tie-chair": [];
  "desk-ballot-alternates": [];
  "desk-ballot-meeting-votes": [];
  "desk-ballot-edit-pause": [];
  "desk-ballot-edit-note": [];
  "desk-ballot-base-filled": [seats: number];
  "desk-ballot-base-seats": [seats: number];
  "desk-ballot-public": [];
  "desk-ballot-source": [profile: string, config: string, roster: string, proposal: string];
}

interface RollCall {
  "desk-roll-seat": [seat: string, login: string];
  "desk-roll-how": [];
  "desk-roll-reaction": [at: Time];
  "desk-roll-command": [address: Place, at: Time];
  "desk-roll-meeting": [address: Place, at: Time];
  "desk-roll-reaction-alternate": [login: string, at: Time];
  "desk-roll-command-alternate": [login: string, address: Place, at: Time];
  "desk-vote-not-cast": [];
  "desk-vote-departed": [];
}

interface BallotOnCard {
  "desk-card-ballot-link": [number: number, address: Place, question: string];
  "desk-card-more-in-favour": [votes: number];
  "desk-card-cannot-pass": [];
  "desk-card-certain": [];
  "desk-card-notice": [];
  "desk-card-outlook-passed": [end: Time];
  "desk-card-outlook-rejected": [end: Time];
  "desk-card-outlook-tie": [end: Time];
  "desk-card-outlook-extended": [end: Time, until: Time];
  "desk-card-outlook-lapsed": [end: Time];
  "desk-card-outlook-concern": [until: Time];
  "desk-card-outlook-proposal-changed": [until: Time];
  "desk-card-outlook-electorate": [until: Time];
  "desk-card-unclear": [];
  "desk-card-unclear-other-reaction": [login: string, address: Place];
  "desk-card-unclear-other-comment": [login: string, address: Place];
  "desk-card-unclear-words": [login: string, address: Place];
  "desk-card-unclear-conflicting": [login: string, address: Place];
  "desk-card-concerns": [];
  "desk-card-concern-block": [name: string, login: string, since: Time, address: Place];
  "desk-card-concern-note": [name: string, login: string, since: Time, address: Place];
  "desk-card-concern-overrule": [name: string, needed: number, done: number];
  "desk-card-concern-questioned": [login: string, until: Time];
  "desk-card-paused": [since: Time];
  "desk-card-motions": [];
  "desk-card-meeting-votes": [];
  "desk-card-meeting-vote": [seat: string, login: string, vote: Phrase, from: Time];
  "desk-card-priorities": [];
  "desk-card-priority-item": [priority: string, seats: readonly string[]];
  "desk-card-priority-settled": [priority: string];
  "desk-card-locked": [];
  "desk-card-last-passed": [number: number, on: Day, yes: number, no: number, abstain: number, address: Place];
  "desk-card-last-rejected": [number: number, on: Day, yes: number, no: number, abstain: number, address: Place];
  "desk-card-last-lapsed": [number: number, on: Day, address: Place];
  "desk-card-last-cancelled": [number: number, on: Day, address: Place];
}

interface Result {
  "desk-result-passed": [number: number];
  "desk-result-rejected": [number: number];
  "desk-result-lapsed": [number: number];
  "desk-result-cancelled": [number: number];
  "desk-result-count": [yes: number, no: number, abstain: number, notCast: number];
  "desk-result-quorum": [taken: number, eligible: number, quorum: number];
  "desk-result-taken": [taken: number, eligible: number];
  "desk-result-recused": [seats: number];
  "desk-result-departed": [seats: number];
  "desk-result-why-tie": [];
  "desk-result-why-below-threshold": [];
  "desk-result-why-min-yes": [needed: number];
  "desk-result-why-casting-vote": [];
  "desk-result-why-no-quorum": [];
  "desk-result-why-electorate": [needed: number];
  "desk-result-why-concern": [names: readonly string[]];
  "desk-result-why-proposal-changed": [];
  "desk-result-why-cancelled": [login: string, address: Place];
  "desk-result-why-restarted": [];
  "desk-result-why-left": [];
  "desk-result-link": [address: Place];
  "desk-result-more": [];
  "desk-result-electorate": [seats: number, opened: Day];
  "desk-result-concerns": [];
  "desk-result-concern-open": [name: string, login: string, address: Place];
  "desk-result-concern-resolved": [name: string, login: string, address: Place, at: Time];
  "desk-result-concern-by-committee": [name: string, login: string, address: Place, at: Time];
  "desk-result-concern-overruled": [name: string, login: string, address: Place, at: Time];
  "desk-result-advice": [];
  "desk-result-advice-item": [seat: string, address: Place];
  "desk-result-no-advice": [];
  "desk-result-priority": [priority: string, given: number];
  "desk-result-not-yet": [];
  "desk-result-cancelled-next": [];
  "desk-result-lapsed-next": [];
  "desk-result-lapsed-next-on": [meeting: Time];
  "desk-result-lapsed-choose": [];
  "desk-result-lapsed-choose-on": [meeting: Time];
  "desk-result-adopted": [];
}
