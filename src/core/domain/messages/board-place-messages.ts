/** Messages of the board: continents, regions and places. */
export interface BoardPlaceMessages {
  "board-place-africa": [];
  "board-place-asia": [];
  "board-place-europe": [];
  "board-place-north-america": [];
  "board-place-south-america": [];
  "board-place-oceania": [];
  "board-place-antarctica": [];
  "board-place-ssa": [];
  "board-place-mena": [];
  "board-place-eseap": [];
  "board-place-sa": [];
  "board-place-cee": [];
  "board-place-nwe": [];
  "board-place-lac": [];
  "board-place-na": [];
  "board-place-several": [];
  "board-place-global": [];
  "board-place-unknown": [];
  "board-map-picture": [countries: number, most: readonly string[]];
  "board-map-several": [count: number];
  "board-map-global": [count: number];
  "board-map-unknown": [count: number];
}
