import { NEW_RECORD } from "../../domain/effect.ts";
import type { Ending } from "../../domain/request-state.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";
import { commentAddress } from "../comment-address.ts";
import { issueAddress } from "../issue-address.ts";
import { type Say, section } from "../markdown-parts.ts";
import type { CardFacts } from "./card-facts.ts";

/** Most characters of what is missing or wrong: a form may have long choices, and the comment has other things to show. */
const ROOM_FOR_MISSING = 8_000;

/** What the request belongs to, where it has nobody around it, what comes next, and what it still lacks. */
export const requestCare = (facts: CardFacts, say: Say): readonly string[] => [
  ...partOf(facts).map(say),
  ...community(facts).map(say),
  ...facts.steps.map(say),
  ...standoff(facts).map(say),
  ...stillMissing(facts, say),
];

/** How it ended before, each with the record. */
export const formerEnds = (facts: CardFacts, say: Say): readonly string[] =>
  section(
    say(sentence("desk-card-former-ends")),
    facts.state.formerEnds.map((end) => say(formerEnd(end, facts))),
  );

function partOf({ state: { theme }, parent, issueUrl, desk }: CardFacts): readonly Sentence[] {
  const known = desk.config.themes.find(({ issue }) => issue === (parent?.number ?? theme));
  if (known) return [sentence(`desk-card-theme-${known.kind}`, known.title, issueAddress(known.issue, issueUrl))];
  if (parent) return [sentence("desk-card-part-of-titled", parent.number, { href: parent.url }, parent.title)];
  return theme === undefined ? [] : [sentence("desk-card-part-of", theme, issueAddress(theme, issueUrl))];
}

const community = ({ state }: CardFacts): readonly Sentence[] =>
  state.communityMissing && state.lane === "request" ? [sentence("desk-card-community")] : [];

function standoff({ standoff: found }: CardFacts): readonly Sentence[] {
  if (!found) return [];
  const until = { at: found.until };
  const { others } = found;
  return [
    others.length > 0 ? sentence("desk-card-standoff", others, until) : sentence("desk-card-standoff-nobody", until),
  ];
}

/** As much as fits: what is left shows once the first ones are put in order. */
function stillMissing({ missing }: CardFacts, say: Say): readonly string[] {
  if (missing.length === 0) return [];
  let room = ROOM_FOR_MISSING;
  const lines = missing.map(say).filter(({ length }) => {
    room -= length;
    return room >= 0;
  });
  return [...section(say(sentence("desk-card-missing")), lines), say(sentence("desk-card-missing-how"))];
}

function formerEnd({ exit, at, comment }: Ending, { desk, issueUrl }: CardFacts): Sentence {
  const title = desk.config.exits.find(({ id }) => id === exit)?.title ?? exit;
  const record = comment === undefined ? { href: `${issueUrl}${NEW_RECORD}` } : commentAddress(issueUrl, comment);
  return sentence("desk-card-former-end", title, { day: at }, record);
}
