/** Messages of the board: what all pages share: head, foot, languages, search. */
export type BoardFrameMessages = {};
