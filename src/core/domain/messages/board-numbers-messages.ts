/** Messages of the board: figures and their definitions. */
export type BoardNumbersMessages = {};
