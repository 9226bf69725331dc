import type { Ballot } from "../domain/ballot.ts";
import { type Instant, instant, later } from "../domain/ids.ts";
import type { Pauses } from "./deadlines.ts";
import { headingOf, noticeInForce } from "./notice.ts";

const DAY = 86_400_000;

/** The moments at which something may fall due in an open ballot although nobody does anything; past ones are among them. */
export function ballotMoments(ballot: Ballot, now: Instant, pauses: Pauses): readonly Instant[] {
  const { terms, meetingVotes } = ballot;
  const notice = noticeInForce(ballot, now);
  const counting = meetingVotes.map(({ countsFrom }) => countsFrom);
  const mayEndEarly = headingOf(ballot, now) !== undefined || counting.some((from) => from > now);
  return [
    ballot.closesAt,
    terms.hardCloseAt,
    ...(notice ? [notice.closesAt] : []),
    ...counting,
    ...(mayEndEarly ? earlyEndMoments(ballot, pauses) : []),
  ];
}

/** From when on an early end may be announced. One that would fall into a pause may be announced again once it falls behind it. */
const earlyEndMoments = ({ terms, noEarlyEndBefore }: Ballot, pauses: Pauses): readonly Instant[] => [
  noEarlyEndBefore ?? terms.minCloseAt,
  terms.minCloseAt,
  ...pauses.map(({ until }) => later(instant(`${until}T12:00:01Z`), DAY - terms.rules.earlyCloseNotice)),
];
