/** Messages of the verbs that make the board, the report and the history. */
export type CliBoardMessages = {};
