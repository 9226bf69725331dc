/** The seats that a quorum may be a part of. */
export interface SeatCounts {
  /** Filled seats of members who did not step aside. */
  readonly eligible: number;
  /** Seats that had a member when the ballot opened. */
  readonly filled: number;
  /** All voting seats, vacant ones included. */
  readonly seats: number;
}

/** Seats and what they voted. `yes + no + abstain` never exceeds `eligible`. */
export interface VoteCounts extends SeatCounts {
  readonly yes: number;
  readonly no: number;
  readonly abstain: number;
}
