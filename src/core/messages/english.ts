import type { BoardMessages } from "../domain/messages/board-messages.ts";
import type { CliMessages } from "../domain/messages/cli-messages.ts";
import type { ConfigMessages } from "../domain/messages/config-messages.ts";
import type { DeskMessages } from "../domain/messages/desk-messages.ts";
import type { MessageKey } from "../domain/sentence.ts";
import board from "./i18n/board/en.json" with { type: "json" };
import cli from "./i18n/cli/en.json" with { type: "json" };
import config from "./i18n/config/en.json" with { type: "json" };
import desk from "./i18n/desk/en.json" with { type: "json" };

/** The texts of one area, complete: a missing key does not compile. */
type Texts<Messages> = Readonly<Record<keyof Messages, string>>;

type Nothing<T extends never> = T;

/** Texts that nobody says. There are none: this does not compile otherwise. */
export type StrayTexts =
  | Nothing<Exclude<keyof typeof desk, keyof DeskMessages | "@metadata">>
  | Nothing<Exclude<keyof typeof config, keyof ConfigMessages | "@metadata">>
  | Nothing<Exclude<keyof typeof board, keyof BoardMessages | "@metadata">>
  | Nothing<Exclude<keyof typeof cli, keyof CliMessages | "@metadata">>;

/** All English texts. English is complete; every other language may have holes and falls back to it, text by text. */
export const ENGLISH: Readonly<Record<MessageKey, string>> = {
  ...(desk satisfies Texts<DeskMessages>),
  ...(config satisfies Texts<ConfigMessages>),
  ...(board satisfies Texts<BoardMessages>),
  ...(cli satisfies Texts<CliMessages>),
};
