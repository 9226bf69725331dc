import type { Day, Place, Time } from "./parameters.ts";

/** What the command line says about boards, queue and lists of work: key -> parameters. */
export interface CliWorkMessages {
  "cli-labels-help-wanted": [];
  "cli-labels-community": [];
  "cli-project-summary": [];
  "cli-project-arg-folder": [];
  "cli-project-option-repo": [];
  "cli-project-option-owner": [];
  "cli-project-option-number": [];
  "cli-project-option-title": [];
  "cli-project-option-dry-run": [];
  "cli-project-whose": [];
  "cli-project-bad-number": [given: string];
  "cli-project-token": [];
  "cli-project-rights": [];
  "cli-project-no-account": [owner: string];
  "cli-project-user": [owner: string];
  "cli-project-switched-off": [owner: string];
  "cli-project-no-number": [owner: string, number: string];
  "cli-project-several": [owner: string, title: string, numbers: readonly string[]];
  "cli-project-may-not-read": [owner: string, why: string];
  "cli-project-may-not-write": [owner: string];
  "cli-project-closed": [];
  "cli-project-other-type": [field: string, has: string, needs: string];
  "cli-project-automation-closes": [name: string];
  "cli-project-automation-archives": [name: string];
  "cli-project-automation-moves-status": [name: string];
  "cli-project-private": [owner: string];
  "cli-project-board": [title: string, address: Place];
  "cli-project-new-board": [title: string];
  "cli-project-new-field": [field: string];
  "cli-project-new-choices": [field: string, choices: number];
  "cli-project-added": [field: string, choices: readonly string[]];
  "cli-project-new-view": [view: string];
  "cli-project-hand-choices": [field: string, choices: readonly string[]];
  "cli-project-hand-board": [view: string, filter: string];
  "cli-project-hand-whole-board": [view: string];
  "cli-project-hand-table": [view: string, filter: string];
  "cli-project-hand-sorted": [view: string, filter: string, field: string];
  "cli-project-why-choices": [];
  "cli-project-why-views": [];
  "cli-project-full": [];
  "cli-project-done": [steps: number];
  "cli-project-would": [steps: number];
  "cli-project-complete": [];
  "cli-project-config": [];
  "cli-project-app": [];
  "cli-project-sweep": [];
  "cli-agenda-option-group": [];
  "cli-agenda-group-unknown": [group: string, groups: readonly string[]];
  "cli-agenda-group-with-minutes": [];
  "cli-project-refused-board": [title: string, why: string];
  "cli-project-refused-field": [field: string, why: string];
  "cli-project-refused-choices": [field: string, why: string];
  "cli-project-refused-view": [view: string, why: string];
  "cli-project-stopped": [];
  "cli-project-other-name": [has: string, needs: string];
  "cli-project-other-owner": [owner: string, repositoryOwner: string];
  "cli-audit-queue-differs": [recorded: Time, place: number, of: number, computed: number, computedOf: number];
  "cli-audit-queue-absent": [recorded: Time, place: number, of: number];
  "cli-audit-queue-line": [recorded: Time, side: string, computed: string];
  "cli-audit-queue-published": [published: Time, place: number, computed: number];
  "cli-audit-queue-published-absent": [published: Time, place: number];
  "cli-queue-summary": [];
  "cli-queue-option-at": [];
  "cli-queue-bad-day": [day: string];
  "cli-queue-none": [];
  "cli-queue-title": [at: Time, count: number];
  "cli-queue-line": [period: string, places: number, left: number];
  "cli-queue-by-priority": [place: number, request: string, days: number, priority: string, approved: Day];
  "cli-queue-by-day": [place: number, request: string, days: number, approved: Day];
  "cli-queue-by-rank": [
    place: number,
    request: string,
    days: number,
    asked: number,
    held: Day,
    by: string,
    reason: string,
  ];
  "cli-queue-history": [];
  "cli-queue-entered": [day: Day, request: string, place: number];
  "cli-queue-started": [day: Day, request: string, place: number];
  "cli-queue-left": [day: Day, request: string, place: number];
  "cli-queue-ranked": [day: Day, request: string, from: number, to: number, by: string, reason: string];
  "cli-queue-moved": [day: Day, request: string, from: number, to: number, other: string];
  "cli-queue-asked": [];
  "cli-queue-pending": [day: Day, request: string, by: string, place: number, from: Time, reason: string];
  "cli-queue-objected": [
    day: Day,
    request: string,
    by: string,
    place: number,
    reason: string,
    objector: string,
    against: string,
  ];
  "cli-queue-ended": [day: Day, request: string, by: string, place: number, reason: string];
  "cli-queue-words-gone": [];
}
