/** Messages of the area `config`: key -> parameters. The texts are in `core/messages/i18n/config/`. */
export interface ConfigMessages {}
