/** Messages of the board: feeds, calendars and files. */
export type BoardFeedMessages = {};
