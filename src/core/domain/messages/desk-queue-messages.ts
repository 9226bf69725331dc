import type { Day, Place, Time } from "./parameters.ts";

/** What the app says about the queue of approved requests: key -> parameters. */
export interface DeskQueueMessages {
  "desk-command-rank": [];
  "desk-command-object": [];
  "desk-command-score": [];
  "desk-refused-not-queued": [command: string, stage: string];
  "desk-refused-rank-right": [command: string];
  "desk-refused-rank-staff": [command: string];
  "desk-refused-rank-requester": [command: string];
  "desk-refused-rank-pending": [login: string, place: number, from: Time];
  "desk-refused-rank-place": [];
  "desk-refused-no-rank": [];
  "desk-refused-no-scorecard": [];
  "desk-refused-score-criterion": [word: string, criteria: readonly string[]];
  "desk-refused-score-number": [criterion: string, highest: number];
  "desk-refused-score-missing": [criteria: readonly string[]];
  "desk-queue-place": [place: number, of: number];
  "desk-queue-place-above": [place: number, of: number, period: string];
  "desk-queue-place-below": [place: number, of: number, period: string];
  "desk-queue-place-unknown": [];
  "desk-guard-in-line": [];
  "desk-guard-below-line": [place: number, of: number, period: string];
  "desk-guard-rank-how": [];
  "desk-rank-asked": [login: string, place: number, reason: Place];
  "desk-rank-how-to-object": [from: Time];
  "desk-rank-objected": [login: string, place: number, asker: string, reason: Place];
  "desk-rank-withdrawn": [login: string, place: number, reason: Place];
  "desk-rank-held": [place: number, login: string, reason: Place];
  "desk-card-ranks": [];
  "desk-card-rank-held": [place: number, login: string, asked: Day, reason: Place, held: Day];
  "desk-card-rank-objected": [
    place: number,
    login: string,
    asked: Day,
    reason: Place,
    objector: string,
    against: Place,
  ];
  "desk-card-rank-withdrawn": [place: number, login: string, asked: Day, reason: Place];
  "desk-card-rank-ended": [place: number, login: string, asked: Day, reason: Place];
  "desk-card-scores": [];
  "desk-card-score": [criterion: string, median: number, highest: number, scored: number];
  "desk-refused-move-line": [];
  "desk-waits-for-turn": [];
}
