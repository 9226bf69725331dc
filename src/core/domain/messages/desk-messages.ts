import type { Sentence } from "../sentence.ts";
import type { DeskBallotMessages } from "./desk-ballot-messages.ts";
import type { DeskBallotRefusals } from "./desk-ballot-refusals.ts";
import type { DeskCardMessages } from "./desk-card-messages.ts";
import type { DeskCareMessages } from "./desk-care-messages.ts";
import type { DeskCareRefusals } from "./desk-care-refusals.ts";
import type { DeskHandsMessages } from "./desk-hands-messages.ts";
import type { DeskPlanMessages } from "./desk-plan-messages.ts";
import type { DeskProjectMessages } from "./desk-project-messages.ts";
import type { DeskQueueMessages } from "./desk-queue-messages.ts";
import type { DeskRecordMessages } from "./desk-record-messages.ts";
import type { DeskReplyMessages } from "./desk-reply-messages.ts";
import type { DeskResourceMessages } from "./desk-resource-messages.ts";
import type { Day, Place, Time } from "./parameters.ts";

/** What the app says in comments: key -> parameters. The texts are in `core/messages/i18n/desk/`. */
export interface DeskMessages
  extends CommandSummaries,
    Refusals,
    Conditions,
    Card,
    RecordTexts,
    DeskBallotMessages,
    DeskCardMessages,
    DeskCareMessages,
    DeskHandsMessages,
    DeskPlanMessages,
    DeskProjectMessages,
    DeskQueueMessages,
    DeskResourceMessages,
    DeskCareRefusals,
    DeskRecordMessages,
    DeskReplyMessages,
    DeskBallotRefusals {
  "desk-digest-intro": [];
  "desk-digest-ballot": [title: string, ballot: Place, end: Time];
  "desk-digest-how": [];
  "desk-record-reposted": [];
  "desk-registered-moved": [];
  "desk-card-advisory": [reactions: number];
  "desk-card-unattributable": [reactions: number];
  "desk-ballot-question-rules": [];
  "desk-time-moment": [day: string, clock: string];
  "desk-time-deadline": [date: string, clock: string, day: string];
  "desk-form-heading-in-answer": [label: string, heading: string];
  "desk-form-unknown-heading": [heading: string];
}

type CommandName =
  | "accept"
  | "answer"
  | "vote"
  | "approve"
  | "decline"
  | "abstain"
  | "unvote"
  | "concern"
  | "resolve"
  | "overrule"
  | "priority"
  | "unrecuse"
  | "casting"
  | "meeting-vote"
  | "ballot"
  | "second"
  | "restore"
  | "recuse"
  | "feedback"
  | "assign"
  | "claim"
  | "unclaim"
  | "check"
  | "plan"
  | "ready"
  | "skip"
  | "hold"
  | "resume"
  | "start"
  | "deliver"
  | "outcome"
  | "withdraw"
  | "ask"
  | "small-question"
  | "requester"
  | "theme"
  | "next"
  | "progress"
  | "refer"
  | "referral"
  | "duplicate"
  | "out-of-scope"
  | "no-reply"
  | "raise"
  | "reopen"
  | "undo"
  | "move"
  | "help"
  | "status";

type CommandSummaries = { readonly [K in `desk-command-${CommandName}`]: [] };

interface Refusals {
  "desk-refused-right": [command: string, who: { readonly anyOf: readonly Sentence[] }];
  "desk-audience-anyone": [];
  "desk-audience-requester": [];
  "desk-audience-coordinator": [];
  "desk-audience-voting": [];
  "desk-audience-committee": [];
  "desk-audience-chair": [];
  "desk-audience-group": [];
  "desk-refused-not-here": [command: string, stage: string];
  "desk-refused-no-exit": [command: string];
  "desk-refused-ended": [];
  "desk-refused-text-missing": [command: string];
  "desk-refused-reason-missing": [command: string];
  "desk-refused-ballot-open": [command: string];
  "desk-refused-vote-early": [opened: Time];
  "desk-refused-no-ballot": [];
  "desk-refused-recused": [];
  "desk-refused-recused-requester": [];
  "desk-refused-recused-submitter": [];
  "desk-refused-recused-committee": [];
  "desk-refused-recused-already": [];
  "desk-refused-not-elector": [opened: Time];
  "desk-refused-choice-unknown": [];
  "desk-refused-group-missing": [groups: readonly string[]];
  "desk-refused-group-unknown": [group: string, groups: readonly string[]];
  "desk-refused-group-already": [group: string];
  "desk-refused-person-unknown": [login: string];
  "desk-refused-claimed-already": [];
  "desk-refused-not-claimed": [];
  "desk-refused-check-unknown": [item: string, items: readonly string[]];
  "desk-refused-answer-unknown": [answers: readonly string[]];
  "desk-refused-support-missing": [types: readonly string[]];
  "desk-refused-no-holds": [];
  "desk-refused-held-already": [hold: string];
  "desk-refused-not-held": [];
  "desk-refused-date": [date: string];
  "desk-refused-not-reported": [];
  "desk-refused-outcome-already": [];
  "desk-refused-withdraw": [];
  "desk-refused-stage-unknown": [stage: string, stages: readonly string[]];
  "desk-refused-same-stage": [];
  "desk-refused-move-ballot": [];
  "desk-refused-move-decided": [];
  "desk-unknown-command": [command: string];
  "desk-unknown-command-suggestion": [command: string, suggestion: string];
  "desk-dry-run-done": [command: string];
  "desk-dry-run-refused": [command: string];
  "desk-help-intro": [];
}

