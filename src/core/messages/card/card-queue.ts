import { lowerMedian } from "../../ballots/lower-median.ts";
import { pendingRank } from "../../config/queue-stage.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import type { Rank } from "../../domain/work-state.ts";
import { commentAddress } from "../comment-address.ts";
import { type Say, section } from "../markdown-parts.ts";
import type { CardFacts } from "./card-facts.ts";

/** Most places that were asked for on the card. All of them stand in the thread and on the board. */
const MOST = 10;

/** The places that were asked for, each with its reason and what became of it; and the members' scores. */
export const cardQueue = (facts: CardFacts, say: Say): readonly string[] => [
  ...section(say(sentence("desk-card-ranks")), pastRanks(facts).map(say)),
  ...section(say(sentence("desk-card-scores")), scores(facts).map(say)),
];

function pastRanks({ state, desk, issueUrl }: CardFacts): readonly Sentence[] {
  const pending = pendingRank(state, desk);
  return state.ranks
    .filter((rank) => rank !== pending)
    .slice(-MOST)
    .map((rank) => rankLine(rank, issueUrl));
}

function rankLine({ place, by, at, reason, objection, heldAt }: Rank, issueUrl: string): Sentence {
  const asked = [place, by.login, { day: at }, commentAddress(issueUrl, reason.comment)] as const;
  if (heldAt) return sentence("desk-card-rank-held", ...asked, { day: heldAt });
  if (!objection) return sentence("desk-card-rank-ended", ...asked);
  if (objection.by.id === by.id) return sentence("desk-card-rank-withdrawn", ...asked);
  const against = commentAddress(issueUrl, objection.reason.comment);
  return sentence("desk-card-rank-objected", ...asked, objection.by.login, against);
}

function scores({ state, desk }: CardFacts): readonly Sentence[] {
  const card = desk.config.scorecard;
  return (card?.criteria ?? []).flatMap(({ id, title }) => {
    const given = state.scores.filter(({ criterion }) => criterion === id).map(({ score }) => score);
    const median = lowerMedian(given);
    return median === undefined ? [] : [sentence("desk-card-score", title, median, card?.highest ?? 0, given.length)];
  });
}
