import { rollCall } from "../ballots/roll-call.ts";
import type { Desk } from "../config/desk.ts";
import type { Ballot } from "../domain/ballot.ts";
import { NEW_RECORD } from "../domain/effect.ts";
import type { Instant } from "../domain/ids.ts";
import type { Advice, RequestState } from "../domain/request-state.ts";
import { type Sentence, sentence } from "../domain/sentence.ts";
import { escapeMarkdown } from "./escape-markdown.ts";
import { rollTable } from "./result-text.ts";
import { speakMarkdown } from "./speak.ts";

/** What the card shows. The texts of the advice are looked up by whoever has the thread. */
export interface CardFacts {
  readonly state: RequestState;
  readonly desk: Desk;
  /** The address of the issue. */
  readonly issueUrl: string;
  /** Where the request stands, who is next, what is missing. */
  readonly status: readonly Sentence[];
  readonly advice: readonly { readonly advice: Advice; readonly text: string | undefined }[];
  /** GitHub's time of the look that writes the card. */
  readonly checkedAt: Instant;
}

/** The card: the one comment that shows where a request stands. Markdown, without the marker and without tick boxes. */
export function renderCard(facts: CardFacts): string {
  const { desk, status, checkedAt } = facts;
  const say = (said: Sentence): string => speakMarkdown(said, desk.config.desk.language);
  const open = facts.state.ballots.find(({ result }) => !result);
  return [
    `### ${say(sentence("desk-card-title"))}`,
    path(facts),
    status.map(say).join(" "),
    ...(open ? [ballotTable(open, facts, say)] : []),
    ...section(say(sentence("desk-card-groups")), groups(facts).map(say)),
    ...section(say(sentence("desk-card-plan")), plan(facts).map(say)),
    ...section(say(sentence("desk-card-checklist")), checklist(facts, say)),
    ...section(say(sentence("desk-card-advice")), advice(facts, say)),
    ...(desk.config.rules.status === "proposed" ? [say(sentence("desk-card-rules-proposed"))] : []),
    `<sub>${say(sentence("desk-card-checked-at", { at: checkedAt }))} ${say(sentence("desk-card-footer"))}</sub>`,
  ].join("\n\n");
}

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : [`**${title}**\n\n${lines.map((line) => `- ${line}`).join("\n")}`];

/** The stages in order: the one that the request is in is bold, those behind it are ticked. */
function path({ state, desk }: CardFacts): string {
  const { stages } = desk.config;
  const now = stages.findIndex(({ id }) => id === state.stage);
  const reached = new Set(state.visits.map(({ stage }) => stage));
  return stages
    .map(({ id, title }, index) => {
      if (index === now) return `**${escapeMarkdown(title)}**`;
      return reached.has(id) && (now === -1 || index < now) ? `✔ ${escapeMarkdown(title)}` : escapeMarkdown(title);
    })
    .join(" → ");
}

function ballotTable(
  ballot: Ballot,
  { desk, checkedAt, issueUrl }: CardFacts,
  say: (said: Sentence) => string,
): string {
  const address = { href: ballot.url ?? `${issueUrl}${NEW_RECORD}` };
  const heading = say(sentence("desk-card-ballot-link", ballot.terms.number, address));
  return `**${heading}**\n\n${rollTable(rollCall(ballot, checkedAt), desk, say)}`;
}

function groups({ state, desk }: CardFacts): readonly Sentence[] {
  return state.assignments.map(({ group, people }) => {
    const title = desk.config.groups.find(({ id }) => id === group)?.title ?? group;
    return people.length > 0
      ? sentence(
          "desk-card-group-people",
          title,
          people.map(({ login }) => login),
        )
      : sentence("desk-card-group-nobody", title);
  });
}

const plan = ({ state }: CardFacts): readonly Sentence[] =>
  state.plan ? [sentence("desk-card-plan-by", state.plan.by.login, state.plan.supportTypes)] : [];

function checklist({ state, desk }: CardFacts, say: (said: Sentence) => string): readonly string[] {
  if (state.checks.length === 0) return [];
  return desk.config.checklist.map(({ id, title }) => {
    const check = state.checks.find(({ item }) => item === id);
    return say(
      check
        ? sentence("desk-card-check", title, { anyOf: [sentence(`desk-answer-${check.answer}`)] }, check.by.login)
        : sentence("desk-card-check-open", title),
    );
  });
}

/** Most characters of advice on the card: a comment takes 65,536, and the evidence needs half of them. */
const ROOM_FOR_ADVICE = 16_000;

/** The newest advice, as much as fits. All of it stands in the thread. */
function advice(facts: CardFacts, say: (said: Sentence) => string): readonly string[] {
  const lines = allAdvice(facts, say);
  let room = ROOM_FOR_ADVICE;
  const shown = lines.toReversed().filter(({ length }) => {
    room -= length;
    return room >= 0;
  });
  const left = lines.length - shown.length;
  return [...(left > 0 ? [say(sentence("desk-card-advice-earlier", left))] : []), ...shown.toReversed()];
}

function allAdvice({ advice: given, desk }: CardFacts, say: (said: Sentence) => string): readonly string[] {
  return given.map(({ advice: { by, stage }, text }) => {
    const seat = desk.roster.committee.find(({ member }) => member?.id === by.id);
    const stageTitle = desk.config.stages.find(({ id }) => id === stage)?.title ?? stage;
    const who = say(sentence("desk-card-advice-by", seat?.title ?? seat?.id ?? by.login, stageTitle));
    return `${who} ${text === undefined ? say(sentence("desk-card-text-removed")) : escapeMarkdown(text)}`;
  });
}
