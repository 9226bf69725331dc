/** Messages of the board: how it works, poster, about, accessibility, privacy, translations, status. */
export type BoardExplainMessages = {};
