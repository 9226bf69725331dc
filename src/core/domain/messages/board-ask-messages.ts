/** Messages of the board: asking for help, drop-in hours. */
export type BoardAskMessages = {};
