import { type Sentence, sentence } from "../../domain/sentence.ts";
import { type Say, section } from "../markdown-parts.ts";
import type { CardFacts } from "./card-facts.ts";

/** Who works on the request and with which plan, and how the checklist was answered. */
export const requestWork = (facts: CardFacts, say: Say): readonly string[] => [
  ...section(say(sentence("desk-card-groups")), groups(facts).map(say)),
  ...section(say(sentence("desk-card-plan")), plan(facts).map(say)),
  ...section(say(sentence("desk-card-checklist")), checklist(facts).map(say)),
];

function groups({ state, desk }: CardFacts): readonly Sentence[] {
  return state.assignments.map(({ group, people }) => {
    const title = desk.config.groups.find(({ id }) => id === group)?.title ?? group;
    const logins = people.map(({ login }) => login);
    return logins.length > 0
      ? sentence("desk-card-group-people", title, logins)
      : sentence("desk-card-group-nobody", title);
  });
}

const plan = ({ state }: CardFacts): readonly Sentence[] =>
  state.plan ? [sentence("desk-card-plan-by", state.plan.by.login, state.plan.supportTypes)] : [];

function checklist({ state, desk }: CardFacts): readonly Sentence[] {
  if (state.checks.length === 0) return [];
  return desk.config.checklist.map(({ id, title }) => {
    const check = state.checks.find(({ item }) => item === id);
    return check
      ? sentence("desk-card-check", title, { anyOf: [sentence(`desk-answer-${check.answer}`)] }, check.by.login)
      : sentence("desk-card-check-open", title);
  });
}
