/** What a way out of a stage may wait for besides a command: the end of the stage's ballot, or its guards alone. */
export const WAY_EVENTS = ["ballot-passed", "ballot-rejected", "complete"] as const;

/** The guards that `when` may name. What each asks is in `core/workflow`. */
export const GUARD_NAMES = [
  "answers-complete",
  "plan-given",
  "checklist-complete",
  "group-assigned",
  "outcome-known",
  "no-hold",
] as const;

/** The commands of the desk, for `on`, `opens` and `commands`. What each does is in `core/commands`. */
export const COMMAND_NAMES = [
  "accept",
  "answer",
  "vote",
  "approve",
  "decline",
  "abstain",
  "unvote",
  "concern",
  "resolve",
  "overrule",
  "priority",
  "recuse",
  "unrecuse",
  "casting",
  "meeting-vote",
  "ballot",
  "second",
  "feedback",
  "assign",
  "claim",
  "unclaim",
  "check",
  "plan",
  "ready",
  "skip",
  "hold",
  "resume",
  "start",
  "deliver",
  "outcome",
  "withdraw",
  "move",
  "restore",
  "help",
  "status",
] as const;
