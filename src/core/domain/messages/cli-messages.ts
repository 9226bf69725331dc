/** Messages of the area `cli`: key -> parameters. The texts are in `core/messages/i18n/cli/`. */
export interface CliMessages {}
