import type { AgendaMessages } from "../domain/messages/agenda-messages.ts";
import type { BoardMessages } from "../domain/messages/board-messages.ts";
import type { CliMessages } from "../domain/messages/cli-messages.ts";
import type { ConfigMessages } from "../domain/messages/config-messages.ts";
import type { DeskMessages } from "../domain/messages/desk-messages.ts";
import type { FormMessages } from "../domain/messages/form-messages.ts";
import type { MessageKey } from "../domain/sentence.ts";
import agenda from "./i18n/agenda/en.json" with { type: "json" };
import board from "./i18n/board/en.json" with { type: "json" };
import cli from "./i18n/cli/en.json" with { type: "json" };
import config from "./i18n/config/en.json" with { type: "json" };
import desk from "./i18n/desk/en.json" with { type: "json" };
import form from "./i18n/form/en.json" with { type: "json" };

/** The texts of one area: a key that is missing does not compile, nor does one that nobody says. */
type Texts<Messages, Found> = Readonly<
  Record<keyof Messages, string> & Record<Exclude<keyof Found, keyof Messages | "@metadata">, never>
>;

/** All English texts. English is complete; every other language may have holes and falls back to it, text by text. */
export const ENGLISH: Readonly<Record<MessageKey, string>> = {
  ...(desk satisfies Texts<DeskMessages, typeof desk>),
  ...(config satisfies Texts<ConfigMessages, typeof config>),
  ...(board satisfies Texts<BoardMessages, typeof board>),
  ...(agenda satisfies Texts<AgendaMessages, typeof agenda>),
  ...(cli satisfies Texts<CliMessages, typeof cli>),
  ...(form satisfies Texts<FormMessages, typeof form>),
};
