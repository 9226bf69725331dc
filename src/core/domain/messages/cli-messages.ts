import type { Instant } from "../ids.ts";
import type { CliAuditMessages } from "./cli-audit-messages.ts";
import type { CliBoardMessages } from "./cli-board-messages.ts";
import type { CliSetupMessages } from "./cli-setup-messages.ts";
import type { CliStartMessages } from "./cli-start-messages.ts";
import type { CliWorkMessages } from "./cli-work-messages.ts";

/** Messages of the area `cli`: key -> parameters. The texts are in `core/messages/i18n/cli/`. */
export interface CliMessages
  extends CliAuditMessages,
    CliSetupMessages,
    CliStartMessages,
    CliWorkMessages,
    CliBoardMessages {
  readonly "cli-start-app-id": [];
  readonly "cli-start-private-key": [];
  readonly "cli-start-private-key-unreadable": [path: string];
  readonly "cli-start-private-key-broken": [];
  readonly "cli-start-webhook-secret": [least: number];
  readonly "cli-start-webhook-secret-short": [name: string, length: number, least: number];
  readonly "cli-start-api-url": [given: string];
  readonly "cli-start-seal-key": [];
  readonly "cli-start-listening": [address: { readonly href: string }];
  readonly "cli-start-stopping": [];
  readonly "cli-start-failed": [reason: string];
  readonly "cli-docs-not-here": [folder: string];
  readonly "cli-docs-fresh": [pages: number];
  readonly "cli-docs-old": [files: readonly string[]];
  readonly "cli-docs-written": [files: readonly string[]];
  readonly "cli-ballot-count": [name: string, given: string];
  readonly "cli-ballot-count-missing": [name: string];
  readonly "cli-ballot-too-many": [votes: number, eligible: number];
  readonly "cli-ballot-seats-order": [eligible: number, filled: number, seats: number];
  readonly "cli-ballot-profile-missing": [known: readonly string[]];
  readonly "cli-ballot-profile-unknown": [profile: string, known: readonly string[]];
  readonly "cli-ballot-profile-problem": [file: string, line: number, path: string, problem: string];
  readonly "cli-ballot-profiles-expected": [file: string];
  readonly "cli-ballot-share-missing": [profile: string];
  readonly "cli-ballot-share-never": [profile: string];
  readonly "cli-ballot-file-unreadable": [file: string];
  readonly "cli-ballot-batch-line": [line: number, problem: string];
  readonly "cli-ballot-batch-json": [keys: readonly string[]];
  readonly "cli-ballot-batch-key": [key: string, keys: readonly string[]];
  readonly "cli-ballot-asked": [
    profile: string,
    eligible: number,
    yes: number,
    no: number,
    abstain: number,
    notCast: number,
  ];
  readonly "cli-ballot-passed": [];
  readonly "cli-ballot-rejected-tie": [];
  readonly "cli-ballot-rejected-below-threshold": [];
  readonly "cli-ballot-rejected-min-yes": [yes: number, least: number];
  readonly "cli-ballot-no-quorum": [taken: number, quorum: number];
  readonly "cli-ballot-blocked-electorate": [eligible: number, least: number];
  readonly "cli-ballot-blocked-concern": [concerns: number];
  readonly "cli-ballot-certain-pass": [];
  readonly "cli-ballot-certain-fail": [];
  readonly "cli-ballot-open": [notCast: number];
  readonly "cli-ballot-all-voted": [];
  readonly "cli-ballot-more": [more: number];
  readonly "cli-shell-about": [];
  readonly "cli-shell-json": [];
  readonly "cli-shell-unknown-verb": [word: string, known: readonly string[]];
  readonly "cli-shell-unknown-verb-near": [word: string, meant: string, known: readonly string[]];
  readonly "cli-shell-failed": [verb: string, reason: string];
  readonly "cli-check-no-desk": [];
  readonly "cli-check-problems": [problems: number];
  readonly "cli-check-day": [given: string];
  readonly "cli-check-fine": [stages: number, seats: number, forms: number];
  readonly "cli-check-proposed": [];
  readonly "cli-check-rules-source": [source: string];
  readonly "cli-check-adopted": [day: string, link: string];
  readonly "cli-check-profile-counts": [quorum: number, eligible: number, leastYes: number, leastEligible: number];
  readonly "cli-check-profile-counts-filled": [quorum: number, filled: number, leastYes: number, leastEligible: number];
  readonly "cli-check-profile-counts-seats": [quorum: number, seats: number, leastYes: number, leastEligible: number];
  readonly "cli-check-profile-extended": [by: string, times: number];
  readonly "cli-check-profile-never-extended": [];
  readonly "cli-check-profile-filled-with-no": [];
  readonly "cli-check-profile-open": [open: string, least: string, most: string];
  readonly "cli-check-profile-open-to-meeting": [least: string, most: string];
  readonly "cli-check-profile-early": [ahead: string];
  readonly "cli-check-profile-not-early": [];
  readonly "cli-check-profile-concerns-block": [];
  readonly "cli-check-profile-concerns-note": [];
  readonly "cli-check-profile-concerns-off": [];
  readonly "cli-check-profile-tie-nothing": [];
  readonly "cli-check-profile-tie-chair": [];
  readonly "cli-check-profile-edit-pauses": [];
  readonly "cli-check-profile-edit-noted": [];
  readonly "cli-check-profile-meeting-votes": [hours: number];
  readonly "cli-check-profile-no-meeting-votes": [];
  readonly "cli-check-profile-ours": [];
  readonly "cli-check-profile-source": [source: string];
  readonly "cli-check-paradox": [counts: readonly string[]];
  readonly "cli-check-paradox-more": [more: number];
  readonly "cli-check-more-than-cast": [share: string];
  readonly "cli-check-at-least-cast": [share: string];
  readonly "cli-check-more-than-eligible": [share: string];
  readonly "cli-check-at-least-eligible": [share: string];
  readonly "cli-check-more-than-rest": [share: string];
  readonly "cli-check-at-least-rest": [share: string];
  readonly "cli-init-written": [path: string];
  readonly "cli-init-kept": [path: string];
  readonly "cli-init-next": [];
  readonly "cli-init-next-roster": [];
  readonly "cli-init-next-check": [command: string];
  readonly "cli-init-next-labels": [command: string];
  readonly "cli-init-preset": [given: string, known: readonly string[]];
  readonly "cli-init-seats": [given: string, most: number];
  readonly "cli-init-account": [given: string];
  readonly "cli-init-more-members": [members: number, seats: number];
  readonly "cli-labels-desk-broken": [problems: number];
  readonly "cli-labels-repository": [given: string];
  readonly "cli-labels-token": [];
  readonly "cli-labels-create": [label: string];
  readonly "cli-labels-update": [label: string];
  readonly "cli-labels-keep": [label: string];
  readonly "cli-labels-applied": [steps: number];
  readonly "cli-labels-dry": [steps: number];
  readonly "cli-check-more-than-present": [share: string];
  readonly "cli-check-at-least-present": [share: string];
  readonly "cli-check-profile-no-quorum": [leastYes: number, leastEligible: number];
  readonly "cli-parse-form-missing": [];
  readonly "cli-parse-form-unreadable": [file: string];
  readonly "cli-parse-commands-alias": [given: string];
  readonly "cli-explain-token": [];
  readonly "cli-explain-address": [given: string];
  readonly "cli-explain-not-found": [given: string];
  readonly "cli-explain-failed": [reason: string];
  readonly "cli-explain-config-broken": [problems: number];
  readonly "cli-explain-problem": [file: string, line: number, problem: string];
  readonly "cli-explain-request": [title: string, address: { readonly href: string }];
  readonly "cli-explain-read-at": [readAt: { readonly at: Instant }];
  readonly "cli-explain-no-request": [];
  readonly "cli-explain-left-alone": [why: string];
  readonly "cli-explain-incomplete": [gap: string];
  readonly "cli-explain-distrusted": [comment: string, why: string];
  readonly "cli-explain-way": [leadsTo: string, on: string];
  readonly "cli-explain-guard-holds": [reason: string];
  readonly "cli-explain-guard-open": [reason: string];
  readonly "cli-explain-record": [
    at: { readonly at: Instant },
    changes: readonly string[],
    key: string,
    address: { readonly href: string },
  ];
  readonly "cli-explain-pending": [records: number, effects: readonly string[]];
  readonly "cli-explain-settled": [];
  "cli-demo-summary": [];
  "cli-demo-option-door": [doors: readonly string[]];
  "cli-demo-option-out": [];
  "cli-demo-door-unknown": [name: string, doors: readonly string[]];
  "cli-demo-opening-direct": [];
  "cli-demo-opening-probot": [];
  "cli-demo-opening-action": [];
  "cli-demo-opening-both": [];
  "cli-demo-invented": [];
  "cli-demo-stage": [stage: string];
  "cli-demo-group": [group: string];
  "cli-demo-ballot-opened": [number: number, end: { readonly at: Instant }, seats: number, quorum: number];
  "cli-demo-notice": [number: number, end: { readonly at: Instant }];
  "cli-demo-count": [
    number: number,
    yes: number,
    no: number,
    abstain: number,
    notCast: number,
    taken: number,
    quorum: number,
  ];
  "cli-demo-reacts-yes": [];
  "cli-demo-reacts-no": [];
  "cli-demo-reacts-abstain": [];
  "cli-demo-records": [records: number, comments: number];
  "cli-demo-same": [records: number];
  "cli-demo-not-same": [records: number];
  "cli-demo-board": [address: string];
  "cli-demo-difference": [step: number, difference: string];
  readonly "cli-lint-forms-nothing": [place: string];
  readonly "cli-lint-forms-fine": [files: number];
  readonly "cli-lint-forms-advice": [];
  readonly "cli-forms-written": [path: string];
  readonly "cli-forms-missing": [path: string];
  readonly "cli-forms-old": [path: string];
  readonly "cli-forms-changed": [path: string];
  readonly "cli-forms-own": [path: string];
  readonly "cli-forms-no-words": [path: string, kind: string];
  readonly "cli-forms-in-english": [path: string, language: string];
  readonly "cli-forms-fresh": [files: number];
  readonly "cli-labels-question": [];
  readonly "cli-labels-join": [];
}
