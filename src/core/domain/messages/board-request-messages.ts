/** Messages of the board: the page of a request and the lists of requests. */
export type BoardRequestMessages = {};
