import type { Time } from "./parameters.ts";

/** What the app answers where a command about a ballot cannot be done: key -> parameters. */
export interface DeskBallotRefusals extends Voting, Power, BallotVerbs, Recusals, Concerns, OtherVotes, Records {}

interface Voting {
  "desk-audience-alternate": [];
  "desk-audience-elector": [];
  "desk-refused-vote-bare": [];
  "desk-refused-departed": [];
  "desk-refused-alternate": [login: string];
  "desk-refused-alternate-recused": [login: string];
}

interface Power {
  "desk-refused-power-ballot": [];
  "desk-refused-power-chair": [];
  "desk-refused-power-voting": [];
  "desk-refused-power-recused": [];
  "desk-refused-reason-short": [command: string, characters: number];
  "desk-refused-second-chair": [];
  "desk-refused-no-motion": [];
  "desk-refused-motion-unknown": [written: string, open: readonly string[]];
  "desk-refused-motion-own": [motion: number, until: Time];
  "desk-refused-motion-stale": [];
}

interface BallotVerbs {
  "desk-refused-ballot-verb": [];
  "desk-refused-stage-no-ballot": [stage: string];
  "desk-refused-ballot-already": [ballot: number];
  "desk-refused-ballot-waits": [command: string];
  "desk-refused-ballot-opens-itself": [];
  "desk-refused-ballot-decided": [ballot: number];
  "desk-refused-ballot-over": [ballot: number];
  "desk-refused-profile-unknown": [profile: string, allowed: readonly string[]];
  "desk-refused-profile-weaker": [profile: string, allowed: readonly string[]];
  "desk-refused-too-few-seats": [profile: string, eligible: number, needed: number];
  "desk-refused-same-proposal": [ballot: number, from: Time];
  "desk-refused-again-needless": [];
  "desk-refused-leaves-ballot": [command: string];
  "desk-refused-cancel-voted": [];
  "desk-refused-edit-none": [];
  "desk-refused-period": [written: string];
  "desk-refused-extend-used": [ballot: number];
  "desk-refused-extend-late": [ballot: number, end: Time];
  "desk-refused-extend-limit": [ballot: number, limit: Time];
}

interface Recusals {
  "desk-refused-member-unknown": [written: string, members: readonly string[]];
  "desk-refused-member-recused": [login: string];
  "desk-refused-recuse-alternate": [];
  "desk-refused-not-recused": [login: string];
  "desk-refused-recused-by-rule": [login: string];
  "desk-refused-unrecuse-self": [login: string];
}

interface Concerns {
  "desk-refused-concerns-off": [];
  "desk-refused-concern-form": [];
  "desk-refused-concern-short": [name: string, characters: number];
  "desk-refused-concern-open": [name: string];
  "desk-refused-concern-name": [name: string];
  "desk-refused-concern-none": [];
  "desk-refused-concern-unknown": [written: string, open: readonly string[]];
  "desk-refused-concern-unasked": [login: string, name: string];
  "desk-refused-concern-answered": [login: string, name: string];
  "desk-refused-concern-waits": [login: string, until: Time];
  "desk-refused-overrule-own": [name: string];
  "desk-refused-overruled-already": [name: string];
}

interface OtherVotes {
  "desk-refused-no-priority": [];
  "desk-refused-priority-unknown": [words: readonly string[]];
  "desk-refused-meeting-off": [];
  "desk-refused-meeting-form": [];
  "desk-refused-meeting-own": [];
  "desk-refused-meeting-no-vote": [login: string];
  "desk-refused-meeting-recused": [login: string];
  "desk-refused-meeting-voted": [login: string];
  "desk-refused-meeting-ends": [end: Time];
  "desk-refused-casting-off": [];
  "desk-refused-casting-chair": [];
  "desk-refused-casting-choice": [];
  "desk-refused-casting-voted": [];
}

interface Records {
  "desk-refused-nothing-missing": [];
  "desk-refused-restore-no-copy": [];
  "desk-refused-restore-first": [];
}
