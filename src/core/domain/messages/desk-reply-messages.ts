import type { Phrase } from "./parameters.ts";

/** What the replies to commands say. */
export interface DeskReplyMessages extends Help, HelpOnCommand, TrialRuns, NotRun {}

interface Help {
  "desk-help-now": [];
  "desk-help-all": [];
  "desk-help-more": [];
  "desk-help-group-decide": [];
  "desk-help-group-work": [];
  "desk-help-group-care": [];
  "desk-help-group-end": [];
  "desk-help-group-mend": [];
  "desk-help-outro": [];
}

interface HelpOnCommand {
  "desk-help-usage": [usage: string];
  "desk-help-brackets": [];
  "desk-help-who": [who: Phrase];
  "desk-help-not-now": [];
  "desk-help-example": [example: string];
  "desk-help-example-lines": [line: string, below: string];
  "desk-help-unknown": [name: string];
  "desk-help-unknown-near": [name: string, suggestion: string];
}

interface TrialRuns {
  "desk-dry-run-quiet": [command: string];
}

interface NotRun {
  "desk-not-run": [commands: number, names: readonly string[]];
  "desk-only-ten": [most: number];
}
