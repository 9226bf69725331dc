import { groupTitleOf } from "../../config/title-of.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import type { SubIssue } from "../../domain/snapshot.ts";
import type { Need, Offer, Part } from "../../domain/work-state.ts";
import { issueAddress } from "../issue-address.ts";
import { type Say, section } from "../markdown-parts.ts";
import type { CardFacts } from "./card-facts.ts";

/** Who could help with what, with the words as the thread has them now. */
export interface CardHands {
  /** Whether somebody is needed now. */
  readonly wanted: boolean;
  /** What is needed, as far as it is open. */
  readonly needs: readonly { readonly need: Need; readonly text: string }[];
  readonly subIssues: readonly SubIssue[];
}

/** How to help, what is needed, who offered to help, and the parts that groups have of their own. */
export function cardHands(facts: CardFacts, say: Say): readonly string[] {
  const { hands, state } = facts;
  if (!hands) return [];
  const offers = state.exit ? [] : state.offers;
  return [
    ...(hands.wanted ? [say(sentence("desk-card-help"))] : []),
    ...section(say(sentence("desk-card-needs")), hands.needs.map(needLine).map(say)),
    ...(hands.needs.length > 0 ? [say(sentence("desk-card-need-how"))] : []),
    ...section(
      say(sentence("desk-card-offers")),
      offers.map((offer) => say(offerLine(offer, facts))),
    ),
    ...(offers.length > 0 ? [say(sentence("desk-card-offer-how"))] : []),
    ...section(
      say(sentence("desk-card-parts")),
      state.parts.map((part) => say(partLine(part, hands.subIssues, facts))),
    ),
  ];
}

function needLine({ need: { number, kind, taker }, text }: CardHands["needs"][number]): Sentence {
  const what = kind === "hands" ? "need" : "material";
  return taker
    ? sentence(`desk-card-${what}-taken`, number, taker.login, text)
    : sentence(`desk-card-${what}-free`, number, text);
}

function offerLine({ person, at, group, need }: Offer, { desk }: CardFacts): Sentence {
  if (need !== undefined) return sentence("desk-card-offer-need", person.login, need, { day: at });
  return group === undefined
    ? sentence("desk-card-offer", person.login, { day: at })
    : sentence("desk-card-offer-group", person.login, groupTitleOf(group, desk), { day: at });
}

function partLine({ group, issue }: Part, subIssues: readonly SubIssue[], { desk, issueUrl }: CardFacts): Sentence {
  const title = groupTitleOf(group, desk);
  if (issue === undefined) return sentence("desk-card-part-opening", title);
  const below = subIssues.find(({ number }) => number === issue);
  if (!below) return sentence("desk-card-part-known", title, issue, issueAddress(issue, issueUrl));
  return sentence(`desk-card-part-${below.state}`, title, issue, { href: below.url }, below.title);
}
