import { referralName } from "../../config/referral-name.ts";
import { exitTitleOf } from "../../config/title-of.ts";
import type { GroupedItem } from "../../domain/agenda.ts";
import type { Person } from "../../domain/batch.ts";
import type { Ending } from "../../domain/request-state.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { rosterMember } from "../board-names.ts";
import { type AgendaFacts, isNews, itemOf, wordsOf } from "./agenda-facts.ts";
import type { AgendaInput } from "./agenda-input.ts";

/** Small questions that wait, and those that were answered since the meeting before. */
export function questionItems(facts: AgendaFacts): readonly GroupedItem[] {
  const { state, times } = facts;
  if (state.lane !== "question") return [];
  if (!state.exit) return [itemOf(facts, "questions", openSince(facts), [sentence("agenda-question-open")])];
  return isNews(state.exit.at, times) ? [itemOf(facts, "questions", state.exit.at, endSaid(state.exit, facts))] : [];
}

/** Requests that somebody ended without a ballot since the meeting before, where members may object. */
export function exitItems(facts: AgendaFacts): readonly GroupedItem[] {
  const { state, desk, times } = facts;
  const { exit, lane } = state;
  const isListed = desk.config.exits.some(({ id, confirm }) => id === exit?.exit && confirm);
  if (!exit || !isListed || lane === "question" || !isNews(exit.at, times)) return [];
  return [itemOf(facts, "exits", exit.at, endSaid(exit, facts))];
}

/** Referrals of which it is time to hear, and those of which something was heard since the meeting before. */
export function followUpItems(facts: AgendaFacts): readonly GroupedItem[] {
  const { state, times } = facts;
  const { referral } = state;
  const due = state.exit?.followUp;
  if (referral) {
    const answered = [
      ...targetSaid(facts),
      sentence(`agenda-referral-${referral.answer}`),
      ...(referral.text ? [wordsOf(facts, referral.text)] : []),
    ];
    return isNews(referral.at, times) ? [itemOf(facts, "follow-ups", referral.at, answered)] : [];
  }
  return due !== undefined && due <= times.at
    ? [itemOf(facts, "follow-ups", due, [...targetSaid(facts), sentence("agenda-follow-up")])]
    : [];
}

/** To whom the request was passed on, where that is known; a person only where they may be named. */
function targetSaid({ state: { exit }, desk, view }: AgendaFacts): readonly Sentence[] {
  const to = exit?.referredTo;
  if (!to) return [];
  if (to.kind !== "person") return [sentence("agenda-referred-to", referralName(to, desk).name)];
  const member = rosterMember(to.login, desk);
  const name = member && view().names.person(member);
  return name ? [sentence("agenda-referred-to", name)] : [];
}

/** Wishes to join that nobody has answered. */
export function joinItems(facts: AgendaFacts): readonly GroupedItem[] {
  const { state } = facts;
  if (state.lane !== "join" || state.exit) return [];
  return [itemOf(facts, "joins", openSince(facts), [sentence("agenda-join")])];
}

/** Who ended the request as it is now; null where a rule did. */
function endedBy({ records }: Pick<AgendaInput, "records">): Person | null {
  const cause = records.findLast(({ changes }) => changes.some(({ kind }) => kind === "request-left"))?.cause;
  return cause?.kind === "command" ? cause.by : null;
}

function endSaid({ exit, reply }: Ending, facts: AgendaFacts): readonly Sentence[] {
  const title = exitTitleOf(exit, facts.desk);
  const by = endedBy(facts);
  const name = by && facts.view().names.person(by);
  return [
    name ? sentence("agenda-ended-by", title, name) : sentence("agenda-ended", title),
    ...targetSaid(facts),
    ...(reply ? [wordsOf(facts, reply)] : []),
  ];
}

const openSince = ({ state, times }: AgendaFacts) => state.since ?? state.registered?.at ?? times.at;
