/** Messages of the board: what was learnt. */
export type BoardKnowledgeMessages = {};
