/** Messages of the board: continents, regions and places. */
export type BoardPlaceMessages = {};
