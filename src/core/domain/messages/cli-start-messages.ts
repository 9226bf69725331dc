import type { Time } from "./parameters.ts";

/** What the server of the App says when it starts, and what the Action says of what it lacks: key -> parameters. */
export interface CliStartMessages {
  "cli-start-ignored": [name: string];
  "cli-start-ignored-for": [name: string, instead: string];
  "cli-start-key-refused": [reason: string];
  "cli-start-left": [count: number];
  "cli-action-waits": [until: Time];
  "cli-action-waits-a-while": [];
  "cli-action-more": [requests: number];
  "cli-action-lacks": [];
  "cli-action-lacks-project": [];
  "cli-action-lacks-moves": [];
  "cli-action-lacks-seal": [];
  "cli-action-lacks-speed": [];
  "cli-action-lacks-starts": [];
  "cli-action-lacks-pages": [];
  "cli-action-input-empty": [input: string];
  "cli-action-input-wrong": [input: string, given: string, allowed: readonly string[]];
  "cli-action-missing": [issue: string];
  "cli-action-no-summary": [reason: string];
  "cli-action-dry-run": [];
  "cli-action-not-the-writer": [];
  "cli-action-stopped": [];
  "cli-action-nothing": [];
  "cli-action-done": [];
  "cli-start-number": [name: string, given: string, least: number, most: number];
  "cli-start-switch": [name: string, given: string];
  "cli-start-no-sweep": [];
}
