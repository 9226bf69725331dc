import type { Terms } from "./parameters.ts";

/** Messages of the board: what was learnt. */
export interface BoardKnowledgeMessages {
  "board-h-similar": [];
  "board-case-link": [];
  "board-case-learned": [];
  "board-knowledge": [];
  "board-knowledge-about": [desk: string];
  "board-knowledge-lead": [];
  "board-knowledge-group": [group: string];
  "board-knowledge-groups": [];
  "board-knowledge-regions": [];
  "board-knowledge-resources": [count: number];
  "board-knowledge-back": [];
  "board-knowledge-feed": [];
  "board-cases": [];
  "board-cases-latest": [];
  "board-cases-none": [];
  "board-cases-none-about": [];
  "board-case-about": [title: string];
  "board-case-problem": [];
  "board-case-work": [];
  "board-case-groups": [groups: Terms];
  "board-case-nothing-told": [];
  "board-case-result": [];
  "board-case-awaited": [];
  "board-case-not-reported": [];
  "board-case-take": [];
  "board-case-whole": [];
  "board-case-request": [number: string];
  "board-search-words": [];
  "board-search-any": [];
  "board-search-says": [found: string];
}
