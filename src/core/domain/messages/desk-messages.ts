/** Messages of the area `desk`: key -> parameters. The texts are in `core/messages/i18n/desk/`. */
export interface DeskMessages {}
