import type { GroupedItem } from "../../domain/agenda.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import type { Need } from "../../domain/work-state.ts";
import { type BoardHands, handsOf, isFree } from "../board-work.ts";
import { type AgendaFacts, isNews, itemOf, wordsOf } from "./agenda-facts.ts";

/** A request that nobody has taken up, that needs something nobody cares for, or to which somebody offered help; and one that has no community around it, as news. */
export function handsItems(facts: AgendaFacts): readonly GroupedItem[] {
  const hands = handsOf(facts, facts.times.at);
  const alone = communityNews(facts);
  const offers = offersSaid(facts);
  const since = hands?.since ?? (offers.length > 0 ? facts.state.offers[0]?.at : alone);
  if (since === undefined) return [];
  const asked = hands ? [...untakenSaid(hands, facts), ...needsSaid(facts)] : [];
  const community = (hands || offers.length > 0 || alone) && facts.state.communityMissing;
  return [itemOf(facts, "hands", since, [...asked, ...offers, ...(community ? [sentence("agenda-community")] : [])])];
}

/** Who offered to help and waits for an answer. */
export const offersSaid = ({ state }: AgendaFacts): readonly Sentence[] =>
  state.exit || state.offers.length === 0
    ? []
    : [
        sentence(
          "agenda-offers",
          state.offers.map(({ person }) => person.login),
          state.offers.length,
        ),
      ];

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
