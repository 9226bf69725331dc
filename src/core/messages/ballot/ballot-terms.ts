import type { Ballot, BallotRules, BallotTerms } from "../../domain/ballot.ts";
import { type Sentence, sentence } from "../../domain/sentence.ts";

/** The rules of a ballot that a voter may want to look up: how it ends, and what else can be done. */
export function ballotTerms({ terms }: Ballot): readonly Sentence[] {
  const { rules, electorate } = terms;
  return [
    sentence("desk-ballot-earliest-end", { at: terms.minCloseAt }),
    limit(terms),
    ...tie(rules),
    ...(rules.base === "filled" ? [sentence("desk-ballot-base-filled", electorate.length)] : []),
    ...(rules.base === "seats" ? [sentence("desk-ballot-base-seats", terms.seats)] : []),
    sentence("desk-ballot-recuse"),
    sentence(`desk-ballot-concerns-${rules.concerns}`),
    sentence(`desk-ballot-edit-${rules.onEdit}`),
    ...(electorate.some(({ alternate }) => alternate) ? [sentence("desk-ballot-alternates")] : []),
    ...(rules.meetingVotesAfter === null ? [] : [sentence("desk-ballot-meeting-votes")]),
    sentence("desk-ballot-public"),
  ];
}

function limit({ rules, hardCloseAt }: BallotTerms): Sentence {
  const mayExtend = rules.maxExtensions > 0 && rules.quorum.kind !== "none" && rules.shortfall === "extend";
  return mayExtend
    ? sentence("desk-ballot-extends", rules.maxExtensions, { at: hardCloseAt })
    : sentence("desk-ballot-limit", { at: hardCloseAt });
}

/** Only where half of the votes can be just too few, or where the chair breaks the tie. */
function tie({ threshold, tieBreak }: BallotRules): readonly Sentence[] {
  if (tieBreak === "chair") return [sentence("desk-ballot-tie-chair")];
  const { num, den, strict, of } = threshold;
  return strict && num * 2 === den && of === "cast" ? [sentence("desk-ballot-tie-status-quo")] : [];
}

/** Which rules and which proposal a ballot is about, in ids by which a version is found again. */
export const ballotSource = ({ profile, source, proposal }: BallotTerms): Sentence =>
  sentence("desk-ballot-source", profile, short(source.config), short(source.roster), short(proposal));

/** The first letters of an id, as Git shows it. */
const short = (id: string): string => id.slice(0, 7);
