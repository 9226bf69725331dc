import type { GroupedItem } from "../../domain/agenda.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import type { Need } from "../../domain/work-state.ts";
import { type BoardHands, handsOf, isFree } from "../board-work.ts";
import { type AgendaFacts, isNews, itemOf, wordsOf } from "./agenda-facts.ts";

/** A request that nobody has taken up, or that needs something nobody cares for; and one that has no community around it, as news. */
export function handsItems(facts: AgendaFacts): readonly GroupedItem[] {
  const hands = handsOf(facts, facts.times.at);
  const alone = communityNews(facts);
  if (!hands) return alone ? [itemOf(facts, "hands", alone, [sentence("agenda-community")])] : [];
  const community = facts.state.communityMissing ? [sentence("agenda-community")] : [];
  return [itemOf(facts, "hands", hands.since, [...untakenSaid(hands, facts), ...needsSaid(facts), ...community])];
}

/** That nobody has taken the request up, and which groups have it. */
export function untakenSaid({ untaken, groups }: BoardHands, { desk }: AgendaFacts): readonly Sentence[] {
  if (!untaken) return [];
  const titles = groups.map((id) => desk.config.groups.find((group) => group.id === id)?.title ?? id);
  return [titles.length > 0 ? sentence("agenda-untaken", titles) : sentence("agenda-untaken-nobody")];
}

/** The needs that nobody has taken, each in the words of who stated it. */
export const needsSaid = (facts: AgendaFacts): readonly Sentence[] =>
  facts.state.needs.filter(isFree).flatMap((need) => needSaid(need, facts));

/** One need, in the words of who stated it. */
export const needSaid = ({ kind, number, text }: Need, facts: AgendaFacts): readonly Sentence[] => [
  sentence(`agenda-need-${kind}`, number),
  wordsOf(facts, text),
];

/** When it was noted, since the meeting before, that a running request has no active community around it. */
function communityNews({ state, records, times }: AgendaFacts) {
  if (!state.communityMissing || state.exit || state.lane !== "request") return undefined;
  const noted = records.findLast(({ changes }) => changes.some(({ kind }) => kind === "community-noted"));
  return noted && isNews(noted.at, times) ? noted.at : undefined;
}
