import { sentence } from "../../domain/sentence.ts";
import { type Say, section } from "../markdown-parts.ts";
import type { CardFacts } from "./card-facts.ts";
import { cardGroups } from "./card-groups.ts";
import { cardHands } from "./card-hands.ts";
import { planAndChecklist } from "./plan-and-checklist.ts";

/** Who works on the request, what it needs, with which plan, and how the checklist was answered. */
export const requestWork = (facts: CardFacts, say: Say): readonly string[] => [
  ...section(say(sentence("desk-card-groups")), cardGroups(facts).map(say)),
  ...cardHands(facts, say),
  ...planAndChecklist(facts, say),
];
