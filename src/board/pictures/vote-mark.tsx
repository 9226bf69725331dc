import type { BoardSeat } from "../../core/reports/board-types.ts";

/** What a seat may show. */
export type Vote = BoardSeat["vote"];

/** The message that names each vote while the ballot is open. */
export const VOTE_WORDS = {
  yes: "board-vote-yes",
  no: "board-vote-no",
  abstain: "board-vote-abstain",
  none: "board-vote-none",
  conflicting: "board-vote-conflicting",
  recused: "board-vote-recused",
  departed: "board-vote-departed",
} as const satisfies Record<Vote, string>;

/** The sign of a vote, 20 units wide round the origin. Each vote has its own shape, so that no colour is needed to tell them apart. */
export function VoteSign({ vote }: { readonly vote: Vote }) {
  return <g class={`vote vote-${vote}`}>{shape(vote)}</g>;
}

/** The sign of a vote on its own, for lists and tables. It stands beside the word. */
export function VoteMark({ vote, size = 16 }: { readonly vote: Vote; readonly size?: number }) {
  return (
    <svg class="vote-mark" width={size} height={size} viewBox="-11 -11 22 22" aria-hidden="true" focusable="false">
      <VoteSign vote={vote} />
    </svg>
  );
}

function shape(vote: Vote) {
  switch (vote) {
    case "yes":
      return (
        <>
          <circle class="vote-body" r="10" />
          <path class="vote-line" d="M-4.6 .4L-1.4 3.6L4.8 -3" />
        </>
      );
    case "no":
      return (
        <>
          <rect class="vote-body" x="-9" y="-9" width="18" height="18" rx="1.5" />
          <path class="vote-line" d="M-3.8 -3.8L3.8 3.8M3.8 -3.8L-3.8 3.8" />
        </>
      );
    case "abstain":
      return (
        <>
          <path class="vote-body" d="M0 -11L11 0L0 11L-11 0Z" />
          <path class="vote-line" d="M-4.4 0H4.4" />
        </>
      );
    case "none":
      return <circle class="vote-empty" r="9.2" />;
    case "conflicting":
      return (
        <>
          <path class="vote-body" d="M0 -10L10.5 8.5H-10.5Z" />
          <path class="vote-line" d="M0 -3.6V2.6M0 5.4V5.8" />
        </>
      );
    case "recused":
      return (
        <>
          <circle class="vote-outline" r="9.2" />
          <path class="vote-strike" d="M-6 6L6 -6" />
        </>
      );
    case "departed":
      return <path class="vote-strike" d="M-6.5 -6.5L6.5 6.5M6.5 -6.5L-6.5 6.5" />;
  }
}
