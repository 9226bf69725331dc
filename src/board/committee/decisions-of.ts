import type { Instant } from "../../core/domain/ids.ts";
import type { BoardModel } from "../../core/reports/board-model.ts";
import type { BoardBallot, BoardRequest } from "../../core/reports/board-types.ts";

/** A ballot that has come to an end, and the request that it was about. */
export interface Decision {
  readonly request: BoardRequest;
  readonly ballot: BoardBallot;
  /** When it ended. */
  readonly at: Instant;
}

/** All ballots that ended, whatever came of them, newest first. Those of requests that are not shown are left out. */
export const decisionsOf = ({ requests }: Pick<BoardModel, "requests">): readonly Decision[] =>
  requests
    .flatMap((request) =>
      request.ballots
        .filter(({ outcome }) => outcome !== "open")
        .map((ballot) => ({ request, ballot, at: ballot.closedAt ?? ballot.closesAt })),
    )
    .sort(
      (a, b) =>
        (a.at > b.at ? -1 : a.at < b.at ? 1 : 0) ||
        b.request.number - a.request.number ||
        b.ballot.number - a.ballot.number,
    );

/** The year of a decision, UTC: that of its page. */
export const yearOf = ({ at }: Pick<Decision, "at">): number => Number(at.slice(0, 4));
