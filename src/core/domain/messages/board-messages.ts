/** Messages of the area `board`: key -> parameters. The texts are in `core/messages/i18n/board/`. */
export interface BoardMessages {}
