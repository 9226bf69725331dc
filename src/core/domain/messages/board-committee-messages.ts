/** Messages of the board: the committee, its decisions and seats. */
export type BoardCommitteeMessages = {};
