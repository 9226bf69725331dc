import type { Day, Phrase, Place } from "./parameters.ts";

/** What the app says about checklist, risks and plan: key -> parameters. */
export interface DeskPlanMessages {
  "desk-command-risk": [];
  "desk-refused-check-note": [item: string];
  "desk-refused-risk-none": [];
  "desk-refused-risk-unknown": [name: string, risks: readonly string[]];
  "desk-refused-risk-not-open": [title: string, item: string];
  "desk-refused-risk-mitigation": [risk: string, level: string];
  "desk-refused-ready": [];
  "desk-refused-ready-reason": [];
  "desk-guard-plan-complete": [];
  "desk-guard-plan-outcome-missing": [word: string];
  "desk-guard-plan-use-missing": [word: string];
  "desk-guard-plan-parts-missing": [outcome: string, use: string];
  "desk-guard-risks-open": [risks: readonly string[]];
  "desk-guard-risks-high": [risks: readonly string[]];
  "desk-card-plan-voted": [ballot: number, on: Day, plan: Place];
  "desk-plan-support": [types: readonly string[]];
  "desk-plan-outcome": [words: string];
  "desk-plan-use": [words: string];
  "desk-plan-removed": [];
  "desk-card-check-note": [item: string, answer: Phrase, login: string, on: Day, note: Place];
  "desk-card-risk": [risk: string, level: Phrase, login: string, on: Day];
  "desk-card-risk-mitigation": [risk: string, level: Phrase, login: string, on: Day, mitigation: Place];
  "desk-card-risk-open": [risk: string];
  "desk-risk-low": [];
  "desk-risk-manageable": [];
  "desk-risk-high": [];
  "desk-card-checklist-more": [lines: number];
  "desk-entered-overridden": [stage: string, login: string, reason: Place];
  "desk-mail-plan-outcome": [words: string];
  "desk-mail-plan-use": [words: string];
  "desk-waits-for-ready": [];
}
