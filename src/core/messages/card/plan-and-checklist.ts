import type { DeskConfig } from "../../config/desk.ts";
import type { Check } from "../../domain/request-state.ts";
import { sentence } from "../../domain/sentence.ts";
import { commentAddress } from "../comment-address.ts";
import { bullets, type Say, section } from "../markdown-parts.ts";
import { planLines } from "../plan-lines.ts";
import type { CardFacts } from "./card-facts.ts";

/** Most characters of the checklist: a desk may ask much, and the comment has other things to show. */
const ROOM_FOR_CHECKLIST = 5_000;

/** The plan and the checklist, in one place: who wrote and answered what, and when. */
export const planAndChecklist = (facts: CardFacts, say: Say): readonly string[] => [
  ...section(say(sentence("desk-card-plan")), plan(facts, say)),
  ...section(say(sentence("desk-card-checklist")), asMuchAsFits(checklist(facts, say), say)),
];

function plan({ state, planShown, issueUrl }: CardFacts, say: Say): readonly string[] {
  if (!state.plan || !planShown) return [];
  const { by, at, text } = state.plan;
  const { told, votedOn } = planShown;
  return [
    sentence("desk-card-plan-by", by.login, { day: at }, commentAddress(issueUrl, text.comment)),
    ...planLines(state.plan, told),
    ...(votedOn
      ? [
          sentence(
            "desk-card-plan-voted",
            votedOn.ballot,
            { day: votedOn.at },
            commentAddress(issueUrl, votedOn.comment),
          ),
        ]
      : []),
  ].map(say);
}

/** Once somebody answered, or where the next stage waits for the answers. */
function checklist(facts: CardFacts, say: Say): readonly string[] {
  const { state, desk } = facts;
  const stage = desk.config.stages.find(({ id }) => id === state.stage);
  const isAwaited = stage?.next.some(({ when }) => when.includes("checklist-complete")) ?? false;
  if (state.checks.length === 0 && !isAwaited) return [];
  return desk.config.checklist.map((item) => {
    const check = state.checks.find((one) => one.item === item.id);
    if (!check) return say(sentence("desk-card-check-open", item.title));
    const risks = check.answer === "open" ? item.risks.map((risk) => riskLine(item.id, risk, facts, say)) : [];
    return [answerLine(item.title, check, facts, say), ...indented(risks)].join("\n");
  });
}

function answerLine(title: string, { answer, by, at, note }: Check, { issueUrl }: CardFacts, say: Say): string {
  const said = [title, { anyOf: [sentence(`desk-answer-${answer}`)] }, by.login, { day: at }] as const;
  return say(
    note
      ? sentence("desk-card-check-note", ...said, commentAddress(issueUrl, note.comment))
      : sentence("desk-card-check", ...said),
  );
}

function riskLine(
  item: string,
  { id, title }: DeskConfig["checklist"][number]["risks"][number],
  { state, issueUrl }: CardFacts,
  say: Say,
): string {
  const risk = state.risks.find((one) => one.item === item && one.risk === id);
  if (!risk) return say(sentence("desk-card-risk-open", title));
  const { level, by, at, mitigation } = risk;
  const said = [title, { anyOf: [sentence(`desk-risk-${level}`)] }, by.login, { day: at }] as const;
  return say(
    mitigation
      ? sentence("desk-card-risk-mitigation", ...said, commentAddress(issueUrl, mitigation.comment))
      : sentence("desk-card-risk", ...said),
  );
}

const indented = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [bullets(lines).replace(/^/gm, "  ")];

function asMuchAsFits(lines: readonly string[], say: Say): readonly string[] {
  let room = ROOM_FOR_CHECKLIST;
  const shown = lines.filter(({ length }) => {
    room -= length;
    return room >= 0;
  });
  const left = lines.length - shown.length;
  return left > 0 ? [...shown, say(sentence("desk-card-checklist-more", left))] : shown;
}
