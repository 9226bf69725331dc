import { quorumOfSeats } from "../config/quorum.ts";
import type { BallotRules } from "../domain/ballot.ts";
import type { SeatCounts } from "./counts.ts";

/** How many seats must take part, abstentions included. It may exceed the eligible seats. */
export const quorumOf = ({ quorum, base }: BallotRules, counts: SeatCounts): number =>
  quorumOfSeats(quorum, counts[base]);
