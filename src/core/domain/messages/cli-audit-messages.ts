import type { Time } from "./parameters.ts";

/** What the commands `audit` and `replay` say. */
export interface CliAuditMessages {
  readonly "cli-audit-summary": [];
  readonly "cli-audit-arg-repository": [];
  readonly "cli-audit-option-data": [];
  readonly "cli-audit-option-request": [];
  readonly "cli-audit-no-source": [];
  readonly "cli-audit-no-token": [];
  readonly "cli-audit-bad-request": [given: string];
  readonly "cli-audit-no-data": [place: string];
  readonly "cli-audit-unreadable-copy": [number: number, place: string];
  readonly "cli-audit-no-desk": [number: number];
  readonly "cli-audit-failed": [reason: string];
  readonly "cli-audit-problem": [request: number, where: string, what: string];
  readonly "cli-audit-problem-of-request": [request: number, what: string];
  readonly "cli-audit-remark": [request: number, where: string, what: string];
  readonly "cli-audit-remark-of-request": [request: number, what: string];
  readonly "cli-audit-comment": [comment: string];
  readonly "cli-audit-counts": [requests: number, batches: number, ballots: number];
  readonly "cli-audit-all-well": [];
  readonly "cli-audit-found": [problems: number, remarks: number];
  readonly "cli-audit-limit-no-key": [writers: readonly string[]];
  readonly "cli-audit-limit-unsealed": [batches: number];
  readonly "cli-audit-limit-copy-only": [];
  readonly "cli-audit-limit-no-keys-here": [];
  readonly "cli-audit-limit-no-copy": [];
  readonly "cli-audit-gap": [before: string];
  readonly "cli-audit-gap-card": [before: string];
  readonly "cli-audit-race": [];
  readonly "cli-audit-edited": [];
  readonly "cli-audit-edited-by": [by: string, on: Time];
  readonly "cli-audit-forged": [];
  readonly "cli-audit-forged-by": [by: string, on: Time];
  readonly "cli-audit-broken-seal": [];
  readonly "cli-audit-broken-seal-by": [by: string, on: Time];
  readonly "cli-audit-broken-marker": [];
  readonly "cli-audit-broken-marker-by": [by: string, on: Time];
  readonly "cli-audit-moved": [];
  readonly "cli-audit-moved-by": [by: string, on: Time];
  readonly "cli-audit-second-card": [];
  readonly "cli-audit-second-card-by": [by: string, on: Time];
  readonly "cli-audit-deleted": [by: string, on: Time];
  readonly "cli-audit-deleted-answered": [by: string, on: Time];
  readonly "cli-audit-result-differs": [ballot: number, recorded: string, computed: string];
  readonly "cli-audit-result-end": [ballot: number, closed: Time, end: Time];
  readonly "cli-audit-result-without-ballot": [ballot: number];
  readonly "cli-audit-stage-without-result": [stage: string, wanted: string, found: string];
  readonly "cli-audit-stage-from-elsewhere": [stage: string, from: string, found: string];
  readonly "cli-audit-label-missing": [label: string];
  readonly "cli-audit-label-unsupported": [label: string];
  readonly "cli-audit-ballot-words-edited": [ballot: number, by: string, on: Time];
  readonly "cli-audit-words-edited": [by: string, on: Time];
  readonly "cli-audit-command-edited": [];
  readonly "cli-audit-vote-text-changed": [voter: string, ballot: number];
  readonly "cli-audit-vote-text-gone": [voter: string, ballot: number];
  readonly "cli-audit-copy-broken-seal": [];
  readonly "cli-audit-copy-broken-marker": [];
  readonly "cli-audit-copy-gone": [];
  readonly "cli-audit-copy-ahead": [];
  readonly "cli-audit-copy-behind": [];
  readonly "cli-audit-incomplete": [gap: string];
  readonly "cli-replay-summary": [];
  readonly "cli-replay-arg-file": [];
  readonly "cli-replay-unreadable": [file: string];
  readonly "cli-replay-bad-file": [file: string];
  readonly "cli-replay-request": [number: number, head: string];
  readonly "cli-replay-stage": [stage: string, since: Time];
  readonly "cli-replay-exit": [exit: string, at: Time];
  readonly "cli-replay-no-request": [];
  readonly "cli-replay-open": [
    ballot: number,
    stage: string,
    yes: number,
    no: number,
    abstain: number,
    cast: number,
    quorum: number,
    end: Time,
  ];
  readonly "cli-replay-same": [
    ballot: number,
    stage: string,
    outcome: string,
    yes: number,
    no: number,
    abstain: number,
    at: Time,
  ];
  readonly "cli-replay-differs": [ballot: number, stage: string, recorded: string, computed: string];
  readonly "cli-replay-effects": [records: number, effects: readonly string[]];
  readonly "cli-replay-settled": [];
  readonly "cli-replay-left-alone": [why: string];
  readonly "cli-replay-no-desk": [];
  readonly "cli-agenda-summary": [];
  readonly "cli-agenda-option-on": [];
  readonly "cli-agenda-option-minutes": [];
  readonly "cli-agenda-option-from": [];
  readonly "cli-agenda-option-until": [];
  readonly "cli-agenda-option-format": [];
  readonly "cli-agenda-bad-day": [given: string];
  readonly "cli-agenda-bad-format": [given: string, known: readonly string[]];
  readonly "cli-agenda-on-with-minutes": [];
  readonly "cli-agenda-minutes-only": [];
  readonly "cli-agenda-backwards": [from: string, until: string];
  readonly "cli-case-summary": [];
  readonly "cli-case-arg-number": [];
  readonly "cli-case-bad-number": [given: string];
  readonly "cli-case-no-request": [request: number];
  readonly "cli-source-option-data": [];
  readonly "cli-source-option-repo": [];
  readonly "cli-source-none": [];
  readonly "cli-source-unreadable": [file: string];
  readonly "cli-source-bad-data": [file: string];
  readonly "cli-source-no-desk": [];
  readonly "cli-source-incomplete": [request: number, missing: readonly string[]];
}
