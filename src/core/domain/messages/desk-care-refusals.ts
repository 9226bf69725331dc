import type { Day, Time } from "./parameters.ts";

/** Why a command about arriving, waiting, ending, coming back or following up was not done: key -> parameters. */
export interface DeskCareRefusals extends Care, Ends, Undo {}

interface Care {
  "desk-refused-small-question": [];
  "desk-refused-asked-already": [asked: Day];
  "desk-refused-wish-to-join": [];
  "desk-refused-question-already": [];
  "desk-refused-question-late": [];
  "desk-refused-requester-own": [];
  "desk-refused-requester-missing": [];
  "desk-refused-account-unknown": [login: string];
  "desk-refused-account-kind": [login: string];
  "desk-refused-requester-coordinator": [login: string];
  "desk-refused-requester-already": [login: string];
  "desk-refused-theme-self": [];
  "desk-refused-theme-already": [issue: number];
  "desk-refused-issue-missing": [command: string];
  "desk-refused-issue-unknown": [number: number];
}

interface Ends {
  "desk-refused-reason-to-raise": [];
  "desk-refused-not-referred": [];
  "desk-refused-referral-word": [];
  "desk-refused-duplicate-self": [];
  "desk-refused-nothing-asked": [];
  "desk-refused-no-reply-early": [asked: Time, from: Time];
  "desk-refused-not-ended": [stage: string];
  "desk-refused-finished": [stage: string];
  "desk-refused-raise-exit": [];
  "desk-refused-nothing-to-raise": [];
  "desk-refused-end-late": [stage: string];
}

interface Undo {
  "desk-refused-undo-none": [];
  "desk-refused-undo-command": [command: string];
  "desk-refused-undo-followed": [command: string];
}