interface Conditions {
  "desk-guard-answers-complete": [];
  "desk-guard-answers-missing": [labels: readonly string[]];
  "desk-guard-plan-given": [];
  "desk-guard-plan-missing": [];
  "desk-guard-checklist-complete": [];
  "desk-guard-checklist-open": [items: readonly string[]];
  "desk-guard-group-assigned": [];
  "desk-guard-group-missing": [];
  "desk-guard-outcome-known": [];
  "desk-guard-outcome-missing": [];
  "desk-guard-no-hold": [];
  "desk-guard-on-hold": [];
  "desk-waits-for-requester": [];
  "desk-waits-for-coordinator": [];
  "desk-waits-for-committee": [];
  "desk-waits-for-group": [];
  "desk-waits-for-helpdesk": [];
  "desk-waits-for-nobody": [];
  "desk-status-stage": [stage: string, since: Day];
  "desk-status-left": [exit: string, on: Day];
  "desk-status-ballot": [yes: number, no: number, abstain: number, notCast: number];
  "desk-status-quorum-missing": [votes: number];
  "desk-status-quorum-met": [];
  "desk-status-ballot-ends": [at: Time];
}

interface Card {
  "desk-card-title": [];
  "desk-card-seat": [];
  "desk-card-vote": [];
  "desk-card-advice": [];
  "desk-card-advice-by": [seat: string, stage: string];
  "desk-card-advice-earlier": [count: number];
  "desk-card-text-removed": [];
  "desk-card-plan": [];
  "desk-card-plan-by": [login: string, on: Day, plan: Place];
  "desk-card-groups": [];
  "desk-card-group-people": [group: string, people: readonly string[]];
  "desk-card-group-nobody": [group: string];
  "desk-card-checklist": [];
  "desk-card-check": [item: string, answer: { readonly anyOf: readonly Sentence[] }, login: string, on: Day];
  "desk-card-check-open": [item: string];
  "desk-card-checked-at": [at: Time];
  "desk-card-footer": [];
  "desk-card-rules-proposed": [];
  "desk-vote-yes": [];
  "desk-vote-no": [];
  "desk-vote-abstain": [];
  "desk-vote-none": [];
  "desk-vote-conflicting": [];
  "desk-vote-recused": [];
  "desk-answer-ok": [];
  "desk-answer-open": [];
  "desk-answer-not-applicable": [];
}

interface RecordTexts {
  "desk-registered": [];
  "desk-registered-on-behalf": [];
  "desk-registered-language": [];
  "desk-entered": [stage: string];
  "desk-entered-by": [stage: string, login: string, address: Place];
  "desk-entered-reason": [stage: string, login: string, reason: Place];
  "desk-next-meeting": [meeting: Time];
  "desk-left": [exit: string];
  "desk-left-by": [exit: string, login: string, address: Place];
  "desk-left-author-closed": [];
  "desk-left-come-back": [];
  "desk-reopened": [login: string];
  "desk-reopened-unknown": [];
  "desk-hand-move": [label: string, stage: string];
  "desk-hand-move-by": [label: string, stage: string, who: string];
  "desk-hand-move-recorded": [label: string];
  "desk-form-asked": [forms: Place];
  "desk-form-missing-heading": [label: string];
  "desk-form-unknown-option": [label: string, written: string, options: readonly string[]];
  "desk-form-missing-box": [label: string, box: string];
  "desk-form-unknown-box": [label: string, written: string];
  "desk-form-foreign-upload": [label: string, written: string];
  "desk-form-unknown-type": [label: string, type: string];
  "desk-group-assigned": [group: string];
  "desk-group-members": [];
  "desk-outcome": [address: Place];
  "desk-outcome-not-reported": [];
  "desk-evidence-kept": [entries: number];
}
