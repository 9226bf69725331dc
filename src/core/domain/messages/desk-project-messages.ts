import type { Phrase } from "./parameters.ts";

/** What the app says about the project board: key -> parameters. */
export interface DeskProjectMessages {
  "desk-project-waits-requester": [];
  "desk-project-waits-requester-named": [login: string];
  "desk-project-waits-coordinator": [logins: readonly string[]];
  "desk-project-waits-assignment": [logins: readonly string[]];
  "desk-project-waits-committee": [];
  "desk-project-waits-voters": [logins: readonly string[]];
  "desk-project-waits-votes": [votes: number];
  "desk-project-waits-end": [];
  "desk-project-waits-groups": [groups: readonly string[]];
  "desk-project-waits-helpdesk": [logins: readonly string[]];
  "desk-project-waits-hold": [hold: string];
  "desk-project-taken": [login: string, column: string, command: string];
  "desk-project-taken-assigned": [login: string, column: string, command: string];
  "desk-project-put-back-by": [login: string, column: string, back: string];
  "desk-project-put-back": [column: string, back: string];
  "desk-project-why-ballot": [];
  "desk-project-why-no-way": [stage: string];
  "desk-project-why-unknown": [];
  "desk-project-why-ended": [];
  "desk-project-why-no-end": [];
  "desk-project-instead": [usage: string, who: Phrase];
  "desk-project-instead-move": [stage: string, who: Phrase];
  "desk-project-waits-helpers": [logins: readonly string[]];
  "desk-project-why-right": [usage: string, who: Phrase];
}
