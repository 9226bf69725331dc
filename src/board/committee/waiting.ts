import type { BoardModel } from "../../core/reports/board-model.ts";
import type { BoardBallot, BoardRequest } from "../../core/reports/board-types.ts";

/** An open ballot, and the request that it is about. */
export interface OpenBallot {
  readonly request: BoardRequest;
  readonly ballot: BoardBallot;
}

/** All open ballots, the one that has been open longest first. */
export const openBallots = ({ requests }: Pick<BoardModel, "requests">): readonly OpenBallot[] =>
  requests
    .flatMap((request) => request.ballots.filter(isOpen).map((ballot) => ({ request, ballot })))
    .sort((a, b) => inTurn(a.ballot.openedAt, b.ballot.openedAt) || a.request.number - b.request.number);

/** Requests that wait for the committee without an open ballot, as for its next meeting; the one that waits longest first. */
export const withoutBallot = ({ requests }: Pick<BoardModel, "requests">): readonly BoardRequest[] =>
  requests
    .filter(
      ({ now, finished, ballots }) => now.waitsFor === "committee" && !now.held && !finished && !ballots.some(isOpen),
    )
    .sort((a, b) => inTurn(a.since, b.since) || a.number - b.number);

const isOpen = ({ outcome }: BoardBallot): boolean => outcome === "open";

const inTurn = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
